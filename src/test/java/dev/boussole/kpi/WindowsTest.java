package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.CLICKS;
import static dev.boussole.campaign.Measure.CONVERSIONS;
import static dev.boussole.campaign.Measure.IMPRESSIONS;
import static dev.boussole.campaign.Measure.ORDERS;
import static dev.boussole.campaign.Measure.SESSIONS;
import static dev.boussole.campaign.Measure.SPEND;
import static dev.boussole.kpi.Given.AS_OF;
import static dev.boussole.kpi.Given.MISSING;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.last;
import static dev.boussole.kpi.Given.of;
import static dev.boussole.kpi.Given.trend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
    private static Given clicks(int days, double perDay) {
        return figures().every(IMPRESSIONS, days, 1000).every(CLICKS, days, perDay);
    }

    @ParameterizedTest
    @CsvSource({"15, 7", "8, 14", "5, 30", "4, 30"})
    void up_to_a_month_takes_the_first_window_that_holds_a_hundred_successes(double clicksPerDay, int days) {
        assertThat(clicks(120, clicksPerDay).measured(Kpi.CTR).window()).isEqualTo(last(days));
    }

    @ParameterizedTest
    @CsvSource({"3, 14", "1, 30", "0.5, 60", "0.4, 90", "0.01, 90"})
    void takes_the_first_window_that_holds_thirty_successes_where_a_month_has_no_hundred(
            double clicksPerDay, int days) {
        assertThat(clicks(120, clicksPerDay).measured(Kpi.CTR).window()).isEqualTo(last(days));
    }

    @ParameterizedTest
    @CsvSource({"60, 30", "59, 7"})
    void does_not_grow_beyond_what_leaves_as_many_days_to_compare_with(int daysOfData, int days) {
        assertThat(clicks(daysOfData, 5).measured(Kpi.CTR).window()).isEqualTo(last(days));
    }

    @Test
    void thirty_successes_are_enough_and_fewer_are_not() {
        Given enough = figures().every(IMPRESSIONS, 14, 1000).daily(CLICKS, 9, 9, 9, 9, 9, 9, 9, 5, 5, 4, 4, 4, 4, 4);
        assertThat(enough.measured(Kpi.CTR).window()).isEqualTo(last(7));
        Given oneShort = figures().every(IMPRESSIONS, 14, 1000).daily(CLICKS, 9, 9, 9, 9, 9, 9, 9, 5, 4, 4, 4, 4, 4, 4);
        assertThat(oneShort.measured(Kpi.CTR).window()).isEqualTo(last(14));
    }

    @ParameterizedTest
    @CsvSource({"15, 7", "8, 14", "5, 30", "1, 60", "0.4, 90", "0.1, 90"})
    void the_cost_of_a_conversion_takes_fifty_where_there_are_so_many_and_thirty_otherwise(double perDay, int days) {
        Given sold = figures().every(SPEND, 120, 100).every(CONVERSIONS, 120, perDay);
        assertThat(sold.measured(Kpi.CPA).window()).isEqualTo(Period.ending(AS_OF.minusDays(8), days));
    }

    @ParameterizedTest
    @CsvSource({"15, 7", "8, 14", "4, 30", "2, 60", "1.2, 90", "0.6, 60", "0.4, 90"})
    void a_shop_takes_a_hundred_orders_where_there_are_so_many_and_thirty_otherwise(double perDay, int days) {
        Given shop = figures().every(SESSIONS, 120, 1000).every(ORDERS, 120, perDay);
        assertThat(shop.measured(Kpi.SESSION_CVR).window().days()).isEqualTo(days);
    }

    @Test
    void a_week_is_enough_for_what_only_days_carry() {
        assertThat(figures().every(SPEND, 30, 50).measured(Kpi.COST).window()).isEqualTo(last(7));
        assertThat(figures()
                        .every(dev.boussole.campaign.Measure.REVENUE, 30, 50)
                        .measured(Kpi.REVENUE)
                        .window())
                .isEqualTo(last(7));
    }

    @Test
    void uses_all_the_days_there_are_when_none_of_the_windows_has_enough() {
        assertThat(clicks(45, 0.1).measured(Kpi.CTR).window()).isEqualTo(last(45));
    }

    @Test
    void ends_before_the_conversion_lag_for_conversion_kpis_only() {
        var measured = clicks(60, 50).every(CONVERSIONS, 60, 20).measured();
        assertThat(of(measured, Kpi.CVR).window()).isEqualTo(Period.ending(AS_OF.minusDays(8), 7));
        assertThat(of(measured, Kpi.CVR).mature()).isTrue();
        assertThat(of(measured, Kpi.CTR).window()).isEqualTo(last(7));
    }

    @Test
    void conversions_that_are_all_inside_the_lag_are_shown_as_immature_and_without_trend() {
        KpiValue cvr = clicks(6, 50).every(CONVERSIONS, 6, 10).measured(Kpi.CVR);
        assertThat(cvr.window()).isEqualTo(last(6));
        assertThat(cvr.mature()).isFalse();
        assertThat(cvr.trend()).isNull();
    }

    @Test
    void never_reaches_across_a_change() {
        var context = context().withChanges(List.of(AS_OF.minusDays(10)));
        assertThat(of(clicks(120, 3).measured(context), Kpi.CTR).window()).isEqualTo(last(10));
        assertThat(of(clicks(120, 5).measured(context), Kpi.CTR).window()).isEqualTo(last(7));
    }

    @Test
    void a_change_on_the_first_day_of_a_window_is_not_inside_it() {
        var context = context().withChanges(List.of(AS_OF.minusDays(7)));
        KpiValue ctr = of(clicks(120, 5).measured(context), Kpi.CTR);
        assertThat(ctr.window()).isEqualTo(last(7));
        assertThat(ctr.trend()).isNotNull();
    }

    @Test
    void a_change_three_days_ago_leaves_three_days() {
        var context = context().withChanges(List.of(AS_OF.minusDays(40), AS_OF.minusDays(3)));
        assertThat(of(clicks(120, 500).measured(context), Kpi.CTR).window()).isEqualTo(last(3));
    }

    @Test
    void a_change_inside_the_lag_does_not_cut_windows_that_end_before_it() {
        var context = context().withChanges(List.of(AS_OF.minusDays(3)));
        KpiValue cvr = of(clicks(60, 50).every(CONVERSIONS, 60, 20).measured(context), Kpi.CVR);
        assertThat(cvr.window()).isEqualTo(Period.ending(AS_OF.minusDays(8), 7));
    }

    @Test
    void there_is_no_trend_where_a_change_lies_inside_the_comparison() {
        var context = context().withChanges(List.of(AS_OF.minusDays(10)));
        assertThat(of(clicks(120, 50).measured(context), Kpi.CTR).trend()).isNull();
    }

    @Test
    void compares_with_the_same_weekdays_just_before() {
        Trend ofDays = trend(clicks(120, 1).measured(Kpi.CTR));
        assertThat(ofDays.comparison())
                .isEqualTo(new Period(AS_OF.minusDays(65), AS_OF.minusDays(36)))
                .isEqualTo(last(30).sameWeekdaysBefore());
    }

    @ParameterizedTest
    @CsvSource({"13, true", "12, false"})
    void compares_only_where_four_days_in_five_are_there(int days, boolean compared) {
        // 7 days in the window; the comparison has 6 of 7, then 5 of 7.
        KpiValue ctr = clicks(days, 50).measured(Kpi.CTR);
        assertThat(ctr.window()).isEqualTo(last(7));
        assertThat(ctr.trend() != null).isEqualTo(compared);
    }

    @Test
    void a_day_without_denominator_or_numerator_does_not_count() {
        double[] clicks = new double[14];
        Arrays.fill(clicks, 10);
        clicks[13] = MISSING;
        KpiValue ctr =
                figures().every(IMPRESSIONS, 14, 1000).daily(CLICKS, clicks).measured(Kpi.CTR);
        assertThat(ctr.n()).isEqualTo(6000);
        assertThat(ctr.value()).isEqualTo(0.01);
    }

    @Test
    void a_zero_counts() {
        double[] clicks = new double[14];
        Arrays.fill(clicks, 10);
        clicks[13] = 0;
        KpiValue ctr =
                figures().every(IMPRESSIONS, 14, 1000).daily(CLICKS, clicks).measured(Kpi.CTR);
        assertThat(ctr.n()).isEqualTo(7000);
        assertThat(ctr.value()).isEqualTo(60 / 7000.0);
    }

    @Test
    void data_that_ended_three_days_ago_end_the_window() {
        double[] ended = new double[60];
        Arrays.fill(ended, 100);
        var series = figures().daily(IMPRESSIONS, ended).daily(CLICKS, ended).series();
        var later = MeasureContext.of(AS_OF.plusDays(3), context().account());
        assertThat(of(Measurement.measure(series, later), Kpi.CTR).window()).isEqualTo(last(7));
    }

    @Test
    void data_that_ended_a_quarter_ago_say_nothing_of_today() {
        var series = clicks(60, 100).series();
        var later = MeasureContext.of(AS_OF.plusDays(90), context().account());
        assertThat(Measurement.measure(series, later)).isEmpty();
    }

    @Test
    void days_from_the_review_on_are_not_known_yet() {
        var series = clicks(60, 100).series();
        var earlier = MeasureContext.of(AS_OF.minusDays(20), context().account());
        KpiValue ctr = of(Measurement.measure(series, earlier), Kpi.CTR);
        assertThat(ctr.window()).isEqualTo(Period.ending(AS_OF.minusDays(21), 7));
    }

    @Test
    void a_single_row_of_a_period_is_the_window_and_has_no_trend() {
        KpiValue ctr = figures()
                .row(1, 24, Map.of(IMPRESSIONS, 181220.0, CLICKS, 761.0))
                .measured(Kpi.CTR);
        assertThat(ctr.window()).isEqualTo(last(24));
        assertThat(ctr.value()).isEqualTo(761 / 181220.0);
        assertThat(ctr.trend()).isNull();
        assertThat(ctr.mature()).isTrue();
    }

    @Test
    void a_row_that_reaches_into_the_lag_is_immature_for_conversion_kpis() {
        var measured = figures()
                .row(1, 24, Map.of(CLICKS, 761.0, CONVERSIONS, 40.0, SPEND, 900.0))
                .measured();
        assertThat(of(measured, Kpi.CPA).mature()).isFalse();
        assertThat(of(measured, Kpi.CPC).mature()).isTrue();
    }

    @Test
    void of_rows_that_overlap_the_shortest_of_the_latest_is_read() {
        KpiValue ctr = figures()
                .row(1, 7, Map.of(IMPRESSIONS, 7000.0, CLICKS, 70.0))
                .row(1, 90, Map.of(IMPRESSIONS, 90_000.0, CLICKS, 1800.0))
                .measured(Kpi.CTR);
        assertThat(ctr.window()).isEqualTo(last(7));
        assertThat(ctr.value()).isEqualTo(0.01);
    }

    @Test
    void weekly_rows_are_taken_together_until_they_carry_the_kpi() {
        Given given = figures();
        for (int week = 0; week < 8; week++) {
            given.row(1 + 7 * week, 7, Map.of(IMPRESSIONS, 7000.0, CLICKS, 12.0));
        }
        KpiValue ctr = given.measured(Kpi.CTR);
        assertThat(ctr.window()).isEqualTo(last(28));
        assertThat(ctr.successes()).isEqualTo(48);
    }

    @Test
    void days_are_preferred_to_rows() {
        KpiValue ctr =
                clicks(30, 10).row(1, 30, Map.of(IMPRESSIONS, 1.0, CLICKS, 1.0)).measured(Kpi.CTR);
        assertThat(ctr.value()).isEqualTo(0.01);
    }

    @Test
    void weekly_sends_are_compared_although_most_days_have_none() {
        double[] sent = new double[56];
        double[] clicked = new double[56];
        Arrays.fill(sent, MISSING);
        Arrays.fill(clicked, MISSING);
        for (int week = 0; week < 8; week++) {
            sent[3 + 7 * week] = 5000;
            clicked[3 + 7 * week] = 100;
        }
        KpiValue rate = figures()
                .daily(dev.boussole.campaign.Measure.EMAIL_DELIVERED, sent)
                .daily(dev.boussole.campaign.Measure.EMAIL_CLICKS_UNIQUE, clicked)
                .measured(Kpi.CLICK_RATE);
        assertThat(rate.value()).isEqualTo(0.02);
        assertThat(rate.trend()).isNotNull();
    }
}
