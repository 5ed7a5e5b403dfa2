package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleRatioMismatchTest {
    /** KPI reference, F11. */
    @ParameterizedTest
    @CsvSource({"5000, 5200, 3.921569, .047670", "10120, 9880, 2.880000, .089686", "50000, 50900, 8.027750, .004607"})
    void worked_figures(double first, double second, double chiSquared, double p) {
        SampleRatioMismatch test =
                SampleRatioMismatch.ofEqualShares(first, second).orElseThrow();
        assertThat(test.chiSquared()).isCloseTo(chiSquared, SIX_DIGITS);
        assertThat(test.pValue()).isCloseTo(p, SIX_DIGITS);
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
    }

    /** scipy 1.17.1: chi2.sf(c, 2). */
    @Test
    void three_arms_of_unequal_shares() {
        SampleRatioMismatch test =
                SampleRatioMismatch.of(days("500 310 190"), days("50 30 20")).orElseThrow();
        assertThat(test.chiSquared()).isCloseTo(0.8333333333333333, within(1e-12));
        assertThat(test.pValue()).isCloseTo(0.6592406302004439, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void nobody_assigned_is_no_test() {
        assertThat(SampleRatioMismatch.ofEqualShares(0, 0)).isEmpty();
    }

    @Test
    void impossible_arms_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleRatioMismatch.ofEqualShares(100));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleRatioMismatch.ofEqualShares(100, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleRatioMismatch.of(days("9 8"), days("1 0")));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleRatioMismatch.of(days("9 8"), days("1")));
    }
}
