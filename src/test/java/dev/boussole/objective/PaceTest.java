package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.Arrays;
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

    @Test
    void noisy_weekdays_are_drawn_towards_one() {
        double[] daily = {
            50, 64, 55, 69, 60, 36, 50, 56, 70, 61, 52, 66, 42, 56, 62, 53, 67, 58, 72, 48, 39, 68, 59, 50, 64, 55, 54,
            45, 51, 65, 56, 70, 61, 37, 51
        };
        // analysis of variance: 1 - 1/F = .834420
        double[] expected = {1.015656, 1.086742, 1.02158, 1.092666, 1.095628, .80832, .879407};
        double[] found = weights(daily).from(FIRST.toEpochDay(), 7);
        for (int i = 0; i < 7; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    private static double[] weeks(int days) {
        double[] daily = new double[days];
        for (int i = 0; i < days; i++) {
            daily[i] = 100 * W[i % 7];
        }
        return daily;
    }

    @Test
    void twenty_eight_days_and_three_of_each_weekday_tell_the_week() {
        assertThat(weights(weeks(28)).of(FIRST)).isCloseTo(W[0], within(1e-9));
        double[] two = weeks(35);
        Arrays.fill(two, 0, 7, Double.NaN);
        two[7] = two[14] = Double.NaN;
        assertThat(weights(two).of(FIRST)).isEqualTo(1);
        double[] three = weeks(35);
        three[0] = three[7] = Double.NaN;
        assertThat(weights(three).of(FIRST)).isCloseTo(W[0], within(1e-9));
    }

    @Test
    void days_without_any_result_weigh_alike() {
        assertThat(weights(new double[35]).from(FIRST.toEpochDay(), 7)).containsOnly(1);
    }

    @Test
    void a_finished_total_is_met_by_its_very_target() {
        DailyFigures figures = DailyFigures.sum(Sheet.days(FIRST, 14), Y);
        LocalDate after = LocalDate.parse("2026-10-31");
        Pace met = Pacing.of(figures, MONTH, after, 0, 135, false);
        assertThat(met.probability()).isEqualTo(1);
        assertThat(met.elapsedDays()).isEqualTo(30);
        assertThat(met.totalDays()).isEqualTo(30);
        assertThat(met.forecast()).isEqualTo(135);
        assertThat(Pacing.of(figures, MONTH, after, 0, 135.5, false).probability())
                .isZero();
    }

    @Test
    void a_finished_limit_is_kept_by_its_very_target() {
        DailyFigures figures = DailyFigures.sum(Sheet.days(FIRST, 14), Y);
        LocalDate after = LocalDate.parse("2026-10-31");
        assertThat(Pacing.of(figures, MONTH, after, 0, 135, true).probability()).isEqualTo(1);
        assertThat(Pacing.of(figures, MONTH, after, 0, 134.5, true).probability())
                .isZero();
    }

    @Test
    void on_the_last_day_the_result_is_not_final_yet() {
        DailyFigures figures = DailyFigures.sum(Sheet.days(FIRST, 14), Y);
        assertThat(Pacing.of(figures, MONTH, LocalDate.parse("2026-10-30"), 0, 135, false)
                        .elapsedDays())
                .isEqualTo(29);
    }

    /** Nine and eleven in turn, so that no day of the week stands out. */
    private static double[] inTurn(int days) {
        double[] daily = new double[days];
        for (int i = 0; i < days; i++) {
            daily[i] = i % 2 == 0 ? 9 : 11;
        }
        return daily;
    }

    @Test
    void after_the_end_days_inside_the_conversion_lag_are_still_forecast() {
        double[] daily = inTurn(30);
        Arrays.fill(daily, 28, 30, 0);
        Pace pace = Pacing.of(
                DailyFigures.sum(Sheet.days(FIRST, 30), daily), MONTH, LocalDate.parse("2026-10-31"), 2, 300, false);
        assertThat(pace.forecast()).isCloseTo(300, within(1e-9));
        assertThat(pace.soFar()).isEqualTo(280);
        assertThat(pace.upliftNeeded()).isNull();
        assertThat(pace.goalPace()).isCloseTo(1, within(1e-9)); // 280 of the 280 that 28 days of 30 ask for
    }

    @Test
    void the_pace_leaves_days_inside_the_conversion_lag_out() {
        Pace pace = Pacing.of(DailyFigures.sum(Sheet.days(FIRST, 14), Y), MONTH, DAY_15, 3, 300, false);
        assertThat(pace.goalPace()).isCloseTo(108 / 110.0, within(1e-9));
    }

    @Test
    void a_limit_is_ahead_when_less_was_spent_than_asked() {
        double[] cost = new double[14];
        Arrays.fill(cost, 80);
        DailyFigures figures = DailyFigures.sum(Sheet.days(FIRST, 14), cost);
        assertThat(Pacing.of(figures, MONTH, DAY_15, 0, 3000, true).goalPace()).isCloseTo(1.25, within(1e-9));
        assertThat(Pacing.of(figures, MONTH, DAY_15, 0, 3000, false).goalPace()).isCloseTo(.8, within(1e-9));
    }

    @Test
    void a_ratio_is_held_against_its_target_whatever_the_day() {
        double[] cost = new double[14];
        double[] orders = new double[14];
        Arrays.fill(cost, 100);
        Arrays.fill(orders, 5);
        DailyFigures figures = DailyFigures.ratio(Sheet.days(FIRST, 14), cost, orders, 1);
        assertThat(Pacing.of(figures, MONTH, DAY_15, 0, 25, true).goalPace()).isCloseTo(1.25, within(1e-9));
        assertThat(Pacing.of(figures, MONTH, DAY_15, 0, 25, false).goalPace()).isCloseTo(.8, within(1e-9));
    }

    @Test
    void no_pace_is_told_of_nothing() {
        int[] days = Sheet.days(FIRST, 14);
        double[] nothing = new double[14];
        assertThat(Pacing.of(DailyFigures.sum(days, nothing), MONTH, DAY_15, 0, 3000, true)
                        .goalPace())
                .isNull();
        assertThat(Pacing.of(DailyFigures.sum(days, nothing), MONTH, DAY_15, 0, 3000, false)
                        .goalPace())
                .isZero();
        Arrays.fill(nothing, Double.NaN);
        assertThat(Pacing.of(DailyFigures.sum(days, nothing), MONTH, DAY_15, 0, 3000, false)
                        .goalPace())
                .isNull();
    }

    /** Six weeks, each with as much a day as told, before a last week to go. */
    private static Double rises(boolean lowerIsBetter, double... perDay) {
        double[] daily = new double[7 * perDay.length];
        for (int i = 0; i < daily.length; i++) {
            daily[i] = perDay[i / 7];
        }
        LocalDate asOf = FIRST.plusDays(daily.length);
        Period period = new Period(FIRST, asOf.plusDays(6));
        return Pacing.of(DailyFigures.sum(Sheet.days(FIRST, daily.length), daily), period, asOf, 0, 100, lowerIsBetter)
                .upliftPast90();
    }

    @Test
    void past_rises_run_from_one_week_to_the_next() {
        assertThat(rises(false, 10, 20, 40, 80, 160)).isCloseTo(1, within(1e-9));
        assertThat(rises(true, 160, 80, 40, 20, 10)).isCloseTo(.5, within(1e-9));
        assertThat(rises(false, 10, 20, 40, 80)).isNull();
    }

    @Test
    void there_is_no_rise_from_nothing() {
        assertThat(rises(false, 0, 10, 20, 40, 80)).isNull();
        assertThat(rises(false, 0, 10, 20, 40, 80, 160)).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_trend_tells_from_a_fortnight_or_a_quarter_on() {
        assertThat(elapsed(13, 60).telling()).isFalse();
        assertThat(elapsed(14, 60).telling()).isTrue();
        assertThat(elapsed(4, 17).telling()).isFalse();
        assertThat(elapsed(4, 16).telling()).isTrue();
    }

    private static Pace elapsed(int days, int of) {
        return new Pace(days, of, null, null, null, null, null, null, null, null);
    }

    @Test
    void a_rise_as_large_as_the_usual_ones_is_not_beyond_them() {
        assertThat(rise(.2, .2).beyondPast()).isFalse();
        assertThat(rise(.21, .2).beyondPast()).isTrue();
        assertThat(rise(null, .2).beyondPast()).isNull();
        assertThat(rise(.2, null).beyondPast()).isNull();
    }

    private static Pace rise(Double needed, Double past) {
        return new Pace(14, 30, null, null, null, null, needed, null, past, null);
    }
}
