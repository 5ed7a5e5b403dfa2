package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.report.KpiChoice;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code GET /kpis}: the catalogue and the rulebook's own KPIs, or what an objective asks for. */
final class KpiList {
    private static final List<String> GOALS =
            Arrays.stream(Goal.values()).map(Goal::key).toList();

    private final Desks desks;

    KpiList(Desks desks) {
        this.desks = desks;
    }

    void handle(Context context) {
        Query query = Query.of(context, "lang", "objective");
        Language language = SpokenLanguage.of(context, Language.EN);
        Optional<Goal> goal = query.oneOf("objective", GOALS).flatMap(Goal::of);
        byte[] body = Answers.object(json -> {
            json.writeStringField("language", language.code());
            json.writeStringField("objective", goal.map(Goal::key).orElse(null));
            json.writeArrayFieldStart("kpis");
            if (goal.isPresent()) {
                for (KpiChoice.Chosen chosen : KpiChoice.of(goal.get(), language)) {
                    write(json, chosen, language);
                }
            } else {
                for (KpiDefinition kpi : all()) {
                    json.writeStartObject();
                    write(json, kpi, language);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }

    private List<KpiDefinition> all() {
        List<KpiDefinition> all = new ArrayList<>(KpiCatalogue.all());
        desks.awaitRules().ifPresent(rules -> all.addAll(rules.ownKpis()));
        return all;
    }

    private static void write(JsonGenerator json, KpiChoice.Chosen chosen, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("relevance", chosen.relevance().key());
        json.writeStringField("why", chosen.why());
        write(json, chosen.definition(), language);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, KpiDefinition definition, Language language) throws IOException {
        Kpi kpi = definition.kpi();
        json.writeStringField("key", kpi.key());
        json.writeStringField("label", kpi.label().in(language));
        json.writeStringField("family", definition.family().label().in(language));
        json.writeStringField("unit", kpi.unit().name().toLowerCase(Locale.ROOT));
        json.writeStringField("direction", kpi.direction().name().toLowerCase(Locale.ROOT));
        json.writeStringField("formula", definition.formulaText());
        json.writeStringField("aggregation", definition.aggregation().label().in(language));
        json.writeStringField("interval", definition.interval().label().in(language));
        json.writeBooleanField("conversionLag", definition.lagged());
        json.writeStringField(
                "needs", definition.needs().map(text -> text.in(language)).orElse(null));
        json.writeStringField("pitfalls", definition.pitfalls().in(language));
    }
}
