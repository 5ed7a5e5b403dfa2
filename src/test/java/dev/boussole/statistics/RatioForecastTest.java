package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.CONV1;
import static dev.boussole.statistics.Figures.COST1;
import static dev.boussole.statistics.Figures.REV1;
import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.assertInterval;
import static dev.boussole.statistics.Figures.days;
import static dev.boussole.statistics.Figures.pairs;
import static dev.boussole.statistics.Figures.projection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioForecastTest {
    /** KPI reference, F8b, CPA1 at a target of 20. */
    @Test
    void worked_figures_of_a_cost_per_conversion() {
        Projection projection = projection(RatioForecast.of(pairs(COST1, CONV1), 16, 20, true, 0.95));
        assertThat(projection.expected()).isCloseTo(20.873418, SIX_DIGITS);
        assertThat(projection.standardError()).isCloseTo(.569180, SIX_DIGITS);
        assertInterval(projection.interval(), 19.643778, 22.103057);
        assertThat(projection.probability()).isCloseTo(.074437, SIX_DIGITS);
        assertThat(projection.needed()).isCloseTo(19.235759, SIX_DIGITS);
    }

    /** KPI reference, F8b, CPA1 at a target of 21. */
    @Test
    void a_looser_target_is_probable() {
        Projection projection = projection(RatioForecast.of(pairs(COST1, CONV1), 16, 21, true, 0.95));
        assertThat(projection.probability()).isCloseTo(.586268, SIX_DIGITS);
        assertThat(projection.needed()).isCloseTo(21.110759, SIX_DIGITS);
    }

    /** KPI reference, F8b, ROAS1 at a target of 3.2, higher is better. */
    @Test
    void worked_figures_of_a_return_on_spend() {
        Projection projection = projection(RatioForecast.of(pairs(REV1, COST1), 16, 3.2, false, 0.95));
        assertThat(projection.expected()).isCloseTo(3.380837, SIX_DIGITS);
        assertThat(projection.standardError()).isCloseTo(.137875, SIX_DIGITS);
        assertInterval(projection.interval(), 3.082976, 3.678697);
        assertThat(projection.probability()).isCloseTo(.893827, SIX_DIGITS);
        assertThat(projection.needed()).isCloseTo(3.041768, SIX_DIGITS);
    }

    @Test
    void swapping_the_better_side_swaps_the_probability() {
        double lower = projection(RatioForecast.of(pairs(COST1, CONV1), 16, 20, true, 0.95))
                .probability();
        double higher = projection(RatioForecast.of(pairs(COST1, CONV1), 16, 20, false, 0.95))
                .probability();
        assertThat(lower + higher).isCloseTo(1, within(1e-12));
    }

    @Test
    void days_of_one_same_ratio_meet_the_target_surely_or_surely_not() {
        PairedMoments constant = pairs(days("30 60 90"), days("10 20 30"));
        assertThat(projection(RatioForecast.of(constant, 5, 3, true, 0.95)).probability())
                .isEqualTo(1);
        assertThat(projection(RatioForecast.of(constant, 5, 2.9, true, 0.95)).probability())
                .isZero();
    }

    @Test
    void what_cannot_be_forecast_is_a_named_case() {
        assertThat(RatioForecast.of(PairedMoments.of(COST1, CONV1, 0, 0), 5, 20, true, 0.95))
                .isEqualTo(NotEstimable.NO_DATA);
        assertThat(RatioForecast.of(PairedMoments.of(COST1, CONV1, 0, 1), 5, 20, true, 0.95))
                .isEqualTo(NotEstimable.ONE_DAY);
        assertThat(RatioForecast.of(pairs(days("9 9"), days("0 0")), 5, 20, true, 0.95))
                .isEqualTo(NotEstimable.ZERO_DENOMINATOR);
        assertThat(RatioForecast.of(pairs(COST1, CONV1), 0, 20, true, 0.95)).isEqualTo(NotEstimable.PERIOD_OVER);
    }
}
