package dev.boussole.web.api.ruleset;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.review.AdviceChange;
import dev.boussole.review.AdviceDiff;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What other rules would say differently about an account. */
record DiffJson(String account, LocalDate asOf, AdviceDiff diff) {
    void write(JsonGenerator json, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("account", account);
        json.writeStringField("asOf", asOf.toString());
        json.writeNumberField("before", diff.before());
        json.writeNumberField("after", diff.after());
        json.writeNumberField("share", diff.share());
        rules(json);
        json.writeArrayFieldStart("changes");
        for (AdviceChange change : diff.changes()) {
            json.writeStartObject();
            json.writeStringField("kind", change.kind().key());
            json.writeStringField("campaign", change.campaign());
            json.writeStringField("rule", change.rule());
            json.writeStringField("scope", change.scope());
            json.writeStringField(
                    "title", change.title() == null ? null : change.title().in(language));
            json.writeObjectField("rankBefore", change.before());
            json.writeObjectField("rankAfter", change.after());
            json.writeStringField("by", change.by());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** How often each rule changes in which way. */
    private void rules(JsonGenerator json) throws IOException {
        Map<String, Map<AdviceChange.Kind, Integer>> counts = new TreeMap<>();
        diff.changes()
                .forEach(change -> counts.computeIfAbsent(change.rule(), rule -> new EnumMap<>(AdviceChange.Kind.class))
                        .merge(change.kind(), 1, Integer::sum));
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, Map<AdviceChange.Kind, Integer>> rule : counts.entrySet()) {
            json.writeStartObject();
            json.writeStringField("rule", rule.getKey());
            for (AdviceChange.Kind kind : AdviceChange.Kind.values()) {
                json.writeNumberField(kind.key(), rule.getValue().getOrDefault(kind, 0));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
