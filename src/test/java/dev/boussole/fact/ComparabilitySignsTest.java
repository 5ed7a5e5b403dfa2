package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PooledSeries;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Objective;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ComparabilitySignsTest {
    @Test
    void conversions_are_held_against_the_orders_of_the_same_complete_days() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SOCIAL)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 7 ? 100 : 6)
                .days("a", 60, 1, Measure.ORDERS, ago -> ago <= 7 ? 1 : ago > 21 ? 50 : 4);
        shop.lagDays = 7;
        Signs signs = shop.signs("a");
        assertThat(signs.of(Sign.BACK_OFFICE_RATIO)).isCloseTo(1.5, within(1e-12));
        assertThat(signs.of(Sign.BACK_OFFICE_EVENTS)).isEqualTo(14 * 4);
    }

    @Test
    void a_day_without_orders_received_blames_nobody() {
        Signs signs = new Shop()
                .campaign("a", Channel.PAID_SOCIAL)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> 6)
                .days("a", 60, 8, Measure.ORDERS, ago -> 6)
                .signs("a");
        assertThat(signs.of(Sign.BACK_OFFICE_RATIO)).isEqualTo(1);
        assertThat(signs.of(Sign.BACK_OFFICE_EVENTS)).isEqualTo(7 * 6);
    }

    @Test
    void without_orders_nothing_is_reconciled() {
        Signs signs = new Shop()
                .campaign("a", Channel.PAID_SOCIAL)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> 6)
                .signs("a");
        assertThat(signs.of(Sign.BACK_OFFICE_RATIO)).isNull();
    }

    @Test
    void all_platforms_together_are_held_against_all_orders_of_the_shop() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SOCIAL)
                .campaign("b", Channel.PAID_SEARCH)
                .campaign(new Campaign("quotes", "quotes", null, Channel.DISPLAY, Goal.LEADS, null, null, null))
                .campaign(new Campaign("shop", "shop", null, null, null, null, null, null))
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> 6)
                .days("b", 60, 1, Measure.CONVERSIONS, ago -> 8)
                .days("quotes", 60, 1, Measure.CONVERSIONS, ago -> 90)
                .days("shop", 60, 1, Measure.ORDERS, ago -> 10);
        Signs signs = shop.assess().situations().account().fact().signs();
        assertThat(signs.of(Sign.BACK_OFFICE_RATIO)).isCloseTo(1.4, within(1e-12));
        assertThat(signs.of(Sign.BACK_OFFICE_EVENTS)).isEqualTo(140);
    }

    @Test
    void orders_of_one_channel_are_not_those_of_the_shop() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SOCIAL)
                .campaign("seo", Channel.SEO)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> 60)
                .days("seo", 60, 1, Measure.ORDERS, ago -> 10);
        assertThat(shop.assess().situations().account().fact().signs().of(Sign.BACK_OFFICE_RATIO))
                .isNull();
    }

    @Test
    void bounces_that_are_not_the_unengaged_sessions_do_not_add_up() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SOCIAL)
                .days("a", 60, 1, Measure.SESSIONS, ago -> 100)
                .days("a", 60, 1, Measure.ENGAGED_SESSIONS, ago -> 60);
        assertThat(shop.signs("a").of(Sign.BOUNCE_MISMATCH)).isNull();
        assertThat(shop.days("a", 60, 1, Measure.BOUNCES, ago -> 70).signs("a").of(Sign.BOUNCE_MISMATCH))
                .isCloseTo(0.3, within(1e-12));
    }

    private static Shop devices(double mobileClicksThen, double mobileClicksNow, double mobileRate) {
        Shop shop = new Shop().campaign("a", Channel.PAID_SEARCH);
        return device(
                device(shop, "mobile", mobileClicksThen, mobileClicksNow, mobileRate), "desktop", 1000, 1000, 0.06);
    }

    private static Shop device(Shop shop, String name, double then, double now, double rate) {
        Scope scope = new Scope("a", Breakdown.DEVICE, name);
        return shop.part(scope, 60, 1, Measure.CLICKS, ago -> ago <= 7 ? now : then)
                .part(scope, 60, 1, Measure.CONVERSIONS, ago -> Math.rint((ago <= 7 ? now : then) * rate));
    }

    @Test
    void a_rate_that_falls_because_weak_segments_grew_is_mix() {
        Signs signs = devices(500, 3000, 0.02)
                .days("a", 60, 1, Measure.CLICKS, ago -> ago <= 7 ? 4000 : 1500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 7 ? 120 : 70)
                .signs("a");
        assertThat(signs.of(Sign.MIX_SHARE)).isCloseTo(1, within(1e-9));
        assertThat(signs.of(Sign.WITHIN_P)).isCloseTo(1, within(1e-9));
        assertThat(signs.of(Sign.MOVED_SEGMENTS)).isZero();
    }

    @Test
    void segments_that_cover_too_little_explain_nothing() {
        Signs signs = devices(500, 3000, 0.02)
                .days("a", 60, 1, Measure.CLICKS, ago -> ago <= 7 ? 8000 : 3000)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 7 ? 150 : 140)
                .signs("a");
        assertThat(signs.of(Sign.MIX_SHARE)).isNull();
    }

    @Test
    void segments_that_differ_are_counted_before_and_after_control() {
        Signs apart = devices(1000, 1000, 0.02).signs("a");
        Signs alike = devices(1000, 1000, 0.06).signs("a");
        assertThat(apart.of(Sign.FLAGGED_SEGMENTS)).isPositive();
        assertThat(apart.of(Sign.KEPT_SEGMENTS)).isEqualTo(apart.of(Sign.FLAGGED_SEGMENTS));
        assertThat(alike.of(Sign.FLAGGED_SEGMENTS)).isZero();
    }

    @Test
    void a_pool_without_one_of_its_parts_is_the_others() {
        Shop shop = new Shop().sells("a", 100, 60, 6).sells("b", 40, 20, 2);
        var history = shop.history();
        PooledSeries pool = new PooledSeries();
        pool.add(history.of(Scope.campaign("a")).orElseThrow());
        pool.add(history.of(Scope.campaign("b")).orElseThrow());
        var others = pool.without(history.of(Scope.campaign("a")).orElseThrow());
        assertThat(others.isEmpty()).isFalse();
        assertThat(others.build().column(Measure.CLICKS)).isNotEmpty().containsOnly(40);
        assertThat(others.without(history.of(Scope.campaign("b")).orElseThrow()).isEmpty())
                .isTrue();
    }

    @Test
    void the_guardrail_in_breach_comes_before_one_that_holds() {
        CampaignFact fact = new Shop()
                .campaign(new Campaign("a", "a", null, Channel.SEO, Goal.TRAFFIC, null, null, null))
                .days("a", 90, 1, Measure.SESSIONS, ago -> 500)
                .days("a", 90, 1, Measure.ENGAGED_SESSIONS, ago -> ago <= 7 ? 200 : 300)
                .situation("a")
                .fact();
        assertThat(fact.getGuardrail().kpi()).isEqualTo(Kpi.BOUNCE_RATE);
        assertThat(fact.getGuardrail().isPoor()).isTrue();
    }

    @Test
    void last_years_rest_is_held_against_last_years_part_behind() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SOCIAL)
                .days("a", 420, 1, Measure.CONVERSIONS, ago -> ago >= 335 && ago <= 364 ? 5 : 10);
        shop.objectives.add(new Objective(
                "o", "a", "conversions", 300.0, 400.0, Shop.ago(30), Shop.ago(-29), null, java.time.Period.ofDays(7)));
        assertThat(shop.situation("a").objectives().get(0).restLastYear()).isCloseTo(0.5, within(1e-12));
    }
}
