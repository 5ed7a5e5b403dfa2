package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.assertInterval;
import static dev.boussole.statistics.Figures.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    /** KPI reference, F1. */
    @ParameterizedTest
    @CsvSource({
        "12, 400, .95, .017243, .051699",
        "0, 50, .95, .000000, .071348",
        "245, 10000, .95, .021648, .027718",
        "3, 9, .95, .120584, .645798",
        "50, 50, .95, .928652, 1.000000",
        "87, 1200, .90, .061125, .085798"
    })
    void worked_figures(double successes, double trials, double level, double low, double high) {
        Measured measured = measured(Wilson.estimate(successes, trials, level));
        assertThat(measured.value()).isEqualTo(successes / trials);
        assertInterval(measured.interval(), low, high);
    }

    /** Newcombe, 1998, Statistics in Medicine 17, 857-872. */
    @Test
    void published_case_of_81_in_263() {
        Interval interval = Wilson.interval(81, 263, 0.95);
        assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
    }

    @Test
    void no_trials_are_no_proportion() {
        assertThat(Wilson.estimate(0, 0, 0.95)).isEqualTo(NotEstimable.NO_DATA);
        assertThat(Wilson.estimate(0, Double.NaN, 0.95)).isEqualTo(NotEstimable.NO_DATA);
    }

    @Test
    void more_successes_than_trials_are_no_proportion() {
        assertThat(Wilson.estimate(8, 7, 0.95)).isEqualTo(NotEstimable.MORE_SUCCESSES_THAN_TRIALS);
    }

    @Test
    void negative_successes_and_levels_in_percent_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.estimate(-1, 7, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.estimate(1, 7, 95));
    }

    @Test
    void no_success_starts_exactly_at_0_and_success_throughout_ends_exactly_at_1() {
        assertThat(Wilson.interval(0, 1e12, 0.95).low()).isZero();
        assertThat(Wilson.interval(1e12, 1e12, 0.95).high()).isEqualTo(1);
    }

    /** mpmath 1.3 at 40 digits, formula of the reference, for 3 in 1e12. */
    @Test
    void keeps_its_digits_at_tiny_rates() {
        Interval interval = Wilson.interval(3, 1e12, 0.95);
        assertThat(interval.low()).isCloseTo(1.02027072836483e-12, within(1e-25));
        assertThat(interval.high()).isCloseTo(8.82118809229148e-12, within(1e-24));
    }

    @Test
    void failures_mirror_successes() {
        Interval successes = Wilson.interval(17, 230, 0.95);
        Interval failures = Wilson.interval(213, 230, 0.95);
        assertThat(failures.low()).isCloseTo(1 - successes.high(), within(1e-15));
        assertThat(failures.high()).isCloseTo(1 - successes.low(), within(1e-15));
    }

    @Test
    void both_limits_rise_with_successes_and_the_interval_holds_the_proportion() {
        Interval before = Wilson.interval(0, 300, 0.95);
        for (int successes = 1; successes <= 300; successes++) {
            Interval now = Wilson.interval(successes, 300, 0.95);
            assertThat(now.low()).isGreaterThan(before.low());
            assertThat(now.high()).isGreaterThan(before.high());
            assertThat(now.contains(successes / 300.0)).isTrue();
            before = now;
        }
    }

    @Test
    void narrows_with_trials_and_widens_with_the_level() {
        double usual = Wilson.interval(20, 1000, 0.95).halfWidth();
        assertThat(Wilson.interval(200, 10_000, 0.95).halfWidth()).isLessThan(usual);
        assertThat(Wilson.interval(20, 1000, 0.99).halfWidth()).isGreaterThan(usual);
    }

    /** scipy-based formula of the reference on 12 / 2.5 in 400 / 2.5. */
    @Test
    void clustered_trials_count_for_fewer() {
        Measured clustered = measured(Wilson.estimate(12, 400, 2.5, 0.95));
        assertThat(clustered.value()).isEqualTo(0.03);
        assertThat(clustered.low()).isCloseTo(0.012669785344168828, within(1e-12));
        assertThat(clustered.high()).isCloseTo(0.06936963811704605, within(1e-12));
    }

    @Test
    void an_overdispersion_below_1_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.estimate(12, 400, 0.5, 0.95));
    }

    @Test
    void covers_the_true_rate_about_95_times_in_100() {
        var random = new SplittableRandom(20261031);
        int covered = 0;
        for (int run = 0; run < 4000; run++) {
            int successes = 0;
            for (int trial = 0; trial < 250; trial++) {
                successes += random.nextDouble() < 0.04 ? 1 : 0;
            }
            covered += Wilson.interval(successes, 250, 0.95).contains(0.04) ? 1 : 0;
        }
        assertThat(covered / 4000.0).isBetween(0.935, 0.975);
    }
}
