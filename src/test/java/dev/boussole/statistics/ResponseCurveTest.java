package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResponseCurveTest {
    /** KPI reference, F10c. */
    @Test
    void worked_figures() {
        ResponseCurve curve = ResponseCurve.fit(days("200 400 800 1600"), days("10 16.5 27 44"))
                .orElseThrow();
        assertThat(curve.scale()).isCloseTo(.230364, SIX_DIGITS);
        assertThat(curve.exponent()).isCloseTo(.712300, SIX_DIGITS);
        assertThat(1600 / 44.0).isCloseTo(36.363636, SIX_DIGITS);
        assertThat(curve.marginalCost(1600)).hasValueCloseTo(50.903310, SIX_DIGITS);
    }

    /** linregress of scipy 1.17.1 on the logarithms. */
    @Test
    void the_exponent_has_the_interval_of_a_slope() {
        Measured elasticity = ResponseCurve.elasticity(days("200 400 800 1600"), days("10 16.5 27 44"), .95)
                .measured()
                .orElseThrow();
        assertThat(elasticity.value()).isCloseTo(.7123003954054818, within(1e-12));
        assertThat(elasticity.low()).isCloseTo(.6999710053733023, within(1e-12));
        assertThat(elasticity.high()).isCloseTo(.7246297854376614, within(1e-12));
    }

    @Test
    void two_points_leave_the_slope_without_interval() {
        assertThat(ResponseCurve.elasticity(days("200 400"), days("10 16"), .95))
                .isEqualTo(NotEstimable.NO_DATA);
        assertThat(ResponseCurve.elasticity(days("200 200 200"), days("10 16 12"), .95))
                .isEqualTo(NotEstimable.NO_DATA);
    }

    @Test
    void the_same_input_every_day_has_no_curve_however_its_logarithm_rounds() {
        for (double input = 1; input < 3_000; input += .37) {
            double[] inputs = new double[28];
            double[] outputs = new double[28];
            for (int day = 0; day < inputs.length; day++) {
                inputs[day] = input;
                outputs[day] = 1 + day % 5;
            }
            assertThat(ResponseCurve.fit(inputs, outputs)).as("input %s", input).isEmpty();
            assertThat(ResponseCurve.elasticity(inputs, outputs, .95)).isEqualTo(NotEstimable.NO_DATA);
        }
    }

    /** KPI reference, F10e. */
    @Test
    void worked_figures_of_marginals() {
        assertThat(ResponseCurve.marginalReturn(4.2, .6)).isCloseTo(2.52, SIX_DIGITS);
        assertThat(ResponseCurve.marginalCost(30, .7)).isCloseTo(42.857143, SIX_DIGITS);
    }

    @Test
    void finds_the_curve_that_made_the_points() {
        var curve = new ResponseCurve(.5, .7);
        double[] spend = days("100 250 700 1900");
        double[] output = new double[4];
        for (int i = 0; i < 4; i++) {
            output[i] = curve.at(spend[i]);
        }
        ResponseCurve fitted = ResponseCurve.fit(spend, output).orElseThrow();
        assertThat(fitted.scale()).isCloseTo(.5, within(1e-12));
        assertThat(fitted.exponent()).isCloseTo(.7, within(1e-12));
    }

    @Test
    void marginal_cost_is_the_slope_turned_round() {
        var curve = new ResponseCurve(.5, .7);
        double slope = (curve.at(800.01) - curve.at(799.99)) / .02;
        assertThat(curve.marginalCost(800)).hasValueCloseTo(1 / slope, within(1e-6));
    }

    @Test
    void pairs_without_a_logarithm_are_left_out() {
        assertThat(ResponseCurve.fit(days("0 200 300 400 800 1600"), days("3 10 0 16.5 27 44")))
                .isEqualTo(ResponseCurve.fit(days("200 400 800 1600"), days("10 16.5 27 44")));
    }

    @Test
    void one_level_of_input_draws_no_curve() {
        assertThat(ResponseCurve.fit(days("200 200 200"), days("9 10 11"))).isEmpty();
        assertThat(ResponseCurve.fit(days("200"), days("9"))).isEmpty();
        assertThat(ResponseCurve.fit(new double[0], new double[0])).isEmpty();
    }

    @Test
    void a_falling_curve_has_no_marginal_cost() {
        assertThat(new ResponseCurve(50, -.2).marginalCost(100)).isEmpty();
    }

    @Test
    void impossible_curves_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCurve(0, .7));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCurve(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> ResponseCurve.marginalCost(30, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ResponseCurve.marginalReturn(30, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> ResponseCurve.fit(days("1 2"), days("1")));
    }
}
