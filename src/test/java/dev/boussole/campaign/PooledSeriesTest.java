package dev.boussole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PooledSeriesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

    private static DailySeries series(LocalDate first, int days, Measure measure, double value) {
        PerformanceHistory.Builder builder = PerformanceHistory.builder();
        Counts counts = new Counts(measure);
        counts.set(0, value);
        for (int i = 0; i < days; i++) {
            builder.add(Scope.campaign("a"), Period.day(first.plusDays(i)), counts, "a.csv", i + 1);
        }
        return builder.build().of(Scope.campaign("a")).orElseThrow();
    }

    @Test
    void days_are_added_wherever_they_overlap() {
        PooledSeries pool = new PooledSeries();
        pool.add(series(MONDAY.plusDays(1), 2, Measure.CLICKS, 10));
        pool.add(series(MONDAY, 2, Measure.CLICKS, 5));
        DailySeries pooled = pool.build();
        assertThat(pooled.firstDay()).hasValue(MONDAY);
        assertThat(pooled.column(Measure.CLICKS)).containsExactly(5, 15, 10);
    }

    @Test
    void days_that_nobody_has_stay_missing() {
        PooledSeries pool = new PooledSeries();
        pool.add(series(MONDAY, 1, Measure.CLICKS, 10));
        pool.add(series(MONDAY.plusDays(9), 1, Measure.CLICKS, 10));
        assertThat(pool.build().size()).isEqualTo(2);
    }

    @Test
    void pools_of_pools_are_pools_of_all() {
        PooledSeries first = new PooledSeries();
        first.add(series(MONDAY, 3, Measure.CLICKS, 10));
        PooledSeries second = new PooledSeries();
        second.add(series(MONDAY.plusDays(2), 2, Measure.CLICKS, 7));
        PooledSeries both = new PooledSeries();
        both.add(first);
        both.add(second);
        assertThat(both.build().column(Measure.CLICKS)).containsExactly(10, 10, 17, 7);
    }

    @Test
    void a_measure_that_one_in_ten_rows_lacks_is_not_pooled_but_spend_is() {
        PooledSeries pool = new PooledSeries();
        pool.add(series(MONDAY, 9, Measure.CLICKS, 10));
        pool.add(series(MONDAY, 1, Measure.SPEND, 10));
        DailySeries pooled = pool.build();
        assertThat(pooled.has(Measure.CLICKS)).isFalse();
        assertThat(pooled.has(Measure.SPEND)).isTrue();
    }

    @Test
    void figures_that_do_not_add_up_are_not_pooled() {
        PooledSeries pool = new PooledSeries();
        pool.add(series(MONDAY, 9, Measure.REACH, 10));
        assertThat(pool.build().has(Measure.REACH)).isFalse();
    }

    @Test
    void a_pool_of_nothing_is_empty() {
        assertThat(new PooledSeries().isEmpty()).isTrue();
        assertThat(new PooledSeries().build().size()).isZero();
    }
}
