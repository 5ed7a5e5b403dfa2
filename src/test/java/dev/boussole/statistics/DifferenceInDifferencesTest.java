package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.assertInterval;
import static dev.boussole.statistics.Figures.difference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.boussole.statistics.DifferenceInDifferences.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceInDifferencesTest {
    private static final Rate USUAL = new Rate(300, 10_000);

    /** KPI reference, F7a. */
    @ParameterizedTest
    @CsvSource({
        "300, 10000, 360, 10000, 280, 9500, 290, 9600, .005265, .003527, -.001648, .012179, .135524",
        "120, 4000, 150, 4100, 115, 3900, 140, 4050, .001505, .005608, -.009487, .012496, .788467",
        "50, 2500, 64, 2400, 700, 30000, 690, 30500, .007377, .004488, -.001419, .016173, .100209"
    })
    void worked_figures_of_rates(
            double x1,
            double n1,
            double x2,
            double n2,
            double x3,
            double n3,
            double x4,
            double n4,
            double effect,
            double error,
            double low,
            double high,
            double p) {
        Difference did = difference(DifferenceInDifferences.rates(
                new Rate(x1, n1), new Rate(x2, n2), new Rate(x3, n3), new Rate(x4, n4), 0.95));
        assertThat(did.value()).isCloseTo(effect, SIX_DIGITS);
        assertThat(did.standardError()).isCloseTo(error, SIX_DIGITS);
        assertInterval(did.interval(), low, high);
        assertThat(did.pValue()).isCloseTo(p, SIX_DIGITS);
    }

    /** KPI reference, F7b. */
    @ParameterizedTest
    @CsvSource({
        "400, 520, 380, 400, 1, .235000, .097748, .019680, .495788, .030824",
        "400, 520, 380, 470, 1, .051064, .095824, -.128910, .268221, .603252",
        "1200, 1150, 5000, 4200, 2.5, .140873, .073161, -.011532, .316776, .071635"
    })
    void worked_figures_of_counts(
            double t0,
            double t1,
            double c0,
            double c1,
            double overdispersion,
            double lift,
            double error,
            double low,
            double high,
            double p) {
        Difference did = difference(DifferenceInDifferences.counts(t0, t1, c0, c1, overdispersion, 0.95));
        assertThat(did.value()).isCloseTo(lift, SIX_DIGITS);
        assertThat(did.standardError()).isCloseTo(error, SIX_DIGITS);
        assertInterval(did.interval(), low, high);
        assertThat(did.pValue()).isCloseTo(p, SIX_DIGITS);
    }

    @Test
    void the_same_change_on_both_sides_is_no_effect() {
        Rate after = new Rate(360, 10_000);
        assertThat(difference(DifferenceInDifferences.rates(USUAL, after, USUAL, after, 0.95))
                        .value())
                .isZero();
        assertThat(difference(DifferenceInDifferences.counts(400, 520, 800, 1040, 1, 0.95))
                        .pValue())
                .isEqualTo(1);
    }

    @Test
    void swapping_treated_and_controls_changes_the_sign_only() {
        Rate after = new Rate(360, 10_000);
        Rate control = new Rate(290, 9600);
        Difference forth = difference(DifferenceInDifferences.rates(USUAL, after, USUAL, control, 0.95));
        Difference back = difference(DifferenceInDifferences.rates(USUAL, control, USUAL, after, 0.95));
        assertThat(back.value()).isEqualTo(-forth.value());
        assertThat(back.pValue()).isEqualTo(forth.pValue());
    }

    @Test
    void rates_that_say_nothing_are_named_cases() {
        Rate empty = new Rate(0, 0);
        Rate none = new Rate(0, 50);
        assertThat(DifferenceInDifferences.rates(USUAL, empty, USUAL, USUAL, 0.95))
                .isEqualTo(NotEstimable.NO_DATA);
        assertThat(DifferenceInDifferences.rates(USUAL, new Rate(9, 8), USUAL, USUAL, 0.95))
                .isEqualTo(NotEstimable.MORE_SUCCESSES_THAN_TRIALS);
        assertThat(DifferenceInDifferences.rates(none, none, none, none, 0.95)).isEqualTo(NotEstimable.NO_VARIATION);
    }

    @Test
    void counts_of_zero_have_no_lift() {
        assertThat(DifferenceInDifferences.counts(0, 520, 380, 400, 1, 0.95)).isEqualTo(NotEstimable.ZERO_DENOMINATOR);
        assertThat(DifferenceInDifferences.counts(400, 520, 380, 0, 1, 0.95)).isEqualTo(NotEstimable.ZERO_DENOMINATOR);
        assertThat(DifferenceInDifferences.counts(400, 0, 380, 400, 1, 0.95)).isEqualTo(NotEstimable.ZERO_NUMERATOR);
        assertThat(DifferenceInDifferences.counts(400, 520, 0, 400, 1, 0.95)).isEqualTo(NotEstimable.ZERO_NUMERATOR);
    }

    @Test
    void negative_counts_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DifferenceInDifferences.counts(400, -1, 380, 400, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DifferenceInDifferences.counts(400, 520, 380, Double.NaN, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(-1, 10));
    }
}
