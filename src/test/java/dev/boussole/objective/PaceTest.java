package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PaceTest {
    private static final double[] Y = {10, 12, 9, 11, 13, 6, 5, 11, 12, 10, 9, 14, 7, 6};
    private static final double[] W = {1.1, 1.2, 1.05, 1.1, 1.25, .7, .6};
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
    private static final Period MONTH = new Period(FIRST, LocalDate.parse("2026-10-30"));
    private static final LocalDate DAY_15 = LocalDate.parse("2026-10-15");

    private static WeekdayWeights weights(double... daily) {
        return WeekdayWeights.of(Sheet.days(FIRST, daily.length), daily, 0, daily.length);
    }

    @Test
    void a_limit_on_spend_is_met_from_below() {
        double[] cost = {120, 118, 131, 125, 140, 95, 90, 122, 119, 128, 133, 142, 98, 88};
        DailyFigures figures = DailyFigures.sum(Sheet.days(FIRST, 14), cost);
        Pace reach = Pacing.of(figures, MONTH, DAY_15, 0, 3600, false);
        assertThat(reach.probability()).isCloseTo(.270296, within(5e-7));
        assertThat(reach.upliftNeeded()).isCloseTo(.035249, within(5e-7));
        assertThat(reach.forecast()).isCloseTo(3533.571429, within(5e-7));
        Pace limit = Pacing.of(figures, MONTH, DAY_15, 0, 3600, true);
        assertThat(limit.probability()).isCloseTo(1 - .270296, within(5e-7));
        assertThat(limit.upliftNeeded()).isCloseTo(-.035249, within(5e-7));
    }

    @Test
    void days_that_were_not_received_are_forecast_like_the_days_left() {
        double[] gaps = Y.clone();
        gaps[3] = Double.NaN;
        Pace pace = Pacing.of(DailyFigures.sum(Sheet.days(FIRST, 14), gaps), MONTH, DAY_15, 0, 330, false);
        assertThat(pace.forecast()).isCloseTo((135 - 11) / 13.0 * 30, within(1e-9));
    }

    @Test
    void the_pace_of_the_goal_is_one_on_schedule() {
        Pace pace = Pacing.of(DailyFigures.sum(Sheet.days(FIRST, 14), Y), MONTH, DAY_15, 0, 135 / 14.0 * 30, false);
        assertThat(pace.goalPace()).isCloseTo(1, within(1e-9));
        assertThat(pace.elapsedShare()).isCloseTo(14 / 30.0, within(1e-12));
        assertThat(pace.soFar()).isEqualTo(135);
    }

    @Test
    void weights_follow_the_days_of_the_week_when_they_differ_beyond_chance() {
        double[] daily = new double[35];
        for (int i = 0; i < 35; i++) {
            daily[i] = 100 * W[i % 7];
        }
        WeekdayWeights weights = weights(daily);
        for (int i = 0; i < 7; i++) {
            assertThat(weights.of(FIRST.plusDays(i))).isCloseTo(W[i], within(1e-9));
        }
    }

    @Test
    void chance_alone_makes_nearly_flat_weights() {
        SplittableRandom random = new SplittableRandom(3);
        double[] daily = new double[56];
        for (int i = 0; i < daily.length; i++) {
            daily[i] = 50 + random.nextInt(41);
        }
        for (double weight : weights(daily).from(FIRST.toEpochDay(), 7)) {
            assertThat(weight).isBetween(0.93, 1.07);
        }
    }

    @Test
    void less_than_28_days_make_flat_weights() {
        double[] daily = new double[27];
        for (int i = 0; i < daily.length; i++) {
            daily[i] = W[i % 7];
        }
        assertThat(weights(daily).from(FIRST.toEpochDay(), 7)).containsOnly(1);
    }

    @Test
    void a_weekday_that_never_brought_anything_still_has_a_positive_weight() {
        double[] daily = new double[42];
        for (int i = 0; i < daily.length; i++) {
            daily[i] = i % 7 == 0 ? 0 : 10;
        }
        assertThat(weights(daily).of(FIRST)).isPositive();
    }
}
