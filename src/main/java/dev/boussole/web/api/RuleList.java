package dev.boussole.web.api;

import dev.boussole.campaign.Language;
import dev.boussole.recommendation.Guidance;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;

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
        byte[] body = Answers.object(json -> {
            json.writeStringField("ruleset", rules.hash());
            json.writeStringField("language", language.code());
            json.writeArrayFieldStart("rules");
            for (Guidance rule : rules.rules()) {
                json.writeStartObject();
                RuleJson.fields(json, rule, rules.messages(rule.id()), language);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }
}
