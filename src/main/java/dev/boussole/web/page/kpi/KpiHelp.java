package dev.boussole.web.page.kpi;

import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.web.page.Labels;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI is, for whoever meets it on a page.
 *
 * @param needs data that would have to come, or null where it is measured
 */
public record KpiHelp(
        String key,
        String name,
        String formula,
        String direction,
        String aggregation,
        String interval,
        String pitfalls,
        @Nullable String needs) {
    public static KpiHelp of(Kpi kpi, Labels labels) {
        return of(KpiCatalogue.of(kpi), labels);
    }

    public static KpiHelp of(KpiDefinition definition, Labels labels) {
        return new KpiHelp(
                definition.kpi().key(),
                definition.kpi().label().in(labels.language()),
                definition.formulaText(),
                labels.of(
                        "kpis.direction." + definition.kpi().direction().name().toLowerCase(Locale.ROOT)),
                definition.aggregation().label().in(labels.language()),
                definition.interval().label().in(labels.language()),
                definition.pitfalls().in(labels.language()),
                definition.needs().map(needs -> needs.in(labels.language())).orElse(null));
    }
}
