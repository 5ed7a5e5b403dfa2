package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.interval;
import static dev.boussole.kpi.Given.last;
import static dev.boussole.kpi.Given.of;
import static dev.boussole.kpi.Given.there;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Measure;
import dev.boussole.statistics.Interval;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures: kpis.md, section F, and scipy 1.17.1 where said. */
class IntervalsTest {
    private static final Offset<Double> SIX_DIGITS = within(5e-7);

    private static double[] days(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void assertInterval(@Nullable Interval found, double low, double high) {
        Interval interval = there(found, "Interval");
        assertThat(interval.low()).isCloseTo(low, within(5e-7 * Math.max(1, Math.abs(low))));
        assertThat(interval.high()).isCloseTo(high, within(5e-7 * Math.max(1, Math.abs(high))));
    }

    private static KpiValue over(Given given, Kpi kpi, int days) {
        return Measurement.overWindow(given.series(), kpi, last(days), context(0, null, null))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 400, .017243, .051699",
        "0, 50, .000000, .071348",
        "245, 10000, .021648, .027718",
        "3, 9, .120584, .645798",
        "50, 50, .928652, 1.000000"
    })
    void a_rate_has_the_score_interval(double clicks, double impressions, double low, double high) {
        KpiValue ctr = figures()
                .row(1, 7, Map.of(CLICKS, clicks, IMPRESSIONS, impressions))
                .measured(Kpi.CTR);
        assertThat(ctr.value()).isEqualTo(clicks / impressions);
        assertThat(ctr.successes()).isEqualTo(clicks);
        assertThat(ctr.n()).isEqualTo(impressions);
        assertInterval(ctr.interval(), low, high);
    }

    @Test
    void a_rate_that_varies_more_than_chance_from_day_to_day_has_a_wider_interval() {
        // chi2 / df = 1.288660; without it .024297 .036991 (scipy)
        KpiValue ctr = figures()
                .daily(CLICKS, days("10 16 7 12 18 9 12"))
                .every(IMPRESSIONS, 7, 400)
                .measured(Kpi.CTR);
        assertInterval(ctr.interval(), .02361523590114403, .03804372877437442);
    }

    @Test
    void a_rate_that_varies_far_more_than_chance_takes_days_as_units() {
        // chi2 / df = 11.3; delta method on daily pairs (numpy)
        KpiValue ctr = figures()
                .daily(CLICKS, days("10 30 5 12 40 9 8"))
                .every(IMPRESSIONS, 7, 400)
                .measured(Kpi.CTR);
        assertInterval(ctr.interval(), .010019881486927687, .07140868994164375);
    }

    @Test
    void the_complement_of_a_rate_counts_what_was_lost() {
        KpiValue bounce = figures()
                .row(1, 7, Map.of(SESSIONS, 10000.0, ENGAGED_SESSIONS, 9755.0))
                .measured(Kpi.BOUNCE_RATE);
        assertThat(bounce.value()).isCloseTo(.0245, SIX_DIGITS);
        assertThat(bounce.successes()).isEqualTo(245);
        assertInterval(bounce.interval(), .021648, .027718);
    }

    @Test
    void more_conversions_than_clicks_are_no_proportion() {
        KpiValue cvr =
                over(figures().daily(CONVERSIONS, days("12 15 9 14 11 13 10")).every(CLICKS, 7, 8), Kpi.CVR, 7);
        assertThat(cvr.value()).isEqualTo(84 / 56.0);
        assertThat(interval(cvr).high()).isGreaterThan(1.5);
    }

    @Test
    void a_cost_with_many_events_has_the_delta_interval() {
        KpiValue cpa = over(
                figures()
                        .daily(SPEND, days("120 118 131 125 140 95 90 122 119 128 133 142 98 88"))
                        .daily(CONVERSIONS, days("6 5 7 6 8 4 3 6 5 7 6 8 4 4")),
                Kpi.CPA,
                14);
        assertThat(cpa.value()).isCloseTo(20.873418, SIX_DIGITS);
        assertThat(cpa.n()).isEqualTo(79);
        assertThat(cpa.successes()).isEqualTo(79);
        assertInterval(cpa.interval(), 19.189665, 22.557171);
    }

    @Test
    void a_return_has_the_delta_interval_and_counts_conversions() {
        KpiValue roas = over(
                figures()
                        .daily(CONVERSION_VALUE, days("410 320 505 430 610 260 190 395 350 520 415 640 250 280"))
                        .daily(SPEND, days("120 118 131 125 140 95 90 122 119 128 133 142 98 88"))
                        .daily(CONVERSIONS, days("6 5 7 6 8 4 3 6 5 7 6 8 4 4")),
                Kpi.ROAS,
                14);
        assertThat(roas.value()).isCloseTo(3.380837, SIX_DIGITS);
        assertThat(roas.n()).isEqualTo(1649);
        assertThat(roas.successes()).isEqualTo(79);
        assertInterval(roas.interval(), 2.972975, 3.788699);
    }

    @Test
    void a_cost_with_few_events_has_the_wider_of_fieller_and_poisson() {
        // Poisson: 29.7 100.5
        KpiValue cpa = over(
                figures()
                        .daily(SPEND, days("60 55 70 62 58 66 61 59 64 68"))
                        .daily(CONVERSIONS, days("1 0 2 1 1 3 0 1 2 1")),
                Kpi.CPA,
                10);
        assertThat(cpa.value()).isCloseTo(51.916667, SIX_DIGITS);
        assertInterval(cpa.interval(), 34.641043, 110.845833);
    }

