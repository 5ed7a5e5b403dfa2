package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.report.KpiChoice;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A KPI of the catalogue as JSON. */
final class KpiJson {
    private KpiJson() {}

    static Map<String, @Nullable Object> of(KpiDefinition definition, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", definition.kpi().key());
        json.put("name", definition.kpi().label().in(language));
        json.put("family", key(definition.family()));
        json.put("formula", definition.formulaText());
        json.put("unit", key(definition.kpi().unit()));
        json.put("direction", key(definition.kpi().direction()));
        json.put("aggregation", key(definition.aggregation()));
        json.put("interval", key(definition.interval()));
        json.put("lagged", definition.lagged());
        json.put("pitfalls", definition.pitfalls().in(language));
        json.put("needs", definition.needs().map(needs -> needs.in(language)).orElse(null));
        return json;
    }

    static Map<String, @Nullable Object> of(KpiChoice.Chosen chosen, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("relevance", chosen.relevance().key());
        json.put("why", chosen.why());
        json.putAll(of(chosen.definition(), language));
        return json;
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
