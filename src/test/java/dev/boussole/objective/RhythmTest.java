package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Days since 1 January 1970, which was a Thursday: day 4 is a Monday. */
@NullUnmarked
class RhythmTest {
    private static DailyFigures on(int... days) {
        double[] ones = new double[days.length];
        Arrays.fill(ones, 1);
        return DailyFigures.sum(days, ones);
    }

    private static DailyFigures every(int gap, int first, int last) {
        return on(IntStream.rangeClosed(first, last)
                .filter(day -> (day - first) % gap == 0)
                .toArray());
    }

    private static Rhythm before(DailyFigures figures, long today) {
        return Rhythm.before(figures, today, today);
    }

    @Test
    void what_comes_every_day_is_due_every_day() {
        Rhythm rhythm = before(every(1, 4, 59), 60);
        assertThat(rhythm.daily()).isTrue();
        assertThat(rhythm.windowDays()).isEqualTo(14);
        assertThat(rhythm.due(60, 14)).isEqualTo(14);
        assertThat(rhythm.daysLate(60)).isZero();
        assertThat(rhythm.daysLate(63)).isEqualTo(3);
    }

    @Test
    void three_days_with_figures_have_no_rhythm_yet_and_four_have_one() {
        Rhythm three = before(on(4, 14, 24), 25);
        assertThat(three.daily()).isTrue();
        assertThat(three.due(26)).isTrue();
        assertThat(three.due(40, 14)).isEqualTo(14);
        Rhythm four = before(on(4, 14, 24, 34), 35);
        assertThat(four.daily()).isFalse();
        assertThat(four.due(43)).isFalse();
        assertThat(four.due(44)).isTrue();
        assertThat(four.due(45)).isFalse();
    }

    @Test
    void a_slow_rhythm_is_judged_over_two_turns() {
        Rhythm rhythm = before(every(10, 4, 64), 65);
        assertThat(rhythm.windowDays()).isEqualTo(20);
        assertThat(rhythm.due(75, 20)).isEqualTo(2);
        assertThat(rhythm.due(75, 9)).isEqualTo(1);
    }

    @Test
    void a_slow_rhythm_is_late_from_the_day_after_its_next_turn() {
        Rhythm rhythm = before(every(10, 4, 64), 65);
        assertThat(rhythm.daysLate(70)).isZero();
        assertThat(rhythm.daysLate(74)).isZero();
        assertThat(rhythm.daysLate(75)).isEqualTo(1);
    }

    @Test
    void the_middle_gap_is_the_lower_of_two() {
        Rhythm rhythm = before(on(4, 12, 20, 31, 42), 43); // 8, 8, 11, 11
        assertThat(rhythm.due(50)).isTrue();
        assertThat(rhythm.due(53)).isFalse();
    }

    @Test
    void days_still_to_come_and_days_half_a_year_ago_make_no_rhythm() {
        int[] days = {4, 5, 6, 7, 8, 9, 190, 200, 210, 220, 221, 222, 223, 224, 225};
        Rhythm rhythm = before(on(days), 221);
        assertThat(rhythm.due(230)).isTrue();
        assertThat(rhythm.due(221)).isFalse();
        assertThat(before(on(4, 14, 24, 34), 184).due(194)).isTrue(); // day 4 lies 180 days back
        assertThat(before(on(4, 14, 24, 34), 185).due(191)).isTrue(); // and now too far: no rhythm
        assertThat(before(on(4, 14, 24, 34), 184).due(191)).isFalse();
    }

    @Test
    void a_week_of_days_between_figures_is_a_weekday_from_four_weeks_on() {
        Rhythm weeks4 = before(every(7, 4, 25), 32);
        assertThat(weeks4.due(39)).isTrue();
        assertThat(weeks4.due(38)).isFalse();
        assertThat(weeks4.due(32, 14)).isEqualTo(2);
        assertThat(weeks4.daysLate(39)).isEqualTo(7);
        assertThat(weeks4.daily()).isFalse();
        Rhythm short4 = before(every(7, 4, 25), 31); // 27 days: told by the gap of a week
        assertThat(short4.due(32)).isTrue();
        assertThat(short4.due(33)).isFalse();
    }

    @Test
    void figures_every_eighth_day_have_no_weekday() {
        Rhythm rhythm = before(every(8, 4, 68), 69);
        assertThat(rhythm.due(76)).isTrue();
        assertThat(rhythm.due(75)).isFalse();
    }

    /** Workdays of eight weeks, and Saturdays in as many of the last of them as told. */
    private static DailyFigures workdays(int weeks, int saturdays) {
        return on(IntStream.range(4, 4 + 7 * weeks)
                .filter(day -> (day - 4) % 7 < 5 || ((day - 4) % 7 == 5 && (day - 4) / 7 >= weeks - saturdays))
                .toArray());
    }

    @Test
    void a_weekday_that_had_figures_in_half_of_the_weeks_is_due() {
        assertThat(before(workdays(8, 4), 60).due(65)).isTrue();
        assertThat(before(workdays(8, 3), 60).due(65)).isFalse();
        assertThat(before(workdays(8, 3), 60).due(64)).isTrue();
        assertThat(before(workdays(8, 4), 60).due(60, 14)).isEqualTo(12);
    }

    @Test
    void eight_weeks_tell_and_not_those_before() {
        assertThat(before(workdays(10, 4), 74).due(79)).isTrue();
        assertThat(before(workdays(10, 3), 74).due(79)).isFalse();
    }

    @Test
    void after_friday_monday_is_the_next_day_due() {
        Rhythm rhythm = before(workdays(8, 0), 60); // day 60 is a Monday
        assertThat(rhythm.daysLate(60)).isZero();
        assertThat(rhythm.daysLate(61)).isEqualTo(1);
    }
}
