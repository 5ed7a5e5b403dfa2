package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.statistics.PoissonCount;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class DeliverySignsTest {
    private static Shop shop() {
        return new Shop().campaign("a", Channel.PAID_SOCIAL);
    }

    private static Campaign flight(LocalDate start, LocalDate end, Double budget) {
        return new Campaign("a", "a", null, Channel.PAID_SOCIAL, Goal.SALES, start, end, budget);
    }

    @Test
    void a_campaign_without_rows_delivers_nothing_and_nothing_is_known_of_it() {
        Signs signs = shop().signs("a");
        assertThat(signs.is(Sign.ACTIVE)).isFalse();
        assertThat(signs.of(Sign.SPEND_SHARE)).isNull();
        assertThat(signs.of(Sign.DAILY_SPEND)).isNull();
        assertThat(signs.of(Sign.CONVERSION_DROP)).isNull();
    }

    @Test
    void a_campaign_is_active_with_delivery_in_the_last_seven_days() {
        assertThat(shop().days("a", 30, 7, Measure.IMPRESSIONS, ago -> 100)
                        .signs("a")
                        .is(Sign.ACTIVE))
                .isTrue();
        assertThat(shop().days("a", 30, 8, Measure.IMPRESSIONS, ago -> 100)
                        .signs("a")
                        .is(Sign.ACTIVE))
                .isFalse();
    }

    @Test
    void the_day_of_the_review_is_not_evidence() {
        assertThat(shop().days("a", 0, 0, Measure.IMPRESSIONS, ago -> 100)
                        .signs("a")
                        .is(Sign.ACTIVE))
                .isFalse();
    }

    @Test
    void spend_share_is_the_part_of_the_last_30_days() {
        Signs signs = shop().campaign("b", Channel.DISPLAY)
                .days("a", 40, 1, Measure.SPEND, ago -> ago > 30 ? 900 : 30)
                .days("b", 40, 1, Measure.SPEND, ago -> 10)
                .signs("a");
        assertThat(signs.of(Sign.SPEND_SHARE)).isEqualTo(0.75);
        assertThat(signs.of(Sign.DAILY_SPEND)).isEqualTo(30);
    }

    @Test
    void conversions_that_break_off_while_clicks_go_on_show_as_a_drop() {
        Signs signs = shop().days("a", 60, 1, Measure.CLICKS, ago -> 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 2 ? 0 : 10)
                .signs("a");
        assertThat(signs.of(Sign.CONVERSION_DROP)).isEqualTo(1);
        assertThat(signs.of(Sign.CONVERSION_DROP_P)).isCloseTo(Math.exp(-20), within(1e-12));
        assertThat(signs.of(Sign.TRAFFIC_SHIFT)).isCloseTo(0, within(1e-12));
    }

    @Test
    void fewer_conversions_of_fewer_clicks_are_no_drop() {
        Signs signs = shop().days("a", 60, 1, Measure.CLICKS, ago -> ago <= 2 ? 250 : 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 2 ? 5 : 10)
                .signs("a");
        assertThat(signs.of(Sign.CONVERSION_DROP)).isCloseTo(0, within(1e-12));
        assertThat(signs.of(Sign.TRAFFIC_SHIFT)).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void weekdays_are_compared_with_their_own_kind() {
        Signs signs = shop().days("a", 60, 1, Measure.CLICKS, ago -> ago % 7 < 3 ? 100 : 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago % 7 < 3 ? 1 : 20)
                .signs("a");
        assertThat(signs.of(Sign.CONVERSION_DROP)).isCloseTo(0, within(1e-12));
        assertThat(signs.of(Sign.TRAFFIC_SHIFT)).isCloseTo(0, within(1e-12));
    }

    @Test
    void conversions_that_are_still_arriving_lower_what_is_expected() {
        Shop shop = shop().days("a", 60, 1, Measure.CLICKS, ago -> 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 2 ? 5 : ago <= 4 ? 6 : ago <= 7 ? 8 : 10);
        shop.lagDays = 7;
        Signs signs = shop.signs("a");
        assertThat(signs.of(Sign.CONVERSION_DROP)).isCloseTo(1 - 10 / 12.0, within(1e-12));
        assertThat(signs.of(Sign.CONVERSION_DROP_P)).isGreaterThan(0.1);
    }

    @Test
    void a_breakdown_that_began_four_days_ago_is_not_taken_for_a_delay() {
        Shop shop = shop().days("a", 60, 1, Measure.CLICKS, ago -> 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 4 ? 0 : 10);
        shop.lagDays = 7;
        assertThat(shop.signs("a").of(Sign.CONVERSION_DROP)).isEqualTo(1);
        assertThat(shop.signs("a").of(Sign.CONVERSION_DROP_P)).isLessThan(0.001);
    }

    @Test
    void conversions_that_take_three_weeks_are_no_drop_however_many_there_are() {
        Shop shop = shop().days("a", 90, 1, Measure.CLICKS, ago -> 5000)
                .days("a", 90, 1, Measure.CONVERSIONS, ago -> Math.round(200 * (1 - Math.pow(0.1, ago / 21.0))));
        shop.lagDays = 21;
        assertThat(shop.signs("a").of(Sign.CONVERSION_DROP)).isLessThan(0.2);
    }

    @Test
    void conversions_that_take_three_weeks_and_break_off_still_show_as_a_drop() {
        Shop shop = shop().days("a", 90, 1, Measure.CLICKS, ago -> 5000)
                .days(
                        "a",
                        90,
                        1,
                        Measure.CONVERSIONS,
                        ago -> ago <= 2 ? 0 : Math.round(200 * (1 - Math.pow(0.1, ago / 21.0))));
        shop.lagDays = 21;
        Signs signs = shop.signs("a");
        assertThat(signs.of(Sign.CONVERSION_DROP)).isEqualTo(1);
        assertThat(signs.of(Sign.CONVERSION_DROP_P)).isLessThan(0.001);
    }

    @Test
    void less_than_a_week_of_past_tells_no_drop() {
        assertThat(shop().days("a", 8, 1, Measure.CLICKS, ago -> 500)
                        .days("a", 8, 1, Measure.CONVERSIONS, ago -> 10)
                        .signs("a")
                        .of(Sign.CONVERSION_DROP))
                .isNull();
    }

    @Test
    void the_flights_spend_is_forecast_with_what_is_needed_a_day() {
        Signs signs = new Shop()
                .campaign(flight(Shop.ago(20), Shop.AS_OF.plusDays(9), 3000.0))
                .days("a", 20, 1, Measure.SPEND, ago -> ago % 2 == 0 ? 90 : 110)
                .signs("a");
        assertThat(signs.of(Sign.FLIGHT_DAYS)).isEqualTo(20);
        assertThat(signs.of(Sign.DAILY_BUDGET_NEEDED)).isEqualTo(100);
        assertThat(signs.of(Sign.SPEND_FORECAST_LOW)).isBetween(2900.0, 3000.0);
        assertThat(signs.of(Sign.SPEND_FORECAST_HIGH)).isBetween(3000.0, 3100.0);
        assertThat((signs.of(Sign.SPEND_FORECAST_LOW) + signs.of(Sign.SPEND_FORECAST_HIGH)) / 2)
                .isCloseTo(3000, within(1e-9));
    }

    @Test
    void a_budget_that_is_used_up_leaves_nothing_a_day_and_the_forecast_never_less_than_what_is_spent() {
        Signs signs = new Shop()
                .campaign(flight(Shop.ago(20), Shop.AS_OF.plusDays(9), 1000.0))
                .days("a", 20, 1, Measure.SPEND, ago -> 100)
                .signs("a");
        assertThat(signs.of(Sign.DAILY_BUDGET_NEEDED)).isZero();
        assertThat(signs.of(Sign.SPEND_FORECAST_LOW)).isGreaterThanOrEqualTo(2000);
    }

    @Test
    void a_flight_that_began_long_before_the_data_has_no_forecast() {
        Signs signs = new Shop()
                .campaign(flight(Shop.ago(100), Shop.AS_OF.plusDays(9), 3000.0))
                .days("a", 20, 1, Measure.SPEND, ago -> 100)
                .signs("a");
        assertThat(signs.of(Sign.FLIGHT_DAYS)).isEqualTo(100);
        assertThat(signs.of(Sign.SPEND_FORECAST_LOW)).isNull();
        assertThat(signs.of(Sign.DAILY_BUDGET_NEEDED)).isNull();
    }

    @Test
    void learning_begins_with_the_last_change_that_moves_delivery() {
        Signs signs = shop().sells("a", 500, 100, 5)
                .changed(20, "a", Lever.CRE)
                .changed(4, "a", Lever.BUD)
                .changed(2, "a", Lever.ORG)
                .signs("a");
        assertThat(signs.of(Sign.LEARNING_DAYS)).isEqualTo(4);
        assertThat(signs.of(Sign.LEARNING_EVENTS)).isEqualTo(20);
    }

    @Test
    void learning_begins_with_the_start_when_the_data_begin_with_it() {
        Signs young = new Shop()
                .campaign(flight(Shop.ago(5), null, null))
                .days("a", 5, 1, Measure.CONVERSIONS, ago -> 3)
                .signs("a");
        assertThat(young.of(Sign.LEARNING_DAYS)).isEqualTo(5);
        assertThat(young.of(Sign.LEARNING_EVENTS)).isEqualTo(15);
        Signs old = new Shop()
                .campaign(flight(Shop.ago(100), null, null))
                .days("a", 5, 1, Measure.CONVERSIONS, ago -> 3)
                .signs("a");
        assertThat(old.of(Sign.LEARNING_DAYS)).isNull();
    }

    @Test
    void the_cost_inside_the_lag_is_held_against_the_cost_before() {
        Shop shop = shop().days("a", 60, 1, Measure.SPEND, ago -> 100)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 7 ? 4 : 5);
        shop.lagDays = 7;
        assertThat(shop.signs("a").of(Sign.RECENT_CPA_CHANGE)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void the_cost_inside_the_lag_is_tested_at_equal_spend() {
        Shop few = shop().days("a", 60, 1, Measure.SPEND, ago -> ago <= 7 ? 200 : 100)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 7 ? 6 : 5);
        few.lagDays = 7;
        Signs signs = few.signs("a");
        assertThat(signs.of(Sign.RECENT_CPA_P)).isEqualTo(PoissonCount.pValue(140, 2800, 42, 1400));
        assertThat(signs.of(Sign.RECENT_CPA_P)).isBetween(0.001, 0.01);
    }

    @Test
    void without_conversions_inside_the_lag_or_before_there_is_no_cost_to_test() {
        Shop none = shop().days("a", 60, 1, Measure.SPEND, ago -> 100)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 7 ? 0 : 5);
        none.lagDays = 7;
        assertThat(none.signs("a").of(Sign.RECENT_CPA_P)).isNull();
        Shop young = shop().days("a", 7, 1, Measure.SPEND, ago -> 100).days("a", 7, 1, Measure.CONVERSIONS, ago -> 5);
        young.lagDays = 7;
        assertThat(young.signs("a").of(Sign.RECENT_CPA_P)).isNull();
    }

    @Test
    void creatives_and_pages_are_those_that_delivered_in_the_last_30_days() {
        Signs signs = shop().part("a", Breakdown.CREATIVE, "one", Measure.IMPRESSIONS, 100)
                .part("a", Breakdown.CREATIVE, "two", Measure.IMPRESSIONS, 100)
                .part("a", Breakdown.CREATIVE, "silent", Measure.IMPRESSIONS, 0)
                .part("a", Breakdown.AD, "ad", Measure.IMPRESSIONS, 100)
                .part("a", Breakdown.LANDING_PAGE, "/home", Measure.SESSIONS, 50)
                .signs("a");
        assertThat(signs.of(Sign.CREATIVES)).isEqualTo(2);
        assertThat(signs.of(Sign.LANDING_PAGES)).isEqualTo(1);
    }

    @Test
    void sends_are_counted_by_week_and_before_only_where_the_data_reach_back() {
        Shop mail = new Shop().campaign("a", Channel.EMAIL);
        Signs signs = mail.days("a", 56, 1, Measure.EMAIL_SENT, ago -> ago % (ago > 28 ? 7 : 3) == 0 ? 1000 : 0)
                .signs("a");
        assertThat(signs.of(Sign.SENDS_PER_WEEK)).isEqualTo(9 / 4.0);
        assertThat(signs.of(Sign.SENDS_PER_WEEK_BEFORE)).isEqualTo(1);
        Signs young = new Shop()
                .campaign("a", Channel.EMAIL)
                .days("a", 30, 1, Measure.EMAIL_SENT, ago -> 1000)
                .signs("a");
        assertThat(young.of(Sign.SENDS_PER_WEEK)).isEqualTo(7);
        assertThat(young.of(Sign.SENDS_PER_WEEK_BEFORE)).isNull();
    }
}
