package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalDifferenceTest {
    private static Measured wilson(double successes, double trials) {
        return new Measured(successes / trials, Wilson.interval(successes, trials, 0.95));
    }

    @Test
    void of_two_wilson_intervals_it_is_newcombes_method_10() {
        Interval newcombe = Proportions.newcombe(761, 181_220, 980, 190_000, 0.95);
        Interval found = IntervalDifference.of(wilson(761, 181_220), wilson(980, 190_000));
        assertThat(found.low()).isCloseTo(newcombe.low(), within(1e-15));
        assertThat(found.high()).isCloseTo(newcombe.high(), within(1e-15));
    }

    /** Newcombe 1998, table II, method 10, example (a): 56/70 less 48/80 is 0.0524 to 0.3339. */
    @Test
    void it_gives_the_published_example() {
        Interval found = IntervalDifference.of(wilson(48, 80), wilson(56, 70));
        assertThat(found.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(found.high()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void intervals_that_are_exact_leave_the_bare_difference() {
        Measured two = new Measured(2, new Interval(2, 2));
        Measured five = new Measured(5, new Interval(5, 5));
        assertThat(IntervalDifference.of(two, five)).isEqualTo(new Interval(3, 3));
    }

    @Test
    void a_wider_interval_on_either_side_makes_the_difference_wider() {
        Measured sure = new Measured(10, new Interval(9, 11));
        Measured unsure = new Measured(10, new Interval(5, 18));
        Interval narrow = IntervalDifference.of(sure, sure);
        assertThat(IntervalDifference.of(sure, unsure).halfWidth()).isGreaterThan(narrow.halfWidth());
        assertThat(IntervalDifference.of(unsure, sure).halfWidth()).isGreaterThan(narrow.halfWidth());
    }
}
