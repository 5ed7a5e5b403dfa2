package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures: the textbook formula of a regression line's confidence limits on logarithms, in plain Python, t(2) = 4.302653. */
class ResponseFitTest {
    private static final double[] SPEND = {200, 400, 800, 1600};
    private static final double[] WON = {10, 16.5, 27, 44};

    private static ResponseFit fit() {
        return ResponseFit.of(SPEND, WON, 0.95).orElseThrow();
    }

    @Test
    void the_mean_is_surest_in_the_middle_of_what_was_observed() {
        Measured middle = fit().at(600);
        assertThat(middle.value()).isCloseTo(21.942852166933, within(1e-6));
        assertThat(middle.low()).isCloseTo(21.73359207503, within(1e-6));
        assertThat(middle.high()).isCloseTo(22.154127102305, within(1e-6));
        Measured beyond = fit().at(3200);
        assertThat(beyond.low()).isCloseTo(70.626901368889, within(1e-6));
        assertThat(beyond.high()).isCloseTo(74.011458788175, within(1e-6));
    }

    @Test
    void curve_and_elasticity_are_those_of_the_response() {
        assertThat(fit().curve()).isEqualTo(ResponseCurve.fit(SPEND, WON).orElseThrow());
        assertThat(fit().elasticity()).isEqualTo(ResponseCurve.elasticity(SPEND, WON, 0.95));
    }

    @Test
    void two_weeks_are_no_response() {
        assertThat(ResponseFit.of(new double[] {1, 2}, new double[] {1, 2}, 0.95))
                .isEmpty();
    }
}
