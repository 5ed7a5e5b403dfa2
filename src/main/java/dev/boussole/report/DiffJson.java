package dev.boussole.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.review.AdviceChange;
import dev.boussole.review.AdviceDiff;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would say differently about an account, as JSON.
 *
 * @param decision id of the decision that was made then, or null
 * @param became what became of the recommendations of that decision; null for what is not known
 */
public record DiffJson(
        String account,
        @Nullable String decision,
        LocalDate asOf,
        AdviceDiff diff,
        Function<AdviceChange, @Nullable String> became) {
    public static DiffJson of(String account, LocalDate asOf, AdviceDiff diff) {
        return new DiffJson(account, null, asOf, diff, change -> null);
    }

    /** Several comparisons of the same two rulebooks, named by their hashes. */
    public static String document(String before, String after, double share, List<DiffJson> all, Language language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("before", before);
            json.writeStringField("after", after);
            json.writeNumberField("share", share);
            json.writeArrayFieldStart("accounts");
            for (DiffJson one : all) {
                one.write(json, language);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text + "\n";
    }

    public void write(JsonGenerator json, Language language) throws IOException {
        json.writeStartObject();
        fields(json, language);
        json.writeEndObject();
    }

    /** The fields of {@link #write} alone. */
    public void fields(JsonGenerator json, Language language) throws IOException {
        json.writeStringField("account", account);
        if (decision != null) {
            json.writeStringField("decision", decision);
        }
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
            @Nullable String state = became.apply(change);
            if (state != null) {
                json.writeStringField("became", state);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
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
