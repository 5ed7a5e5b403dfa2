package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.statistics.LogChange.Level;
import org.junit.jupiter.api.Test;

class LogChangeTest {
    private static Level count(double events) {
        return new Level(events, 1 / events);
    }

    private static Difference found(Comparison comparison) {
        return comparison.difference().orElseThrow();
    }

    /** kpis.md, F7b: did_log(400, 520, 380, 400). */
    @Test
    void independent_counts_give_the_difference_in_differences_of_counts() {
        Difference lift = found(LogChange.beyond(count(400), count(520), count(380), count(400), 0.95));
        assertThat(lift.value()).isCloseTo(0.235, within(5e-7));
        assertThat(lift.standardError()).isCloseTo(0.097748, within(5e-7));
        assertThat(lift.interval().low()).isCloseTo(0.019680, within(5e-7));
        assertThat(lift.interval().high()).isCloseTo(0.495788, within(5e-7));
        assertThat(lift.pValue()).isCloseTo(0.030824, within(5e-7));
    }

    /** kpis.md, F7b: the naive rise of 30 % has z 3.94. */
    @Test
    void without_a_control_it_is_the_naive_change() {
        Difference rise = found(LogChange.of(count(400), count(520), 0.95));
        assertThat(rise.value()).isCloseTo(0.3, within(1e-12));
        assertThat(rise.statistic()).isCloseTo(3.94, within(0.006));
    }

    @Test
    void an_interval_tells_the_variance_of_the_logarithm() {
        double half = Quantiles.twoSidedZ(0.95) * 0.1;
        Level level = Level.of(20, new Interval(20 * Math.exp(-half), 20 * Math.exp(half)), 0.95);
        assertThat(level)
                .isNotNull()
                .satisfies(found -> assertThat(found.variance()).isCloseTo(0.01, within(1e-12)));
        assertThat(Level.of(20, new Interval(0, 40), 0.95)).isNull();
    }

    @Test
    void nothing_that_varies_tells_nothing() {
        Level fixed = new Level(3, 0);
        assertThat(LogChange.of(fixed, fixed, 0.95)).isEqualTo(NotEstimable.NO_VARIATION);
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(1, -1));
    }
}