    @Test
    void a_cost_whose_interval_is_unbounded_is_not_estimable_yet() {
        KpiValue cpa = over(
                figures().daily(SPEND, days("50 52 48 51 49 50 53")).daily(CONVERSIONS, days("0 0 1 0 4 0 0")),
                Kpi.CPA,
                7);
        assertThat(cpa.value()).isCloseTo(70.6, SIX_DIGITS);
        assertThat(cpa.interval()).isNull();
    }

    @Test
    void a_cost_of_one_row_has_the_exact_poisson_interval() {
        KpiValue cpa =
                figures().row(8, 30, Map.of(SPEND, 600.0, CONVERSIONS, 12.0)).measured(Kpi.CPA);
        assertThat(cpa.value()).isEqualTo(50);
        assertInterval(cpa.interval(), 28.623790, 96.765218);
    }

    @Test
    void without_a_conversion_there_is_no_cost_per_conversion() {
        var measured = figures()
                .every(SPEND, 30, 50)
                .every(CONVERSIONS, 30, 0)
                .every(CLICKS, 30, 40)
                .measured();
        assertThat(measured).doesNotContainKey(Kpi.CPA);
        assertThat(of(measured, Kpi.CVR).value()).isZero();
        assertInterval(of(measured, Kpi.CONVERSIONS).interval(), 0, 3.688879);
    }

    @ParameterizedTest
    @CsvSource({"1, .025318, 5.571643", "48, 35.391411, 63.641036", "200, 173.240883, 229.721982"})
    void a_count_has_the_exact_poisson_interval(double count, double low, double high) {
        KpiValue conversions = figures().row(8, 30, Map.of(CONVERSIONS, count)).measured(Kpi.CONVERSIONS);
        assertThat(conversions.value()).isEqualTo(count);
        assertThat(conversions.n()).isEqualTo(30);
        assertInterval(conversions.interval(), low, high);
    }

    @Test
    void a_count_that_varies_more_than_chance_has_a_wider_interval() {
        // variance by mean 1.381944; quantiles of the gamma law (scipy)
        KpiValue sessions = figures().daily(SESSIONS, days("8 3 12 6 4 9 6")).measured(Kpi.SESSIONS);
        assertThat(sessions.value()).isEqualTo(48);
        assertInterval(sessions.interval(), 33.38328110417916, 66.83981010068926);
    }

    @Test
    void a_sum_of_amounts_has_the_student_interval_of_its_days() {
        KpiValue revenue = over(figures().daily(REVENUE, days("410 320 505 430 610 260 190")), Kpi.REVENUE, 7);
        assertThat(revenue.value()).isEqualTo(2725);
        assertThat(revenue.n()).isEqualTo(7);
        // scipy
        assertInterval(revenue.interval(), 1788.9962455287207, 3661.0037544712795);
    }

    @Test
    void a_score_has_the_student_interval_of_its_answers() {
        KpiValue nps = figures()
                .row(1, 30, Map.of(PROMOTERS, 60.0, DETRACTORS, 20.0, ANSWERS, 100.0))
                .measured(Kpi.NPS);
        assertThat(nps.value()).isEqualTo(40);
        assertThat(nps.successes()).isEqualTo(100);
        // scipy
        assertInterval(nps.interval(), 24.046295439818348, 55.95370456018165);
    }

    @Test
    void posts_shared_have_the_poisson_interval_by_post() {
        KpiValue amplification =
                figures().row(1, 7, Map.of(SHARES, 48.0, POSTS, 4.0)).measured(Kpi.AMPLIFICATION);
        assertThat(amplification.value()).isEqualTo(12);
        assertInterval(amplification.interval(), 35.391411 / 4, 63.641036 / 4);
    }

    @Test
    void spend_is_exact() {
        KpiValue cost = figures().every(SPEND, 30, 50).every(CLICKS, 30, 40).measured(Kpi.COST);
        assertThat(cost.value()).isEqualTo(350);
        assertThat(cost.interval()).isNull();
        assertThat(cost.successes()).isEqualTo(280);
    }

    @Test
    void days_that_resemble_the_day_before_widen_the_interval() {
        double[] trending = new double[28];
        double[] shuffled = new double[28];
        for (int i = 0; i < 28; i++) {
            trending[i] = 1000 + 20 * i;
            shuffled[i] = 1000 + 20 * (i * 11 % 28);
        }
        Interval alike = interval(over(figures().daily(REVENUE, trending), Kpi.REVENUE, 28));
        Interval mixed = interval(over(figures().daily(REVENUE, shuffled), Kpi.REVENUE, 28));
        assertThat(alike.halfWidth()).isGreaterThan(2 * mixed.halfWidth());
    }

    @Test
    void a_platform_estimate_has_no_interval() {
        Measure[] shares = {IMPRESSION_SHARE, IMPRESSION_SHARE_LOST_BUDGET};
        var measured = figures()
                .every(IMPRESSIONS, 14, 900)
                .every(shares[0], 14, .9)
                .every(shares[1], 14, .05)
                .measured();
        assertThat(of(measured, Kpi.SEARCH_IS).interval()).isNull();
        assertThat(of(measured, Kpi.IS_LOST_BUDGET).interval()).isNull();
    }
}
