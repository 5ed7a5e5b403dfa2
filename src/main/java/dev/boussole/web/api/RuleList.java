package dev.boussole.web.api;

import dev.boussole.campaign.Language;
import dev.boussole.recommendation.Guidance;
import dev.boussole.rulebook.engine.RuleFailure;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.util.Map;

/** {@code GET /rules}: the rules in service. */
final class RuleList {
    private final Desks desks;

    RuleList(Desks desks) {
        this.desks = desks;
    }

    void handle(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        Ruleset rules = desks.ruleset();
        Map<String, RuleFailure> unhealthy = rules.unhealthy();
        byte[] body = Answers.object(json -> {
            json.writeStringField("ruleset", rules.hash());
            json.writeStringField("language", language.code());
            json.writeArrayFieldStart("rules");
            for (Guidance rule : rules.rules()) {
                json.writeStartObject();
                RuleJson.fields(json, rule, rules.messages(rule.id()), language);
                RuleFailure failure = unhealthy.get(rule.id());
                json.writeStringField(
                        "unhealthy", failure == null ? null : failure.message().in(language));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }
}
