package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BayesianComparisonTest {
    /** KPI reference, F3. */
    @ParameterizedTest
    @CsvSource({
        "200, 10000, 250, 10000, .991423, .000006016",
        "45, 1500, 62, 1480, .959020, .000114152",
        "8, 200, 3, 210, .059221, .026124473",
        "1200, 50000, 1302, 50100, .978014, .000008066",
        "30, 900, 30, 900, .500000, .003408411"
    })
    void worked_figures(long x1, long n1, long x2, long n2, double probability, double loss) {
        BayesianComparison belief = BayesianComparison.of(x1, n1, x2, n2).orElseThrow();
        assertThat(belief.probabilityBetter()).isCloseTo(probability, SIX_DIGITS);
        assertThat(belief.expectedLoss()).isCloseTo(loss, within(5.01e-10));
    }

    /** KPI reference's program on scipy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "3, 1000, 3000, 1000000, 0.353664203068546, 0.001311536659238547",
        "0, 10, 10, 10, 0.999998582428927, 6.163352869736904e-08",
        "0, 10, 0, 10, 0.5, 0.03985507246376843"
    })
    void lopsided_and_extreme_counts_are_summed_exactly(
            long x1, long n1, long x2, long n2, double probability, double loss) {
        BayesianComparison belief = BayesianComparison.of(x1, n1, x2, n2).orElseThrow();
        assertThat(belief.probabilityBetter()).isCloseTo(probability, within(1e-9));
        assertThat(belief.expectedLoss()).isCloseTo(loss, within(1e-9));
    }

    /** The exact sum of the reference's program gives .921958 and .0000248268. */
    @Test
    void many_successes_on_both_sides_are_approximated() {
        BayesianComparison belief =
                BayesianComparison.of(2500, 100_000, 2600, 100_000).orElseThrow();
        assertThat(belief.probabilityBetter()).isCloseTo(0.921958, within(1e-4));
        assertThat(belief.expectedLoss()).isCloseTo(2.48268e-5, within(1e-7));
    }

    @Test
    void a_trillion_impressions_still_give_figures() {
        BayesianComparison belief = BayesianComparison.of(
                        1_000_000_000L, 1_000_000_000_000L, 1_000_100_000L, 1_000_000_000_000L)
                .orElseThrow();
        assertThat(belief.probabilityBetter()).isCloseTo(0.98734, within(1e-4));
    }

    @Test
    void the_chances_of_both_sides_sum_to_1() {
        double forth = BayesianComparison.of(45, 1500, 62, 1480).orElseThrow().probabilityBetter();
        double back = BayesianComparison.of(62, 1480, 45, 1500).orElseThrow().probabilityBetter();
        assertThat(forth + back).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_side_without_trials_leaves_nothing_to_believe() {
        assertThat(BayesianComparison.of(0, 0, 3, 100)).isEmpty();
        assertThat(BayesianComparison.of(3, 100, 0, 0)).isEmpty();
    }

    @Test
    void more_successes_than_trials_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BayesianComparison.of(9, 8, 3, 100))
                .withMessageContaining("9 of 8");
        assertThatIllegalArgumentException().isThrownBy(() -> BayesianComparison.of(1, 8, -3, 100));
    }
}
