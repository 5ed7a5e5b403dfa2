package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.statistics.PairedMoments;
import dev.boussole.statistics.RatioOfSums;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ShopSignsTest {
    /** 100 days of a shop with 1000 visits a day. */
    private static Shop shop() {
        return new Shop().campaign("a", Channel.PAID_SEARCH).days("a", 100, 1, Measure.SESSIONS, ago -> 1000);
    }

    private static int orders(int ago) {
        return (ago <= 7 ? 40 : 20) + ago % 3;
    }

    /** Orders double in the last week; each brings 50 less the cost given. */
    private static Shop discounting(double costNow) {
        return shop().days("a", 100, 1, Measure.ORDERS, ShopSignsTest::orders)
                .days("a", 100, 1, Measure.REVENUE, ago -> 50 * orders(ago))
                .days("a", 100, 1, Measure.COST_OF_GOODS, ago -> (ago <= 7 ? costNow : 20) * orders(ago));
    }

    @Test
    void product_views_are_held_against_the_days_that_add_to_cart_is_compared_with() {
        Shop shop = shop().days("a", 100, 1, Measure.ADD_TO_CARTS, ago -> 50)
                .days("a", 100, 1, Measure.PRODUCT_VIEWS, ago -> ago <= 7 ? 1500 : 2000);
        assertThat(shop.signs("a").of(Sign.PRODUCT_VIEWS_SHIFT)).isCloseTo(-0.25, within(1e-12));
    }

    @Test
    void twice_the_visits_with_twice_the_views_is_no_change() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .days("a", 100, 1, Measure.SESSIONS, ago -> ago <= 7 ? 2000 : 1000)
                .days("a", 100, 1, Measure.ADD_TO_CARTS, ago -> 50)
                .days("a", 100, 1, Measure.PRODUCT_VIEWS, ago -> ago <= 7 ? 4000 : 2000);
        assertThat(shop.signs("a").of(Sign.PRODUCT_VIEWS_SHIFT)).isCloseTo(0, within(1e-12));
    }

    @Test
    void without_a_past_or_without_views_nothing_is_known_of_product_views() {
        Shop young = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .days("a", 20, 1, Measure.SESSIONS, ago -> 1000)
                .days("a", 20, 1, Measure.ADD_TO_CARTS, ago -> 50)
                .days("a", 20, 1, Measure.PRODUCT_VIEWS, ago -> 2000);
        assertThat(young.signs("a").of(Sign.PRODUCT_VIEWS_SHIFT)).isNull();
        Shop blind = shop().days("a", 100, 1, Measure.ADD_TO_CARTS, ago -> 50);
        assertThat(blind.signs("a").of(Sign.PRODUCT_VIEWS_SHIFT)).isNull();
    }

    @Test
    void margin_per_session_is_read_over_the_windows_of_the_conversion_rate() {
        CampaignFact fact = discounting(40).situation("a").fact();
        assertThat(fact.getSessionCvr().isRising()).isTrue();
        double[] now = new double[7];
        double[] before = new double[7];
        double[] sessions = new double[7];
        for (int i = 0; i < 7; i++) {
            now[i] = 10 * orders(7 - i);
            before[i] = 30 * orders(14 - i);
            sessions[i] = 1000;
        }
        PairedMoments after = PairedMoments.of(now, sessions, 0, 7);
        PairedMoments earlier = PairedMoments.of(before, sessions, 0, 7);
        assertThat(fact.sign(Sign.MARGIN_PER_SESSION)).isCloseTo(after.meanY() / 1000, within(1e-12));
        assertThat(fact.sign(Sign.MARGIN_PER_SESSION_BEFORE)).isCloseTo(earlier.meanY() / 1000, within(1e-12));
        assertThat(fact.sign(Sign.MARGIN_PER_SESSION_P))
                .isCloseTo(
                        RatioOfSums.compare(earlier, after, 0.95)
                                .difference()
                                .orElseThrow()
                                .pValue(),
                        within(1e-12));
    }

    @Test
    void margin_needs_the_cost_of_goods() {
        Shop shop = shop().days("a", 100, 1, Measure.ORDERS, ShopSignsTest::orders)
                .days("a", 100, 1, Measure.REVENUE, ago -> 50 * orders(ago));
        assertThat(shop.signs("a").of(Sign.MARGIN_PER_SESSION)).isNull();
        assertThat(shop.signs("a").of(Sign.MARGIN_PER_SESSION_P)).isNull();
    }

    @Test
    void margin_is_compared_only_where_the_conversion_rate_is() {
        Shop young = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .days("a", 7, 1, Measure.SESSIONS, ago -> 1000)
                .days("a", 7, 1, Measure.ORDERS, ShopSignsTest::orders)
                .days("a", 7, 1, Measure.REVENUE, ago -> 50 * orders(ago))
                .days("a", 7, 1, Measure.COST_OF_GOODS, ago -> 20 * orders(ago));
        assertThat(young.signs("a").of(Sign.MARGIN_PER_SESSION)).isNull();
    }

    @Test
    void the_orders_whose_returns_are_in_are_those_of_more_than_a_month_ago() {
        Shop shop = shop().days("a", 100, 1, Measure.ORDERS, ago -> ago > 30 && ago <= 37 ? 60 + ago % 2 : 40 + ago % 2)
                .days("a", 100, 1, Measure.REFUNDED_ORDERS, ago -> ago > 30 && ago <= 37 ? 15 : 3);
        Signs signs = shop.signs("a");
        assertThat(signs.of(Sign.RETURNED_COHORT_CVR_CHANGE)).isCloseTo(0.5, within(0.01));
        assertThat(signs.of(Sign.RETURNED_COHORT_CVR_P)).isLessThan(0.001);
    }

    @Test
    void days_out_of_stock_are_counted_back_from_the_last_with_figures() {
        assertThat(gone(ago -> ago <= 4 ? 9 : 0).of(Sign.OUT_OF_STOCK_DAYS)).isEqualTo(4);
        assertThat(gone(ago -> ago > 1 ? 9 : 0).of(Sign.OUT_OF_STOCK_DAYS)).isEqualTo(0);
        assertThat(gone(ago -> ago == 1 ? 9 : 0).of(Sign.OUT_OF_STOCK_DAYS)).isEqualTo(1);
        assertThat(gone(ago -> 9).of(Sign.OUT_OF_STOCK_DAYS)).isEqualTo(20);
        assertThat(shop().signs("a").of(Sign.OUT_OF_STOCK_DAYS)).isNull();
    }

    private static Signs gone(java.util.function.IntToDoubleFunction views) {
        return shop().days("a", 20, 1, Measure.OUT_OF_STOCK_VIEWS, views).signs("a");
    }

    @Test
    void a_day_on_which_nobody_looked_neither_ends_nor_makes_a_shortage() {
        Shop shop = shop().days("a", 20, 1, Measure.OUT_OF_STOCK_VIEWS, ago -> ago == 2 || ago > 4 ? 0 : 9)
                .days("a", 20, 1, Measure.PRODUCT_VIEWS, ago -> ago == 2 ? 0 : 90);
        assertThat(shop.signs("a").of(Sign.OUT_OF_STOCK_DAYS)).isEqualTo(4);
    }

    @Test
    void stock_that_was_last_seen_more_than_a_week_ago_is_not_known() {
        assertThat(shop().days("a", 20, 8, Measure.OUT_OF_STOCK_VIEWS, ago -> 9)
                        .signs("a")
                        .of(Sign.OUT_OF_STOCK_DAYS))
                .isNull();
        assertThat(shop().days("a", 20, 7, Measure.OUT_OF_STOCK_VIEWS, ago -> 9)
                        .signs("a")
                        .of(Sign.OUT_OF_STOCK_DAYS))
                .isEqualTo(14);
    }

    @Test
    void a_page_knows_for_how_long_it_has_been_out_of_stock() {
        Shop shop = shop().part("a", Breakdown.LANDING_PAGE, "/lamp", Measure.OUT_OF_STOCK_VIEWS, 9)
                .part("a", Breakdown.LANDING_PAGE, "/shade", Measure.OUT_OF_STOCK_VIEWS, 0)
                .part("a", Breakdown.LANDING_PAGE, "/other", Measure.SESSIONS, 5);
        assertThat(shop.situation("a").parts())
                .extracting(part -> part.sign(Sign.OUT_OF_STOCK_DAYS))
                .containsExactly(60.0, null, 0.0);
    }

    @Test
    void a_declared_clearance_is_dated_by_its_note() {
        assertThat(shop().changed(12, "a", Lever.OFF, "Déstockage des lampes d'été")
                        .changed(5, "a", Lever.OFF, "free delivery")
                        .changed(3, "a", Lever.CRE, "clearance banner")
                        .signs("a")
                        .of(Sign.CLEARANCE_DAYS))
                .isEqualTo(12);
        assertThat(shop().changed(12, "a", Lever.OFF, "Soldes d'hiver")
                        .changed(40, null, Lever.OFF, "Stock clearance")
                        .signs("a")
                        .of(Sign.CLEARANCE_DAYS))
                .isEqualTo(12);
        assertThat(shop().changed(5, "a", Lever.OFF, "-20 % with the code HELLO")
                        .signs("a")
                        .of(Sign.CLEARANCE_DAYS))
                .isNull();
    }
}
