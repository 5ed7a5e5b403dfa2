package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.days;
import static dev.boussole.statistics.Figures.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleMeanTest {
    private static final double[] VALUES = days("3 5 2 4 6 1 4 5 3 2");

    /** scipy 1.17.1: t.interval(.95, 9, mean, sd / sqrt(10)). */
    @Test
    void mean_with_its_interval() {
        Measured mean = measured(SampleMean.mean(VALUES, 0, 10, 0.95));
        assertThat(mean.value()).isEqualTo(3.5);
        assertThat(mean.low()).isCloseTo(2.3689214186008973, within(1e-12));
        assertThat(mean.high()).isCloseTo(4.631078581399103, within(1e-12));
    }

    @Test
    void sum_is_the_mean_times_the_count() {
        Measured sum = measured(SampleMean.sum(VALUES, 0, 10, 0.95));
        assertThat(sum.value()).isEqualTo(35);
        assertThat(sum.low()).isCloseTo(23.689214186008973, within(1e-11));
        assertThat(sum.high()).isCloseTo(46.31078581399103, within(1e-11));
    }

    @Test
    void sums_say_the_same_as_values() {
        Measured fromSums = measured(SampleMean.ofSums(10, 35, 145, 0.95));
        assertThat(fromSums.low()).isCloseTo(2.3689214186008973, within(1e-12));
        assertThat(fromSums.high()).isCloseTo(4.631078581399103, within(1e-12));
    }

    @Test
    void no_value_and_one_value_are_named_cases() {
        assertThat(SampleMean.mean(VALUES, 2, 2, 0.95)).isEqualTo(NotEstimable.NO_DATA);
        assertThat(SampleMean.mean(VALUES, 2, 3, 0.95)).isEqualTo(NotEstimable.ONE_DAY);
        assertThat(SampleMean.ofSums(0, 0, 0, 0.95)).isEqualTo(NotEstimable.NO_DATA);
        assertThat(SampleMean.sum(VALUES, 2, 3, 0.95)).isEqualTo(NotEstimable.ONE_DAY);
    }
}
