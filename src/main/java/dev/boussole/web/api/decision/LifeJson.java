package dev.boussole.web.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Period;
import dev.boussole.decision.Base;
import dev.boussole.decision.Cause;
import dev.boussole.decision.Dismissal;
import dev.boussole.decision.Figure;
import dev.boussole.decision.Life;
import dev.boussole.decision.Pause;
import dev.boussole.decision.Wake;
import dev.boussole.store.decision.Entry;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recommendation as it stands, as JSON: the fields of the object that is open. */
final class LifeJson {
    private LifeJson() {}

    static void write(JsonGenerator json, Life life, Language language) throws IOException {
        Cause cause = life.cause();
        json.writeStringField("id", life.id());
        json.writeStringField("rule", cause.rule());
        json.writeStringField("guidance", cause.guidance());
        json.writeStringField("lever", cause.lever().name());
        json.writeStringField("priority", life.said().priority().key());
        json.writeStringField("campaign", cause.campaignId().isEmpty() ? null : cause.campaignId());
        json.writeStringField("scope", cause.scope());
        json.writeNumberField("episode", life.episode());
        json.writeStringField("state", life.state().key());
        json.writeNumberField("version", life.version());
        json.writeStringField("title", life.said().title().in(language));
        json.writeStringField("why", life.said().why().in(language));
        json.writeStringField("nextStep", life.said().nextStep().in(language));
        json.writeStringField("owner", life.owner());
        json.writeStringField("assignee", life.assignee());
        text(json, "generatedAt", life.generatedOn());
        text(json, "expiresAt", life.expiresOn());
        text(json, "appliedOn", life.appliedOn());
        watch(json, life);
        pause(json, life.pause());
        dismissal(json, life.dismissal());
        json.writeStringField("firstDecision", life.firstDecision());
        json.writeStringField("lastDecision", life.lastDecision());
    }

    private static void watch(JsonGenerator json, Life life) throws IOException {
        if (life.watch() == null) {
            json.writeNullField("watch");
            return;
        }
        json.writeObjectFieldStart("watch");
        json.writeStringField("kpi", life.watch());
        text(json, "judgeOn", life.judgeOn());
        json.writeEndObject();
    }

    private static void pause(JsonGenerator json, @Nullable Pause pause) throws IOException {
        if (pause == null) {
            json.writeNullField("snooze");
            return;
        }
        json.writeObjectFieldStart("snooze");
        text(json, "until", pause.until());
        Wake wake = pause.wake();
        if (wake == null) {
            json.writeNullField("wake");
        } else {
            json.writeObjectFieldStart("wake");
            json.writeStringField("kpi", wake.kpi());
            json.writeStringField("side", wake.side().key());
            number(json, "value", wake.value());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void dismissal(JsonGenerator json, @Nullable Dismissal dismissal) throws IOException {
        if (dismissal == null) {
            json.writeNullField("dismissal");
            return;
        }
        json.writeObjectFieldStart("dismissal");
        json.writeStringField("reason", dismissal.reason().name());
        json.writeStringField("note", dismissal.note());
        json.writeEndObject();
    }

    /** The figures on which it was first made. */
    static void base(JsonGenerator json, Base base) throws IOException {
        json.writeObjectFieldStart("base");
        Figure watched = base.watched();
        if (watched == null) {
            json.writeNullField("watched");
        } else {
            json.writeFieldName("watched");
            figure(json, watched);
        }
        json.writeStringField(
                "wanted", base.wanted() == null ? null : base.wanted().name().toLowerCase(java.util.Locale.ROOT));
        json.writeArrayFieldStart("evidence");
        for (Figure one : base.evidence()) {
            figure(json, one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", figure.name());
        number(json, "value", figure.value());
        number(json, "low", figure.low());
        number(json, "high", figure.high());
        number(json, "n", figure.n());
        number(json, "successes", figure.successes());
        number(json, "reference", figure.reference());
        Period window = figure.window();
        if (window == null) {
            json.writeNullField("window");
        } else {
            json.writeObjectFieldStart("window");
            text(json, "from", window.from());
            text(json, "to", window.to());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static void history(JsonGenerator json, List<Entry> entries, Language language) throws IOException {
        json.writeArrayFieldStart("history");
        for (Entry entry : entries) {
            json.writeStartObject();
            json.writeNumberField("version", entry.version());
            json.writeStringField("kind", entry.kind());
            json.writeStringField(
                    "from", entry.from() == null ? null : entry.from().key());
            json.writeStringField("to", entry.to().key());
            json.writeStringField("reason", entry.reason().in(language));
            json.writeStringField("note", entry.note());
            json.writeStringField("actor", entry.actor().name());
            json.writeStringField("decision", entry.decision());
            text(json, "at", entry.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toString());
    }

    /** In plain decimals, as it was measured. */
    static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
            json.writeNumber(exact.scale() < 0 ? exact.setScale(0) : exact);
        }
    }
}
