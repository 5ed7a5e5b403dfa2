package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
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
        Delivery delivery = shop().delivery("a");
        assertThat(delivery.active()).isFalse();
        assertThat(delivery.spendShare()).isNull();
        assertThat(delivery.dailySpend()).isNull();
        assertThat(delivery.conversionDrop()).isNull();
    }

    @Test
    void a_campaign_is_active_with_delivery_in_the_last_seven_days() {
        assertThat(shop().days("a", 30, 7, Measure.IMPRESSIONS, ago -> 100)
                        .delivery("a")
                        .active())
                .isTrue();
        assertThat(shop().days("a", 30, 8, Measure.IMPRESSIONS, ago -> 100)
                        .delivery("a")
                        .active())
                .isFalse();
    }

    @Test
    void the_day_of_the_review_is_not_evidence() {
        assertThat(shop().days("a", 0, 0, Measure.IMPRESSIONS, ago -> 100)
                        .delivery("a")
                        .active())
                .isFalse();
    }

    @Test
    void spend_share_is_the_part_of_the_last_30_days() {
        Delivery delivery = shop().campaign("b", Channel.DISPLAY)
                .days("a", 40, 1, Measure.SPEND, ago -> ago > 30 ? 900 : 30)
                .days("b", 40, 1, Measure.SPEND, ago -> 10)
                .delivery("a");
        assertThat(delivery.spendShare()).isEqualTo(0.75);
        assertThat(delivery.dailySpend()).isEqualTo(30);
    }

    @Test
    void conversions_that_break_off_while_clicks_go_on_show_as_a_drop() {
        Delivery delivery = shop().days("a", 60, 1, Measure.CLICKS, ago -> 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 2 ? 0 : 10)
                .delivery("a");
        assertThat(delivery.conversionDrop()).isEqualTo(1);
        assertThat(delivery.conversionDropP()).isCloseTo(Math.exp(-20), within(1e-12));
        assertThat(delivery.trafficShift()).isCloseTo(0, within(1e-12));
    }

    @Test
    void fewer_conversions_of_fewer_clicks_are_no_drop() {
        Delivery delivery = shop().days("a", 60, 1, Measure.CLICKS, ago -> ago <= 2 ? 250 : 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 2 ? 5 : 10)
                .delivery("a");
        assertThat(delivery.conversionDrop()).isCloseTo(0, within(1e-12));
        assertThat(delivery.trafficShift()).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void weekdays_are_compared_with_their_own_kind() {
        Delivery delivery = shop().days("a", 60, 1, Measure.CLICKS, ago -> ago % 7 < 3 ? 100 : 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago % 7 < 3 ? 1 : 20)
                .delivery("a");
        assertThat(delivery.conversionDrop()).isCloseTo(0, within(1e-12));
        assertThat(delivery.trafficShift()).isCloseTo(0, within(1e-12));
    }

    @Test
    void conversions_that_are_still_arriving_lower_what_is_expected() {
        Shop shop = shop().days("a", 60, 1, Measure.CLICKS, ago -> 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 2 ? 5 : ago <= 4 ? 6 : ago <= 7 ? 8 : 10);
        shop.lagDays = 7;
        Delivery delivery = shop.delivery("a");
        assertThat(delivery.conversionDrop()).isCloseTo(1 - 10 / 12.0, within(1e-12));
        assertThat(delivery.conversionDropP()).isGreaterThan(0.1);
    }

    @Test
    void a_breakdown_that_began_four_days_ago_is_not_taken_for_a_delay() {
        Shop shop = shop().days("a", 60, 1, Measure.CLICKS, ago -> 500)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 4 ? 0 : 10);
        shop.lagDays = 7;
        assertThat(shop.delivery("a").conversionDrop()).isEqualTo(1);
        assertThat(shop.delivery("a").conversionDropP()).isLessThan(0.001);
    }

    @Test
    void less_than_a_week_of_past_tells_no_drop() {
        assertThat(shop().days("a", 8, 1, Measure.CLICKS, ago -> 500)
                        .days("a", 8, 1, Measure.CONVERSIONS, ago -> 10)
                        .delivery("a")
                        .conversionDrop())
                .isNull();
    }

    @Test
    void the_flights_spend_is_forecast_with_what_is_needed_a_day() {
        Delivery delivery = new Shop()
                .campaign(flight(Shop.ago(20), Shop.AS_OF.plusDays(9), 3000.0))
                .days("a", 20, 1, Measure.SPEND, ago -> ago % 2 == 0 ? 90 : 110)
                .delivery("a");
        assertThat(delivery.elapsedDays()).isEqualTo(20);
        assertThat(delivery.dailyBudgetNeeded()).isEqualTo(100);
        assertThat(delivery.spendForecastLow()).isBetween(2900.0, 3000.0);
        assertThat(delivery.spendForecastHigh()).isBetween(3000.0, 3100.0);
        assertThat((delivery.spendForecastLow() + delivery.spendForecastHigh()) / 2)
                .isCloseTo(3000, within(1e-9));
    }

    @Test
    void a_budget_that_is_used_up_leaves_nothing_a_day_and_the_forecast_never_less_than_what_is_spent() {
        Delivery delivery = new Shop()
                .campaign(flight(Shop.ago(20), Shop.AS_OF.plusDays(9), 1000.0))
                .days("a", 20, 1, Measure.SPEND, ago -> 100)
                .delivery("a");
        assertThat(delivery.dailyBudgetNeeded()).isZero();
        assertThat(delivery.spendForecastLow()).isGreaterThanOrEqualTo(2000);
    }

    @Test
    void a_flight_that_began_long_before_the_data_has_no_forecast() {
        Delivery delivery = new Shop()
                .campaign(flight(Shop.ago(100), Shop.AS_OF.plusDays(9), 3000.0))
                .days("a", 20, 1, Measure.SPEND, ago -> 100)
                .delivery("a");
        assertThat(delivery.elapsedDays()).isEqualTo(100);
        assertThat(delivery.spendForecastLow()).isNull();
        assertThat(delivery.dailyBudgetNeeded()).isNull();
    }

    @Test
    void learning_begins_with_the_last_change_that_moves_delivery() {
        Delivery delivery = shop().sells("a", 500, 100, 5)
                .changed(20, "a", Lever.CRE)
                .changed(4, "a", Lever.BUD)
                .changed(2, "a", Lever.ORG)
                .delivery("a");
        assertThat(delivery.learningDays()).isEqualTo(4);
        assertThat(delivery.learningEvents()).isEqualTo(20);
    }

    @Test
    void learning_begins_with_the_start_when_the_data_begin_with_it() {
        Delivery young = new Shop()
                .campaign(flight(Shop.ago(5), null, null))
                .days("a", 5, 1, Measure.CONVERSIONS, ago -> 3)
                .delivery("a");
        assertThat(young.learningDays()).isEqualTo(5);
        assertThat(young.learningEvents()).isEqualTo(15);
        Delivery old = new Shop()
                .campaign(flight(Shop.ago(100), null, null))
                .days("a", 5, 1, Measure.CONVERSIONS, ago -> 3)
                .delivery("a");
        assertThat(old.learningDays()).isNull();
    }

    @Test
    void the_cost_inside_the_lag_is_held_against_the_cost_before() {
        Shop shop = shop().days("a", 60, 1, Measure.SPEND, ago -> 100)
                .days("a", 60, 1, Measure.CONVERSIONS, ago -> ago <= 7 ? 4 : 5);
        shop.lagDays = 7;
        assertThat(shop.delivery("a").recentCpaChange()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void creatives_and_pages_are_those_that_delivered_in_the_last_30_days() {
        Delivery delivery = shop().part("a", Breakdown.CREATIVE, "one", Measure.IMPRESSIONS, 100)
                .part("a", Breakdown.CREATIVE, "two", Measure.IMPRESSIONS, 100)
                .part("a", Breakdown.CREATIVE, "silent", Measure.IMPRESSIONS, 0)
                .part("a", Breakdown.AD, "ad", Measure.IMPRESSIONS, 100)
                .part("a", Breakdown.LANDING_PAGE, "/home", Measure.SESSIONS, 50)
                .delivery("a");
        assertThat(delivery.creatives()).isEqualTo(2);
        assertThat(delivery.landingPages()).isEqualTo(1);
    }

    @Test
    void sends_are_counted_by_week_and_before_only_where_the_data_reach_back() {
        Shop mail = new Shop().campaign("a", Channel.EMAIL);
        Delivery delivery = mail.days("a", 56, 1, Measure.EMAIL_SENT, ago -> ago % (ago > 28 ? 7 : 3) == 0 ? 1000 : 0)
                .delivery("a");
        assertThat(delivery.sendsPerWeek()).isEqualTo(9 / 4.0);
        assertThat(delivery.sendsPerWeekBefore()).isEqualTo(1);
        Delivery young = new Shop()
                .campaign("a", Channel.EMAIL)
                .days("a", 30, 1, Measure.EMAIL_SENT, ago -> 1000)
                .delivery("a");
        assertThat(young.sendsPerWeek()).isEqualTo(7);
        assertThat(young.sendsPerWeekBefore()).isNull();
    }
}
