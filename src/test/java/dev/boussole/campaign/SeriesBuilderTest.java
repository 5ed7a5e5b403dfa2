package dev.boussole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesBuilderTest {
    private final SeriesBuilder series = new SeriesBuilder();
    private final RowBlocks rows = series.rows(null);
    private final Overlaps overlaps = new Overlaps();

    private DailySeries build() {
        return series.build(FileOrder.of(List.of(series), Map.of()), overlaps);
    }

    private static Counts clicks(double value) {
        Counts counts = new Counts(Measure.CLICKS);
        counts.set(0, value);
        return counts;
    }

    @Test
    void days_in_order_of_one_file_stay_as_they_are() {
        for (int day = 0; day < 40; day++) {
            rows.day(day, clicks(day), "a.csv", day + 2);
        }
        DailySeries built = build();
        assertThat(built.size()).isEqualTo(40);
        assertThat(built.column(Measure.CLICKS)).startsWith(0, 1, 2).endsWith(38, 39);
        assertThat(built.source(39)).isEqualTo(new Source("a.csv", 41));
    }

    @Test
    void days_in_any_order_are_sorted() {
        rows.day(2, clicks(20), "a.csv", 2);
        rows.day(1, clicks(10), "a.csv", 3);
        DailySeries built = build();
        assertThat(built.column(Measure.CLICKS)).containsExactly(10, 20);
        assertThat(built.source(0)).isEqualTo(new Source("a.csv", 3));
    }

    @Test
    void rows_of_one_day_in_one_file_are_added() {
        rows.day(1, clicks(10), "a.csv", 2);
        rows.day(1, clicks(5), "a.csv", 3);
        assertThat(build().column(Measure.CLICKS)).containsExactly(15);
    }

    @Test
    void a_figure_that_another_file_gave_is_kept_once() {
        rows.day(1, clicks(10), "b.csv", 2);
        rows.day(1, clicks(11), "a.csv", 2);
        assertThat(build().column(Measure.CLICKS)).containsExactly(11);
    }

    @Test
    void what_another_file_adds_to_a_day_is_taken() {
        Counts sessions = new Counts(Measure.SESSIONS);
        sessions.set(0, 9);
        rows.day(1, clicks(10), "a.csv", 2);
        rows.day(1, sessions, "b.csv", 2);
        DailySeries built = build();
        assertThat(built.column(Measure.CLICKS)).containsExactly(10);
        assertThat(built.column(Measure.SESSIONS)).containsExactly(9);
    }

    @Test
    void what_does_not_add_up_is_kept_once_even_in_one_file() {
        Counts reach = new Counts(Measure.REACH);
        reach.set(0, 100);
        rows.day(1, reach, "a.csv", 2);
        rows.day(1, reach, "a.csv", 3);
        assertThat(build().column(Measure.REACH)).containsExactly(100);
    }

    private static Counts reach(double value) {
        Counts counts = new Counts(Measure.REACH, Measure.CLICKS);
        counts.set(0, value);
        counts.set(1, 4);
        return counts;
    }

    @Test
    void two_figures_that_do_not_add_up_leave_none_and_are_told() {
        rows.day(1, reach(100), "a.csv", 2);
        rows.day(1, reach(90), "a.csv", 3);
        rows.day(1, reach(100), "a.csv", 4);
        rows.day(2, reach(80), "a.csv", 5);
        DailySeries built = build();
        assertThat(built.column(Measure.REACH)).containsExactly(Double.NaN, 80);
        assertThat(built.column(Measure.CLICKS)).containsExactly(12, 4);
        Scope scope = Scope.campaign("c");
        assertThat(series.clashes().of(scope))
                .containsExactly(new Clash(scope, Measure.REACH, new Source("a.csv", 3), 1));
    }

    @Test
    void another_file_does_not_contradict_the_first() {
        rows.day(1, reach(100), "a.csv", 2);
        rows.day(1, reach(90), "b.csv", 2);
        assertThat(build().column(Measure.REACH)).containsExactly(100);
        assertThat(series.clashes().of(Scope.campaign("c"))).isEmpty();
    }

    private static final Period WEEK = new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(6));

    @Test
    void rows_of_one_week_in_one_file_are_one() {
        rows.period(WEEK, reach(100), "a.csv", 2);
        rows.period(WEEK, reach(90), "a.csv", 3);
        DailySeries built = build();
        assertThat(built.periods()).hasSize(1);
        assertThat(built.periods().get(0).counts().get(Measure.CLICKS)).isEqualTo(8);
        assertThat(built.periods().get(0).counts().get(Measure.REACH)).isNaN();
        Scope scope = Scope.campaign("c");
        assertThat(series.clashes().of(scope))
                .containsExactly(new Clash(scope, Measure.REACH, new Source("a.csv", 3), 1));
    }

    @Test
    void a_week_that_two_files_tell_is_taken_once() {
        rows.period(WEEK, reach(90), "b.csv", 2);
        rows.period(WEEK, reach(100), "a.csv", 2);
        DailySeries built = build();
        assertThat(built.periods()).hasSize(1);
        assertThat(built.periods().get(0).counts().get(Measure.CLICKS)).isEqualTo(4);
        assertThat(built.periods().get(0).counts().get(Measure.REACH)).isEqualTo(100);
        assertThat(series.clashes().of(Scope.campaign("c"))).isEmpty();
    }

    @Test
    void a_measure_that_no_row_filled_was_never_received() {
        Counts counts = new Counts(Measure.CLICKS, Measure.SPEND);
        counts.set(0, 3);
        rows.day(1, counts, "a.csv", 2);
        assertThat(build().measures()).isEqualTo(Set.of(Measure.CLICKS));
    }

    @Test
    void a_row_is_kept_although_its_reader_fills_the_same_object_again() {
        Counts counts = clicks(1);
        rows.day(1, counts, "a.csv", 2);
        rows.period(new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(6)), counts, "a.csv", 3);
        counts.set(0, 2);
        rows.day(2, counts, "a.csv", 4);
        DailySeries built = build();
        assertThat(built.column(Measure.CLICKS)).containsExactly(1, 2);
        assertThat(built.periods().get(0).counts().get(Measure.CLICKS)).isEqualTo(1);
    }
}
