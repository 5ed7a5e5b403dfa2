package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static double[] days(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Trend trend(Given given, Kpi kpi) {
        return Given.trend(of(given.measured(context(0, null, null)), kpi));
    }

    /** KPI reference, F2. */
    @Test
    void a_rate_is_compared_by_the_two_proportion_test() {
        Trend trend = trend(
                figures()
                        .row(8, 7, Map.of(CLICKS, 200.0, IMPRESSIONS, 10000.0))
                        .row(1, 7, Map.of(CLICKS, 250.0, IMPRESSIONS, 10000.0)),
                Kpi.CTR);
        assertThat(trend.before()).isEqualTo(.02);
        assertThat(trend.change()).isCloseTo(.25, within(1e-12));
        assertThat(trend.successesBefore()).isEqualTo(200);
        assertThat(trend.p()).isCloseTo(.017126, within(5e-7));
    }

    /** chi2 / df 1.288660 and 1.570824, pooled 1.429742 (scipy 1.17.1). */
    @Test
    void a_rate_that_varies_from_day_to_day_needs_a_larger_change() {
        Trend trend = trend(
                figures()
                        .daily(CLICKS, days("10 16 7 12 18 9 12 14 21 11 17 25 12 16"))
                        .every(IMPRESSIONS, 14, 400),
                Kpi.CTR);
        assertThat(trend.p()).isCloseTo(.053967704407757715, within(1e-9));
    }

    /** Welch's test on delta standard errors, 11 degrees of freedom (numpy, scipy 1.17.1). */
    @Test
    void a_rate_that_varies_wildly_is_compared_by_days() {
        Trend trend = trend(
                figures()
                        .daily(CLICKS, days("10 30 5 12 40 9 8 20 60 25 10 50 19 30"))
                        .every(IMPRESSIONS, 14, 400),
                Kpi.CTR);
        assertThat(trend.p()).isCloseTo(.11913730206801368, within(1e-9));
    }

    /** Welch's test on delta standard errors, 11 degrees of freedom (numpy, scipy 1.17.1). */
    @Test
    void an_average_is_compared_by_days() {
        Trend trend = trend(
                figures()
                        .daily(REVENUE, days("410 320 505 430 610 260 190 395 350 520 415 640 250 280"))
                        .daily(ORDERS, days("6 5 7 6 8 4 3 6 5 7 6 8 4 4")),
                Kpi.AOV);
        assertThat(trend.p()).isCloseTo(.6604225897153075, within(1e-9));
    }

    /** binomtest(60, 95, .5) of scipy 1.17.1. */
    @Test
    void a_count_is_compared_by_the_exact_test() {
        Trend trend = trend(
                figures().row(8, 7, Map.of(CONVERSIONS, 60.0)).row(1, 7, Map.of(CONVERSIONS, 35.0)), Kpi.CONVERSIONS);
        assertThat(trend.change()).isCloseTo(35 / 60.0 - 1, within(1e-12));
        assertThat(trend.p()).isCloseTo(.013378703026003939, within(1e-9));
    }

    /** By days alone, p is below 1e-6: both fortnights have a steady cost. binomtest(14, 44, .5) of scipy 1.17.1. */
    @Test
    void a_cost_with_few_events_changes_only_as_surely_as_their_number() {
        Trend trend = trend(
                figures()
                        .every(SPEND, 28, 50)
                        .daily(CONVERSIONS, days("1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 2 2 2 2 3 2 2 2 2 2 2 3 2")),
                Kpi.CPA);
        assertThat(trend.change()).isCloseTo(14 / 30.0 - 1, within(1e-12));
        assertThat(trend.p()).isCloseTo(0.022628841205914796, within(1e-9));
    }

    @Test
    void a_kpi_that_was_zero_has_no_relative_change() {
        var measured = figures()
                .daily(CLICKS, days("0 0 0 0 0 0 0 9 9 9 9 9 9 9"))
                .every(IMPRESSIONS, 14, 400)
                .measured();
        assertThat(of(measured, Kpi.CTR).trend()).isNull();
    }

    @Test
    void a_count_that_vanished_last_week_halved_over_a_fortnight() {
        Given weeks = figures();
        double[] newestFirst = {0, 60, 60, 60};
        for (int week = 0; week < 4; week++) {
            weeks.row(1 + 7 * week, 7, Map.of(CONVERSIONS, newestFirst[week]));
        }
        assertThat(trend(weeks, Kpi.CONVERSIONS).change()).isCloseTo(-.5, within(1e-12));
    }

    @Test
    void what_stays_the_same_has_a_p_value_of_one() {
        Trend trend = trend(figures().every(SPEND, 14, 50).every(CLICKS, 14, 40), Kpi.CPC);
        assertThat(trend.change()).isZero();
        assertThat(trend.p()).isEqualTo(1);
    }

    @Test
    void spend_is_compared_although_it_has_no_interval() {
        Trend trend = trend(figures().daily(SPEND, days("50 52 48 51 49 50 53 70 72 68 71 69 70 73")), Kpi.COST);
        assertThat(trend.change()).isCloseTo(493 / 353.0 - 1, within(1e-12));
        assertThat(trend.p()).isLessThan(1e-6);
    }
}
