package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.Y;
import static dev.boussole.statistics.Figures.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {
    private static final double[] RAMP = days("1 2 3 4 5 6 7 8");

    /** Python 3, sums of products over sums of squares; by hand for the ramp, 26.25 / 42. */
    @Test
    void correlation_of_each_day_with_the_next() {
        assertThat(Autocorrelation.lag1(Y, 0, 14)).hasValueCloseTo(0.005091239036193182, within(1e-12));
        assertThat(Autocorrelation.lag1(RAMP, 0, 8)).hasValueCloseTo(0.625, within(1e-12));
    }

    @Test
    void a_trend_inflates_the_error_and_noise_does_not() {
        assertThat(Autocorrelation.inflation(RAMP, 0, 8)).isCloseTo(2.0816659994661326, within(1e-12));
        assertThat(Autocorrelation.inflation(Y, 0, 14)).isEqualTo(1);
    }

    @Test
    void alternating_days_are_left_alone() {
        assertThat(Autocorrelation.inflation(days("1 9 1 9 1 9"), 0, 6)).isEqualTo(1);
    }

    @Test
    void two_days_and_constant_days_have_no_correlation() {
        assertThat(Autocorrelation.lag1(RAMP, 0, 2)).isEmpty();
        assertThat(Autocorrelation.lag1(days("4 4 4 4"), 0, 4)).isEmpty();
        assertThat(Autocorrelation.lag1(RAMP, 3, 3)).isEmpty();
    }

    @Test
    void days_on_both_sides_of_a_missing_one_are_no_neighbours() {
        double[] gap = {1, 2, Double.NaN, 8, 9};
        // Mean 5; squares 16 + 9 + 9 + 16; products (-4)(-3) + 3 * 4.
        assertThat(Autocorrelation.lag1(gap, 0, 5)).hasValueCloseTo(24.0 / 50, within(1e-12));
    }
}
