package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NamedCasesTest {
    private static final Interval UNIT = new Interval(0, 1);

    @Test
    void what_is_not_estimable_holds_no_figure() {
        assertThat(((Estimate) NotEstimable.ONE_DAY).measured()).isEmpty();
        assertThat(((Comparison) NotEstimable.ONE_DAY).difference()).isEmpty();
        assertThat(((Outlook) NotEstimable.ONE_DAY).projection()).isEmpty();
        assertThat(new AtLeast(50, 0.95).measured()).isEmpty();
    }

    @Test
    void a_difference_is_significant_strictly_below_alpha() {
        var difference = new Difference(0.5, 0.2, UNIT, 2.5, 0.0124);
        assertThat(difference.significantAt(0.05)).isTrue();
        assertThat(difference.significantAt(0.0124)).isFalse();
    }

    @Test
    void no_figure_is_infinite_or_no_number() {
        double nan = Double.NaN;
        double infinite = Double.POSITIVE_INFINITY;
        assertThatIllegalArgumentException().isThrownBy(() -> new Difference(nan, 1, UNIT, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Difference(1, infinite, UNIT, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Difference(1, 1, UNIT, infinite, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Projection(nan, 1, UNIT, 0.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Projection(1, infinite, UNIT, 0.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Projection(1, 1, UNIT, 0.5, infinite));
        assertThatIllegalArgumentException().isThrownBy(() -> new AtLeast(infinite, 0.95));
    }

    @Test
    void probabilities_stay_within_0_and_1() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Difference(1, 1, UNIT, 1, 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> new Difference(1, 1, UNIT, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Projection(1, 1, UNIT, -0.01, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Projection(1, 1, UNIT, Double.NaN, 1));
    }

    @Test
    void running_sums_need_a_count_of_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedMoments.ofSums(-1, 0, 0, 0, 0, 0));
    }
}
