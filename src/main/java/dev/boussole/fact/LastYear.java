package dev.boussole.fact;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.objective.AdditiveKpis;
import dev.boussole.objective.AssessedObjective;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the period of an objective was loaded a year ago. */
final class LastYear {
    /** Whole weeks, so that both years begin on the same weekday. */
    private static final int DAYS = 364;

    private LastYear() {}

    /** A day of the rest against a day of the part behind, both as they were last year; null where that is not known. */
    static @Nullable Double rest(AssessedObjective assessed, @Nullable DailySeries series, MeasureContext context) {
        Kpi kpi = assessed.kpi();
        LocalDate start = assessed.assessment().objective().start();
        LocalDate end = assessed.assessment().objective().end();
        LocalDate asOf = context.asOf();
        if (kpi == null || series == null || start == null || end == null || !AdditiveKpis.contains(kpi)) {
            return null;
        }
        if (!start.isBefore(asOf) || end.isBefore(asOf)) {
            return null;
        }
        Period behind = new Period(start.minusDays(DAYS), asOf.minusDays(DAYS + 1L));
        Period rest = new Period(asOf.minusDays(DAYS), end.minusDays(DAYS));
        boolean known =
                series.firstDay().filter(first -> !first.isAfter(behind.from())).isPresent();
        Double before = known ? daily(series, kpi, behind, context) : null;
        Double after = known ? daily(series, kpi, rest, context) : null;
        return before == null || after == null || !(before > 0) ? null : (Double) (after / before);
    }

    private static @Nullable Double daily(DailySeries series, Kpi kpi, Period period, MeasureContext context) {
        return Measurement.overWindow(series, kpi, period, context)
                .filter(value -> value.n() > 0)
                .map(LastYear::perDay)
                .orElse(null);
    }

    private static Double perDay(KpiValue sum) {
        return sum.value() / sum.n();
    }
}
