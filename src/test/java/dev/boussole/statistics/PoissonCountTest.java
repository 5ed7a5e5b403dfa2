package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.assertInterval;
import static dev.boussole.statistics.Figures.difference;
import static dev.boussole.statistics.Figures.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonCountTest {
    /** KPI reference, F6. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.688879",
        "1, .025318, 5.571643",
        "5, 1.623486, 11.668332",
        "12, 6.200575, 20.961585",
        "48, 35.391411, 63.641036",
        "200, 173.240883, 229.721982"
    })
    void worked_figures(double count, double low, double high) {
        assertInterval(PoissonCount.interval(count, 0.95), low, high);
    }

    /** scipy 1.17.1: gammaincinv(k, (1 - level) / 2), gammaincinv(k + 1, (1 + level) / 2). */
    @ParameterizedTest
    @CsvSource({
        "0.5, .95, 0.0004910345585876278, 4.674201802248074",
        "7.5, .95, 3.1310688975216263, 15.09550456081991",
        "99.5, .95, 80.91309119682343, 121.07793174019264",
        "150.25, .95, 127.18615495066415, 176.28710757539483",
        "1000000, .95, 998040.9833402939, 1001961.9119454322",
        "1000000000, .95, 999938021.4439279, 1000061981.4504089",
        "5, .90, 1.97014956805953, 10.513034908741535",
        "48, .99, 32.03166370323208, 68.90157544795652",
        "3, .999, 0.1497038499231645, 13.93402320169131",
        "150, .999, 112.94318487784983, 194.73578105195563"
    })
    void fractional_counts_large_counts_and_other_levels(double count, double level, double low, double high) {
        Interval interval = PoissonCount.interval(count, level);
        assertThat(interval.low()).isCloseTo(low, within(2e-7 * (1 + low / 1e5)));
        assertThat(interval.high()).isCloseTo(high, within(2e-7 * (1 + high / 1e5)));
    }

    @Test
    void limits_rise_with_the_count_across_the_change_of_method() {
        Interval before = PoissonCount.interval(0, 0.95);
        for (double count = 0.25; count < 130; count += 0.25) {
            Interval now = PoissonCount.interval(count, 0.95);
            assertThat(now.low()).isGreaterThan(before.low());
            assertThat(now.high()).isGreaterThan(before.high());
            assertThat(now.contains(count)).isTrue();
            before = now;
        }
    }

    @Test
    void impossible_counts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonCount.interval(-1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonCount.interval(Double.NaN, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonCount.costPerEvent(9, Double.POSITIVE_INFINITY, 0.95));
    }

    /** KPI reference, F6: cost 600, 12 conversions. */
    @Test
    void cost_per_event_turns_the_interval_round() {
        Measured cpa = measured(PoissonCount.costPerEvent(600, 12, 0.95));
        assertThat(cpa.value()).isEqualTo(50);
        assertInterval(cpa.interval(), 28.623790, 96.765218);
    }

    /** KPI reference, F6: cost 150, no conversion, 150 / 2.995732. */
    @Test
    void cost_per_event_without_an_event_is_a_lower_bound() {
        assertThat(PoissonCount.costPerEvent(150, 0, 0.95)).isInstanceOfSatisfying(AtLeast.class, bound -> {
            assertThat(bound.bound()).isCloseTo(50.071230, SIX_DIGITS);
            assertThat(bound.confidenceLevel()).isEqualTo(0.95);
        });
    }

    @Test
    void nothing_spent_is_no_cost_per_event() {
        assertThat(PoissonCount.costPerEvent(0, 12, 0.95)).isEqualTo(NotEstimable.ZERO_NUMERATOR);
        assertThat(PoissonCount.costPerEvent(0, 0, 0.95)).isEqualTo(NotEstimable.ZERO_NUMERATOR);
    }

    @Test
    void a_trace_of_an_event_bounds_no_cost() {
        assertThat(PoissonCount.costPerEvent(150, 1e-4, 0.95)).isEqualTo(NotEstimable.UNBOUNDED);
    }

    @Test
    void a_rate_is_the_count_over_its_exposure() {
        Measured rate = measured(PoissonCount.rate(12, 600, 0.95));
        assertThat(rate.value()).isEqualTo(0.02);
        assertInterval(rate.interval(), 6.200575 / 600, 20.961585 / 600);
        assertThat(PoissonCount.rate(12, 0, 0.95)).isEqualTo(NotEstimable.ZERO_DENOMINATOR);
    }

    /** KPI reference, waste_share: P(0 conversions) = .0498 at 3 expected. */
    @Test
    void three_expected_and_none_come_about_once_in_twenty() {
        assertThat(PoissonCount.probabilityOfNone(3)).isCloseTo(.0498, within(5e-5));
    }

    /** scipy 1.17.1: 2 * min(poisson.cdf(k, mu), poisson.sf(k - 1, mu)). */
    @ParameterizedTest
    @CsvSource({"40, 100, 1.5039293381813762e-11", "12, 5, 0.010906183826018689", "5, 5, 1", "0, 3, 0.0995741367357"})
    void a_count_against_its_expectation(double count, double expected, double p) {
        assertThat(PoissonCount.pValue(count, expected)).isCloseTo(p, within(1e-12));
    }

    @Test
    void an_expectation_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonCount.pValue(3, 0));
    }

    /** scipy 1.17.1: chi2.ppf for the intervals, binom.cdf(12, 42, .4) doubled. */
    @Test
    void two_rates_with_their_exposures() {
        Difference gap = difference(PoissonCount.compare(12, 100, 30, 150, 0.95));
        assertThat(gap.value()).isCloseTo(0.08, within(1e-15));
        assertInterval(gap.interval(), -0.03074255523733556, 0.1833233255934554);
        assertThat(gap.pValue()).isCloseTo(0.17190967426104115, within(1e-12));
        assertThat(gap.statistic()).isCloseTo(1.5118578920369092, within(1e-12));
    }

    @Test
    void many_events_are_compared_by_score() {
        Difference gap = difference(PoissonCount.compare(1_000_000, 1, 1_004_000, 1, 0.95));
        assertThat(gap.statistic()).isCloseTo(2.8256, within(1e-4));
        assertThat(gap.pValue()).isCloseTo(0.00472, within(1e-5));
        assertThat(gap.interval().whollyAbove(0)).isTrue();
    }

    @Test
    void exact_and_score_test_agree_where_one_takes_over() {
        double exact = difference(PoissonCount.compare(4900, 1, 5100, 1, 0.95)).pValue();
        double score =
                difference(PoissonCount.compare(4900.5, 1, 5100.5, 1, 0.95)).pValue();
        assertThat(exact / score).isBetween(1.0, 1.03);
    }

    @Test
    void no_event_on_either_side_is_no_difference_with_an_interval_around_0() {
        Difference none = difference(PoissonCount.compare(0, 10, 0, 10, 0.95));
        assertThat(none.pValue()).isEqualTo(1);
        assertInterval(none.interval(), -.3688879, .3688879);
    }

    @Test
    void a_side_without_exposure_cannot_be_compared() {
        assertThat(PoissonCount.compare(1, 0, 2, 5, 0.95)).isEqualTo(NotEstimable.ZERO_DENOMINATOR);
    }

    @Test
    void covers_the_true_count_at_least_95_times_in_100() {
        var random = new SplittableRandom(1936);
        int covered = 0;
        for (int run = 0; run < 4000; run++) {
            int count = 0;
            for (double product = random.nextDouble(); product > Math.exp(-7.3); product *= random.nextDouble()) {
                count++;
            }
            covered += PoissonCount.interval(count, 0.95).contains(7.3) ? 1 : 0;
        }
        assertThat(covered / 4000.0).isGreaterThan(0.945);
    }

    @Test
    void the_p_value_alone_is_that_of_the_comparison() {
        Difference difference =
                PoissonCount.compare(60, 7, 35, 7, .95).difference().orElseThrow();
        assertThat(PoissonCount.pValue(60, 7, 35, 7)).isEqualTo(difference.pValue());
        assertThat(PoissonCount.pValue(6000, 7, 5800, 7))
                .isEqualTo(PoissonCount.compare(6000, 7, 5800, 7, .95)
                        .difference()
                        .orElseThrow()
                        .pValue());
        assertThat(PoissonCount.pValue(6, 0, 5, 7)).isNaN();
    }
}
