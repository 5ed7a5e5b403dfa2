package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    /** KPI reference, F4. */
    @ParameterizedTest
    @CsvSource({
        ".02, .024, .05, .8, 21108.383070, 21109",
        ".03, .036, .05, .8, 13913.576627, 13914",
        ".05, .055, .05, .8, 31233.437940, 31234",
        ".0818, .10, .05, .8, 3915.071103, 3916",
        ".20, .22, .05, .9, 8713.830155, 8714"
    })
    void worked_figures(double p1, double p2, double alpha, double power, double exact, long perArm) {
        assertThat(SampleSize.exactPerArm(p1, p2, alpha, power)).isCloseTo(exact, SIX_DIGITS);
        assertThat(SampleSize.perArm(p1, p2, alpha, power)).isEqualTo(perArm);
    }

    /** KPI reference, F4, mde. */
    @ParameterizedTest
    @CsvSource({".03, 5000, .010319", ".05, 2000, .021126", ".014, 30000, .002817"})
    void worked_detectable_rises(double p, double perArm, double rise) {
        assertThat(SampleSize.detectableRise(p, perArm, 0.05, 0.8)).hasValueCloseTo(rise, SIX_DIGITS);
    }

    @Test
    void the_detectable_rise_is_the_inverse_of_the_sample() {
        double perArm = SampleSize.exactPerArm(.03, .036, .05, .8);
        assertThat(SampleSize.detectableRise(.03, perArm, .05, .8)).hasValueCloseTo(.006, within(1e-12));
    }

    @Test
    void rise_and_fall_between_the_same_rates_need_as_many() {
        assertThat(SampleSize.exactPerArm(.036, .03, .05, .8))
                .isCloseTo(SampleSize.exactPerArm(.03, .036, .05, .8), within(1e-9));
    }

    @Test
    void finer_effects_and_more_power_need_more() {
        double usual = SampleSize.exactPerArm(.03, .036, .05, .8);
        assertThat(SampleSize.exactPerArm(.03, .035, .05, .8)).isGreaterThan(usual);
        assertThat(SampleSize.exactPerArm(.03, .036, .05, .9)).isGreaterThan(usual);
        assertThat(SampleSize.exactPerArm(.03, .036, .01, .8)).isGreaterThan(usual);
    }

    @Test
    void a_handful_of_trials_shows_no_rise_at_all() {
        assertThat(SampleSize.detectableRise(.03, 3, .05, .8)).isEmpty();
        assertThat(SampleSize.detectableRise(1 - 1e-13, 1e6, .05, .8)).isEmpty();
    }

    @Test
    void tiny_rates_need_many() {
        assertThat(SampleSize.perArm(1e-6, 1.1e-6, .05, .8)).isBetween(1_600_000_000L, 1_700_000_000L);
    }

    @Test
    void impossible_plans_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.perArm(.03, .03, .05, .8))
                .withMessageContaining("0.03");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.perArm(0, .03, .05, .8));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.perArm(.03, 3.5, .05, .8));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.perArm(.03, .04, 5, .8));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.perArm(.03, .04, .05, 80));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.detectableRise(.03, 0, .05, .8));
    }
}
