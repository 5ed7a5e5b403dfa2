package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;

/** {@code GET /kpis}: the catalogue. */
final class KpiList {
    private KpiList() {}

    static void handle(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        byte[] body = Answers.object(json -> {
            json.writeStringField("language", language.code());
            json.writeArrayFieldStart("kpis");
            for (KpiDefinition kpi : KpiCatalogue.all()) {
                write(json, kpi, language);
            }
            json.writeEndArray();
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }

    private static void write(JsonGenerator json, KpiDefinition definition, Language language) throws IOException {
        Kpi kpi = definition.kpi();
        json.writeStartObject();
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
        json.writeEndObject();
    }
}
