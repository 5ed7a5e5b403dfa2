package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.DailySeries.PeriodCounts;
import dev.boussole.campaign.Measure;
import java.util.List;

/** Counts of people that came by day only: a week of them says nothing about the week's people. */
public final class PeopleByDay {
    private static final List<Measure> PEOPLE = List.of(Measure.REACH, Measure.USERS);

    private PeopleByDay() {}

    /** The counts of people that a scope has by day and in no row of a longer period. */
    public static List<Measure> of(DailySeries series) {
        return PEOPLE.stream()
                .filter(people -> series.has(people) && !inRows(series, people))
                .toList();
    }

    /** The KPIs that need such a count for their own window. */
    public static List<Kpi> kpisOf(Measure people) {
        return KpiCatalogue.all().stream()
                .filter(definition -> definition.formulas().get(0) instanceof Formula.OfPeriod formula
                        && formula.measures().contains(people))
                .map(KpiDefinition::kpi)
                .toList();
    }

    private static boolean inRows(DailySeries series, Measure people) {
        for (PeriodCounts row : series.periods()) {
            if (!Double.isNaN(row.counts().get(people))) {
                return true;
            }
        }
        return false;
    }
}
