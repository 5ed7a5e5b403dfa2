package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Days 10, 11, 13, 14 and 15 have a row; what the fourth brought is missing. */
@NullUnmarked
class DailyFiguresTest {
    private static final int[] DAYS = {10, 11, 13, 14, 15};
    private static final double[] Y = {1, 2, 4, Double.NaN, 16};
    private static final double[] X = {10, 20, 40, 80, Double.NaN};

    private final DailyFigures sum = DailyFigures.sum(DAYS, Y);
    private final DailyFigures ratio = DailyFigures.ratio(DAYS, Y, X, 1000);

    @Test
    void each_day_needs_its_figures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DailyFigures.sum(DAYS, new double[4]))
                .withMessage("Each of 5 days needs its figures");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DailyFigures.ratio(DAYS, Y, new double[6], 1))
                .withMessage("Each of 5 days needs its figures");
    }

    @Test
    void a_sum_has_no_denominators() {
        assertThat(sum.isSum()).isTrue();
        assertThat(sum.denominators(10, 16)).isZero();
        assertThatIllegalStateException().isThrownBy(() -> sum.moments(10, 16));
        assertThat(ratio.isSum()).isFalse();
    }

    @Test
    void a_day_without_a_row_is_looked_up_as_the_next_that_has_one() {
        assertThat(sum.indexFrom(9)).isZero();
        assertThat(sum.indexFrom(10)).isZero();
        assertThat(sum.indexFrom(12)).isEqualTo(2);
        assertThat(sum.indexFrom(13)).isEqualTo(2);
        assertThat(sum.indexFrom(16)).isEqualTo(sum.size());
    }

    @Test
    void a_ratio_is_received_with_both_its_counts() {
        assertThat(ratio.received(2)).isTrue();
        assertThat(ratio.received(3)).isFalse();
        assertThat(ratio.received(4)).isFalse();
        assertThat(sum.received(4)).isTrue();
    }

    @Test
    void a_day_is_received_when_its_row_has_the_figure() {
        assertThat(sum.received(13L)).isTrue();
        assertThat(sum.received(12L)).isFalse();
        assertThat(sum.received(14L)).isFalse();
    }

    @Test
    void the_first_and_the_last_day_with_figures_are_not_those_of_empty_rows() {
        DailyFigures inner = DailyFigures.sum(DAYS, new double[] {Double.NaN, 2, 4, Double.NaN, Double.NaN});
        assertThat(inner.firstReceived()).isEqualTo(11);
        assertThat(inner.lastReceived()).isEqualTo(13);
        assertThat(inner.lastReceivedBefore(13)).isEqualTo(11);
        assertThat(inner.lastReceivedBefore(14)).isEqualTo(13);
        assertThat(sum.firstReceived()).isEqualTo(10);
        assertThat(sum.lastReceivedBefore(11)).isEqualTo(10);
    }

    @Test
    void without_any_figure_the_first_day_lies_in_the_future_and_the_last_in_the_past() {
        DailyFigures empty = DailyFigures.sum(new int[] {10}, new double[] {Double.NaN});
        assertThat(empty.firstReceived()).isEqualTo(Long.MAX_VALUE);
        assertThat(empty.lastReceived()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void days_are_counted_from_the_first_to_before_the_last() {
        assertThat(sum.receivedDays(11, 15)).isEqualTo(2);
        assertThat(sum.receivedDays(11, 16)).isEqualTo(3);
        assertThat(sum.receivedDays(12, 13)).isZero();
    }

    @Test
    void denominators_count_on_days_that_have_both_counts() {
        assertThat(ratio.denominators(10, 16)).isEqualTo(70);
        assertThat(ratio.denominators(11, 13)).isEqualTo(20);
    }

    @Test
    void a_sum_adds_up_what_was_received() {
        assertThat(sum.value(10, 16)).isEqualTo(23);
        assertThat(sum.value(11, 13)).isEqualTo(2);
        assertThat(sum.value(14, 15)).isNull();
    }

    @Test
    void a_ratio_divides_the_sums_of_days_that_have_both_counts() {
        assertThat(ratio.value(10, 16)).isEqualTo(100);
        assertThat(ratio.value(14, 16)).isNull();
    }

    @Test
    void a_ratio_over_nothing_is_missing() {
        DailyFigures nothing = DailyFigures.ratio(new int[] {10, 11}, new double[] {1, 1}, new double[] {0, 1}, 1);
        assertThat(nothing.value(10, 11)).isNull();
        assertThat(nothing.value(10, 12)).isEqualTo(2);
    }

    @Test
    void counts_stand_on_their_calendar_day() {
        assertThat(sum.counts(11, 16)).containsExactly(2, Double.NaN, 4, Double.NaN, 16);
        assertThat(sum.counts(11, 15)).containsExactly(2, Double.NaN, 4, Double.NaN);
        assertThat(sum.counts(11, 11)).isEmpty();
        assertThat(sum.counts(15, 11)).isEmpty();
    }

    @Test
    void moments_are_in_the_unit_of_the_kpi() {
        assertThat(ratio.moments(10, 13).meanY()).isCloseTo(1500, within(1e-9));
        assertThat(ratio.moments(10, 13).meanX()).isCloseTo(15, within(1e-9));
        assertThat(ratio.moments(11, 16).days()).isEqualTo(2);
    }

    @Test
    void weekdays_weigh_by_what_came_before_a_day_and_alike_for_a_ratio() {
        int[] days = new int[42];
        double[] counts = new double[42];
        double[] ones = new double[42];
        for (int i = 0; i < 42; i++) {
            days[i] = i;
            counts[i] = i % 7 == 0 ? 20 : 10;
            ones[i] = 1;
        }
        counts[41] = 1000;
        DailyFigures weekly = DailyFigures.sum(days, counts);
        assertThat(weekly.weekdays(35).of(0)).isCloseTo(1.75, within(1e-9)); // 20 in weeks of 80
        assertThat(weekly.weekdays(27).of(0)).isEqualTo(1);
        assertThat(DailyFigures.ratio(days, counts, ones, 1).weekdays(35).of(0)).isEqualTo(1);
    }
}
