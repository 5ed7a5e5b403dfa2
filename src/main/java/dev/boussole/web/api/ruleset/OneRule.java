package dev.boussole.web.api.ruleset;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Language;
import dev.boussole.recommendation.Messages;
import dev.boussole.rulebook.table.Thresholds;
import dev.boussole.rulebook.testing.TestsOf;
import dev.boussole.rulebook.workshop.RuleSheet;
import dev.boussole.service.ruleset.Served;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.RuleJson;
import dev.boussole.web.api.SpokenLanguage;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /rules/{id}}: everything that is to be known about one rule. */
final class OneRule {
    private final Books books;

    OneRule(Books books) {
        this.books = books;
    }

    void handle(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String id = context.pathParam("id");
        Served served = books.served();
        RuleSheet sheet = RuleSheet.of(served.book(), served.files(), id).orElseThrow(() -> Problems.noRule(id));
        byte[] body = Answers.object(json -> {
            json.writeStringField("ruleset", served.hash());
            json.writeStringField("language", language.code());
            RuleJson.fields(json, sheet.rule().guidance(), sheet.messages(), language);
            messages(json, sheet.messages());
            json.writeStringField(
                    "leverName", sheet.rule().guidance().lever().label().in(language));
            json.writeStringField("lacks", sheet.rule().guidance().lacks());
            json.writeArrayFieldStart("conditions");
            for (String condition : sheet.conditions()) {
                json.writeString(condition);
            }
            json.writeEndArray();
            thresholds(json, sheet);
            json.writeStringField("text", sheet.text());
            tests(json, sheet);
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }

    private static void messages(JsonGenerator json, Optional<Messages> messages) throws IOException {
        if (messages.isEmpty()) {
            json.writeNullField("messages");
            return;
        }
        json.writeObjectFieldStart("messages");
        for (Language language : Language.values()) {
            json.writeObjectFieldStart(language.code());
            json.writeStringField("title", messages.get().title().in(language));
            json.writeStringField("why", messages.get().why().in(language));
            json.writeStringField("step", messages.get().step().in(language));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void thresholds(JsonGenerator json, RuleSheet sheet) throws IOException {
        json.writeArrayFieldStart("thresholds");
        for (Thresholds.Row row : sheet.thresholds()) {
            Channel channel = row.channel();
            json.writeStartObject();
            json.writeStringField("name", row.name());
            json.writeStringField("channel", channel == null ? null : channel.key());
            json.writeNumberField("value", row.value());
            json.writeStringField("unit", row.unit());
            json.writeStringField("source", row.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void tests(JsonGenerator json, RuleSheet sheet) throws IOException {
        json.writeArrayFieldStart("tests");
        for (TestsOf.Named test : sheet.tests()) {
            json.writeStartObject();
            json.writeStringField("file", test.file());
            json.writeStringField("name", test.name());
            json.writeBooleanField("speaks", test.speaks());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
