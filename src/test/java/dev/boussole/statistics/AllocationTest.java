package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
    /** KPI reference, F10d, budget 1000. */
    @Test
    void worked_figures_of_two() {
        Allocation shared = Allocation.of(1000, List.of(new ResponseCurve(.5, .7), new ResponseCurve(.4, .7)));
        assertThat(shared.amounts().get(0)).isCloseTo(677.828837, SIX_DIGITS);
        assertThat(shared.amounts().get(1)).isCloseTo(322.171163, SIX_DIGITS);
        assertThat(shared.marginalReturn()).isCloseTo(.049514, SIX_DIGITS);
    }

    /** KPI reference, F10d, budget 3000. */
    @Test
    void worked_figures_of_three() {
        Allocation shared = Allocation.of(
                3000, List.of(new ResponseCurve(.5, .7), new ResponseCurve(.4, .6), new ResponseCurve(.3, .8)));
        assertThat(shared.amounts().get(0)).isCloseTo(618.682515, SIX_DIGITS);
        assertThat(shared.amounts().get(1)).isCloseTo(48.301306, SIX_DIGITS);
        assertThat(shared.amounts().get(2)).isCloseTo(2333.016179, SIX_DIGITS);
        assertThat(shared.marginalReturn()).isCloseTo(.050889, SIX_DIGITS);
    }

    @Test
    void moving_a_little_budget_never_brings_more() {
        var first = new ResponseCurve(.5, .7);
        var second = new ResponseCurve(.4, .6);
        List<Double> best = Allocation.of(1000, List.of(first, second)).amounts();
        double output = first.at(best.get(0)) + second.at(best.get(1));
        assertThat(first.at(best.get(0) + 1) + second.at(best.get(1) - 1)).isLessThan(output);
        assertThat(first.at(best.get(0) - 1) + second.at(best.get(1) + 1)).isLessThan(output);
    }

    @Test
    void one_curve_takes_it_all() {
        assertThat(Allocation.of(1000, List.of(new ResponseCurve(.5, .7)))
                        .amounts()
                        .get(0))
                .isCloseTo(1000, within(1e-6));
    }

    @Test
    void impossible_budgets_and_curves_are_refused() {
        var usual = new ResponseCurve(.5, .7);
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.of(0, List.of(usual)));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.of(1000, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(1000, List.of(usual, new ResponseCurve(.5, 1))))
                .withMessageContaining("exponent 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(1e-300, List.of(new ResponseCurve(1e200, .01))));
    }
}
