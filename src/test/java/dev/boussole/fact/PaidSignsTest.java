package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What delivery, edits and devices of paid campaigns show. */
@NullUnmarked
class PaidSignsTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static Shop shop() {
        return new Shop().campaign("a", Channel.PAID_SOCIAL);
    }

    @Test
    void reach_and_frequency_are_compared_over_three_weeks_in_a_row() {
        Signs signs = shop().week("a", 15, 10_000, 20_000)
                .week("a", 8, 10_100, 24_000)
                .week("a", 1, 10_200, 30_600)
                .signs("a");
        assertThat(signs.of(Sign.REACH_WEEKS)).isEqualTo(3);
        assertThat(signs.of(Sign.REACH_CHANGE)).isCloseTo(0.02, EXACT);
        assertThat(signs.of(Sign.FREQUENCY_CHANGE)).isCloseTo(0.5, EXACT);
    }

    @Test
    void a_week_that_is_missing_ends_the_row() {
        Signs signs = shop().week("a", 22, 10_000, 20_000)
                .week("a", 8, 10_100, 24_000)
                .week("a", 1, 10_200, 30_600)
                .signs("a");
        assertThat(signs.of(Sign.REACH_WEEKS)).isEqualTo(2);
        assertThat(signs.of(Sign.REACH_CHANGE)).isNull();
    }

    @Test
    void weeks_that_ended_more_than_two_weeks_ago_say_nothing_of_today() {
        Shop shop = shop().week("a", 29, 10_000, 20_000).week("a", 22, 10_000, 20_000);
        assertThat(shop.week("a", 15, 10_000, 20_000).signs("a").of(Sign.REACH_WEEKS))
                .isEqualTo(0);
        assertThat(shop.week("a", 8, 10_000, 20_000).signs("a").of(Sign.REACH_WEEKS))
                .isEqualTo(4);
    }

    @Test
    void impressions_of_a_week_are_added_up_from_its_days_where_its_row_has_none() {
        Signs signs = shop().days("a", 21, 1, Measure.IMPRESSIONS, ago -> ago <= 7 ? 3000 : 2000)
                .week("a", 15, 10_000, Double.NaN)
                .week("a", 8, 10_000, Double.NaN)
                .week("a", 1, 10_000, Double.NaN)
                .signs("a");
        assertThat(signs.of(Sign.FREQUENCY_CHANGE)).isCloseTo(0.5, EXACT);
    }

    @Test
    void the_quality_score_of_the_week_is_held_against_the_two_before_by_impressions() {
        Signs signs = shop().days("a", 21, 1, Measure.IMPRESSIONS, ago -> ago == 14 ? 1300 : 100)
                .days("a", 21, 1, Measure.QUALITY_SCORE, ago -> ago <= 7 ? 5 : ago == 14 ? 8 : 6)
                .signs("a");
        assertThat(signs.of(Sign.QUALITY_SCORE_CHANGE)).isCloseTo(-2, EXACT);
    }

    @Test
    void twenty_days_or_too_few_scored_impressions_give_no_change_of_quality() {
        assertThat(shop().days("a", 20, 1, Measure.IMPRESSIONS, ago -> 100)
                        .days("a", 20, 1, Measure.QUALITY_SCORE, ago -> 5)
                        .signs("a")
                        .of(Sign.QUALITY_SCORE_CHANGE))
                .isNull();
        assertThat(shop().days("a", 30, 1, Measure.IMPRESSIONS, ago -> 100)
                        .days("a", 30, 1, Measure.QUALITY_SCORE, ago -> ago <= 2 ? Double.NaN : 5)
                        .signs("a")
                        .of(Sign.QUALITY_SCORE_CHANGE))
                .isNull();
        assertThat(shop().days("a", 30, 1, Measure.IMPRESSIONS, ago -> 100)
                        .days("a", 30, 1, Measure.QUALITY_SCORE, ago -> ago <= 1 ? Double.NaN : 5)
                        .signs("a")
                        .of(Sign.QUALITY_SCORE_CHANGE))
                .isCloseTo(0, EXACT);
    }

    @Test
    void the_price_of_clicks_is_compared_with_the_same_weekdays_of_last_year() {
        Signs signs = shop().days("a", 420, 1, Measure.CLICKS, ago -> 100)
                .days("a", 420, 1, Measure.SPEND, ago -> ago > 364 && ago <= 371 ? 130 : 100)
                .signs("a");
        assertThat(signs.of(Sign.CPC_CHANGE_LAST_YEAR)).isCloseTo(0.3, EXACT);
        assertThat(shop().days("a", 370, 1, Measure.CLICKS, ago -> 100)
                        .days("a", 370, 1, Measure.SPEND, ago -> 100)
                        .signs("a")
                        .of(Sign.CPC_CHANGE_LAST_YEAR))
                .isNull();
    }

    @Test
    void events_of_two_complete_weeks_are_halved_for_campaign_and_ad_groups() {
        Shop shop = shop().days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 7 ? 0 : 3)
                .part("a", Breakdown.AD_GROUP, "Cold", Measure.CONVERSIONS, ago -> ago <= 7 ? 0 : 1)
                .part("a", Breakdown.AD_GROUP, "Idle", Measure.CONVERSIONS, ago -> 0);
        shop.lagDays = 7;
        assertThat(shop.signs("a").of(Sign.WEEKLY_EVENTS)).isEqualTo(21);
        assertThat(shop.signs("a").of(Sign.AD_GROUPS)).isEqualTo(1);
        Signs cold = shop.situation("a").parts().get(0).signs();
        assertThat(cold.of(Sign.WEEKLY_EVENTS)).isEqualTo(7);
        // scipy.stats.chi2.ppf(.975, 30) / 2 / 2
        assertThat(cold.of(Sign.WEEKLY_EVENTS_HIGH)).isCloseTo(11.744805, within(1e-5));
    }

    @Test
    void less_than_two_complete_weeks_foretell_no_events() {
        assertThat(shop().days("a", 13, 1, Measure.CONVERSIONS, ago -> 9)
                        .signs("a")
                        .of(Sign.WEEKLY_EVENTS))
                .isNull();
        assertThat(shop().days("a", 14, 1, Measure.CONVERSIONS, ago -> 9)
                        .signs("a")
                        .of(Sign.WEEKLY_EVENTS))
                .isEqualTo(63);
    }

    @Test
    void edits_are_the_steps_of_the_daily_budget_and_the_declared_ones() {
        Shop shop = shop().days("a", 30, 1, Measure.SPEND, ago -> 80)
                .days("a", 30, 1, Measure.BUDGET, ago -> ago > 5 ? 100 : ago > 2 ? 150 : 120);
        assertThat(shop.signs("a").of(Sign.SECOND_LARGEST_EDIT)).isCloseTo(0.2, EXACT);
        shop.changed(1, "a", Lever.BID, 30).changed(4, "a", Lever.CRE, 90);
        assertThat(shop.signs("a").of(Sign.SECOND_LARGEST_EDIT)).isCloseTo(0.2, EXACT);
        shop.changed(7, "a", Lever.BID, -40);
        assertThat(shop.signs("a").of(Sign.SECOND_LARGEST_EDIT)).isCloseTo(0.4, EXACT);
    }

    @Test
    void one_edit_has_no_second_and_an_edit_of_last_week_is_over() {
        Shop shop = shop().days("a", 30, 1, Measure.SPEND, ago -> 80).changed(8, "a", Lever.BUD, 50);
        assertThat(shop.signs("a").of(Sign.SECOND_LARGEST_EDIT)).isNull();
        assertThat(shop.changed(3, "a", Lever.BUD, -30).signs("a").of(Sign.SECOND_LARGEST_EDIT))
                .isNull();
        assertThat(shop.changed(1, "a", Lever.BUD, -25).signs("a").of(Sign.SECOND_LARGEST_EDIT))
                .isEqualTo(0.25);
    }

    @Test
    void the_days_since_the_last_raise_and_what_is_spent_of_the_budget_in_force() {
        Signs signs = shop().days("a", 30, 1, Measure.SPEND, ago -> ago > 4 ? 100 : 120)
                .days("a", 30, 1, Measure.BUDGET, ago -> ago > 4 ? 100 : 200)
                .signs("a");
        assertThat(signs.of(Sign.BUDGET_RAISED_DAYS)).isEqualTo(4);
        assertThat(signs.of(Sign.BUDGET_USE)).isCloseTo(0.6, EXACT);
    }

    @Test
    void a_declared_raise_has_no_daily_budget_and_a_cut_is_no_raise() {
        Shop shop = shop().days("a", 30, 1, Measure.SPEND, ago -> 100).changed(3, "a", Lever.BUD, 20);
        assertThat(shop.signs("a").of(Sign.BUDGET_RAISED_DAYS)).isEqualTo(3);
        assertThat(shop.signs("a").of(Sign.BUDGET_USE)).isNull();
        assertThat(shop().days("a", 30, 1, Measure.SPEND, ago -> 100)
                        .changed(3, "a", Lever.BUD, -20)
                        .changed(2, "a", Lever.BUD)
                        .signs("a")
                        .of(Sign.BUDGET_RAISED_DAYS))
                .isNull();
    }

    @Test
    void mobile_is_held_against_desktop_and_tablets_count_among_the_visits() {
        Signs signs = shop().part("a", Breakdown.DEVICE, "Téléphones mobiles", Measure.CLICKS, 70)
                .part("a", Breakdown.DEVICE, "Téléphones mobiles", Measure.CONVERSIONS, 1)
                .part("a", Breakdown.DEVICE, "Computers", Measure.CLICKS, 20)
                .part("a", Breakdown.DEVICE, "Computers", Measure.CONVERSIONS, 2)
                .part("a", Breakdown.DEVICE, "Android Tablet", Measure.CLICKS, 10)
                .part("a", Breakdown.DEVICE, "Android Tablet", Measure.CONVERSIONS, 1)
                .signs("a");
        assertThat(signs.of(Sign.MOBILE_SHARE)).isCloseTo(0.7, EXACT);
        assertThat(signs.of(Sign.MOBILE_RATIO)).isCloseTo(1 / 7.0, EXACT);
        assertThat(signs.of(Sign.MOBILE_CONVERSIONS)).isEqualTo(30);
        assertThat(signs.of(Sign.DESKTOP_CONVERSIONS)).isEqualTo(60);
    }

    @Test
    void without_clicks_orders_of_sessions_are_compared() {
        Signs signs = shop().part("a", Breakdown.DEVICE, "mobile", Measure.SESSIONS, 300)
                .part("a", Breakdown.DEVICE, "mobile", Measure.ORDERS, 3)
                .part("a", Breakdown.DEVICE, "desktop", Measure.SESSIONS, 100)
                .part("a", Breakdown.DEVICE, "desktop", Measure.ORDERS, 2)
                .signs("a");
        assertThat(signs.of(Sign.MOBILE_RATIO)).isCloseTo(0.5, EXACT);
    }

    @Test
    void one_device_alone_compares_with_nothing() {
        assertThat(shop().part("a", Breakdown.DEVICE, "mobile", Measure.CLICKS, 70)
                        .part("a", Breakdown.DEVICE, "mobile", Measure.CONVERSIONS, 1)
                        .signs("a")
                        .of(Sign.MOBILE_SHARE))
                .isNull();
    }

    @Test
    void a_part_has_its_share_of_what_its_kind_spends() {
        Shop shop = shop().part("a", Breakdown.AUDIENCE, "x", Measure.SPEND, 30)
                .part("a", Breakdown.AUDIENCE, "y", Measure.SPEND, 10)
                .part("a", Breakdown.DEVICE, "mobile", Measure.SPEND, 40);
        assertThat(shop.situation("a").parts())
                .extracting(part -> part.sign(Sign.PART_SPEND_SHARE))
                .containsExactly(0.75, 0.25, 1.0);
    }
}
