package dev.boussole.objective;

import static dev.boussole.campaign.Measure.CONVERSIONS;
import static dev.boussole.campaign.Measure.SPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.MeasureContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A hundred euros and five conversions on each of ten days from 5 October on. */
@NullUnmarked
class MeasuredFiguresTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-10-05");

    private static DailySeries series() {
        PerformanceHistory.Builder history = PerformanceHistory.builder();
        Counts counts = new Counts(SPEND, CONVERSIONS);
        counts.set(0, 100);
        counts.set(1, 5);
        for (int day = 0; day < 10; day++) {
            history.add(Scope.campaign("c"), Period.day(FIRST.plusDays(day)), counts, "a.csv", 2 + day);
        }
        return history.build().of(Scope.campaign("c")).orElseThrow();
    }

    private static Optional<DailyFigures> measured(Kpi kpi, LocalDate asOf) {
        return DailyFigures.measured(series(), kpi, MeasureContext.of(asOf, Sheet.SHOP));
    }

    @Test
    void a_total_is_counted_from_the_first_day_to_the_day_before_the_review() {
        DailyFigures figures = measured(Kpi.CONVERSIONS, FIRST.plusDays(4)).orElseThrow();
        assertThat(figures.isSum()).isTrue();
        assertThat(figures.value(0, Long.MAX_VALUE)).isEqualTo(20);
    }

    @Test
    void a_cost_is_read_with_both_its_counts() {
        DailyFigures figures = measured(Kpi.CPA, FIRST.plusDays(10)).orElseThrow();
        assertThat(figures.isSum()).isFalse();
        assertThat(figures.value(0, Long.MAX_VALUE)).isEqualTo(20);
        assertThat(figures.denominators(0, Long.MAX_VALUE)).isEqualTo(50);
    }

    @Test
    void on_the_first_day_nothing_lies_behind() {
        assertThat(measured(Kpi.CONVERSIONS, FIRST)).isEmpty();
        assertThat(measured(Kpi.CONVERSIONS, FIRST.plusDays(1))).isPresent();
    }
}
