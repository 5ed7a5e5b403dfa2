package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.COST1;
import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.Y;
import static dev.boussole.statistics.Figures.assertInterval;
import static dev.boussole.statistics.Figures.days;
import static dev.boussole.statistics.Figures.projection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastTest {
    private static final double[] WEEK = days("1.1 1.2 1.05 1.1 1.25 .7 .6");
    private static final double[] PAST = weeks(14);
    private static final double[] FUTURE = weeks(16);

    private static double[] weeks(int days) {
        return DoubleStream.iterate(0, i -> i + 1)
                .limit(days)
                .map(i -> WEEK[(int) i % 7])
                .toArray();
    }

    /** KPI reference, F8. */
    static Stream<Arguments> workedFigures() {
        return Stream.of(
                arguments(Y, 16, 330, 289.285714, 16.338261, 253.989047, 324.582381, .013497, .263889),
                arguments(COST1, 16, 3600, 3533.571429, 105.701514, 3305.217191, 3761.925666, .270296, .035249),
                arguments(days("3 5 2 4"), 10, 60, 49, 7.637626, 24.693665, 73.306335, .122714, .314286));
    }

    @ParameterizedTest
    @MethodSource("workedFigures")
    void worked_figures(
            double[] daily,
            int daysLeft,
            double goal,
            double total,
            double error,
            double low,
            double high,
            double probability,
            double uplift) {
        Projection projection = projection(Forecast.total(daily, daysLeft, goal, 0.95));
        assertThat(projection.expected()).isCloseTo(total, SIX_DIGITS);
        assertThat(projection.standardError()).isCloseTo(error, SIX_DIGITS);
        assertInterval(projection.interval(), low, high);
        assertThat(projection.probability()).isCloseTo(probability, SIX_DIGITS);
        assertThat(projection.needed()).isCloseTo(uplift, SIX_DIGITS);
    }

    /** KPI reference, F8. */
    @ParameterizedTest
    @CsvSource({"300, .261702, .069444", "280, .710256, -.060185"})
    void other_goals_on_the_same_days(double goal, double probability, double uplift) {
        Projection projection = projection(Forecast.total(Y, 16, goal, 0.95));
        assertThat(projection.probability()).isCloseTo(probability, SIX_DIGITS);
        assertThat(projection.needed()).isCloseTo(uplift, SIX_DIGITS);
    }

    /** KPI reference, F8, weights of the days of the week. */
    @Test
    void weights_of_the_week_narrow_the_interval() {
        Projection projection = projection(Forecast.total(Y, PAST, FUTURE, 300, 0.95));
        assertThat(projection.expected()).isCloseTo(290.866104, SIX_DIGITS);
        assertThat(projection.standardError()).isCloseTo(5.325933, SIX_DIGITS);
        assertInterval(projection.interval(), 279.360126, 302.372082);
        assertThat(projection.probability()).isCloseTo(.055035, SIX_DIGITS);
        assertThat(projection.needed()).isCloseTo(.058601, SIX_DIGITS);
    }

    /** KPI reference, section E: 330 wanted, 14 of 30 days gone; propose 289 to 324. */
    @Test
    void an_objective_out_of_reach_gets_a_proposal() {
        Projection projection = projection(Forecast.total(Y, 16, 330, 0.95));
        assertThat(100 * projection.needed()).isCloseTo(26.3889, within(5e-5));
        assertThat(Math.floor(projection.expected())).isEqualTo(289);
        assertThat(Math.floor(projection.interval().high())).isEqualTo(324);
    }

    @Test
    void a_missing_day_is_forecast_like_the_days_left() {
        double[] withGap = {10, Double.NaN, 12, 9};
        Projection gap = projection(Forecast.total(withGap, 5, 80, 0.95));
        Projection sixLeft = projection(Forecast.total(days("10 12 9"), 6, 80, 0.95));
        assertThat(gap.expected()).isCloseTo(sixLeft.expected(), within(1e-12));
        assertThat(gap.standardError()).isCloseTo(sixLeft.standardError(), within(1e-12));
        assertThat(gap.probability()).isCloseTo(sixLeft.probability(), within(1e-12));
    }

    @Test
    void no_day_one_day_only_zeros_and_nothing_left_are_named_cases() {
        assertThat(Forecast.total(new double[0], 5, 80, 0.95)).isEqualTo(NotEstimable.NO_DATA);
        assertThat(Forecast.total(days("9"), 5, 80, 0.95)).isEqualTo(NotEstimable.ONE_DAY);
        assertThat(Forecast.total(days("0 0 0"), 5, 80, 0.95)).isEqualTo(NotEstimable.ZERO_NUMERATOR);
        assertThat(Forecast.total(days("9 8"), 0, 80, 0.95)).isEqualTo(NotEstimable.PERIOD_OVER);
        assertThat(Forecast.total(days("9 8"), days("1 1"), new double[0], 80, 0.95))
                .isEqualTo(NotEstimable.PERIOD_OVER);
    }

    @Test
    void days_that_never_vary_reach_the_goal_surely_or_surely_not() {
        double[] steady = days("9.1 9.1 9.1");
        Projection reached = projection(Forecast.total(steady, 7, 91, 0.95));
        assertThat(reached.probability()).isEqualTo(1);
        assertThat(reached.interval().halfWidth()).isLessThan(1e-9);
        assertThat(projection(Forecast.total(steady, 7, 91.1, 0.95)).probability())
                .isZero();
    }

    @Test
    void a_higher_goal_is_never_more_probable() {
        double before = 1;
        for (double goal = 200; goal <= 400; goal += 5) {
            double now = projection(Forecast.total(Y, 16, goal, 0.95)).probability();
            assertThat(now).isLessThan(before);
            before = now;
        }
    }

    @Test
    void weights_must_match_and_be_positive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.total(days("9 8"), days("1"), days("1"), 80, 0.95))
                .withMessageContaining("1 for 2 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.total(days("9 8"), days("1 0"), days("1"), 80, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.total(days("9 8"), days("1 1"), days("-1"), 80, 0.95));
    }

    /** KPI reference: coverage of F8 by simulation, 94.9 %. */
    @Test
    void covers_the_final_total_about_95_times_in_100() {
        var random = new SplittableRandom(8);
        int covered = 0;
        for (int run = 0; run < 4000; run++) {
            double[] month = random.doubles(30)
                    .map(u -> 100 + 20 * Quantiles.normal(Math.max(u, 1e-12)))
                    .toArray();
            Projection projection = projection(Forecast.total(Arrays.copyOf(month, 14), 16, 3000, 0.95));
            covered += projection.interval().contains(Arrays.stream(month).sum()) ? 1 : 0;
        }
        assertThat(covered / 4000.0).isBetween(0.94, 0.96);
    }
}
