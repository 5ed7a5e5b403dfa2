package dev.boussole.store.decision;

import dev.boussole.campaign.Text;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Life;
import dev.boussole.decision.State;
import dev.boussole.decision.Step;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Entries of histories, and the events that tell of them. */
final class History {
    private History() {}

    static void append(Handle transaction, List<Step> steps, @Nullable String decision, Actor actor, Instant at) {
        Object time = at.atOffset(ZoneOffset.UTC);
        Bulk.of(steps)
                .text("account", step -> step.life().account())
                .text("recommendation", step -> step.life().id())
                .whole("version", step -> step.life().version())
                .text("kind", Step::kind)
                .text("from_state", step -> key(step.from()))
                .text("to_state", step -> step.life().state().key())
                .text("reason_en", step -> step.reason().en())
                .text("reason_fr", step -> step.reason().fr())
                .text("note", Step::note)
                .text("actor", step -> actor.name())
                .text("decision", step -> decision)
                .time("at", step -> time)
                .insert(transaction, "recommendation_history");
    }

    private static @Nullable String key(@Nullable State state) {
        return state == null ? null : state.key();
    }

    /** To be the last thing of a transaction. */
    static void tell(Handle transaction, List<Step> steps, List<Event> before, Actor actor, Instant at) {
        List<Event> events = new ArrayList<>(before);
        for (Step step : steps) {
            Life life = step.life();
            events.add(new Event(
                    0, life.account(), "recommendation." + step.kind(), life.id(), data(step, life), actor, at));
        }
        EventStore.append(transaction, events);
    }

    private static String data(Step step, Life life) {
        return LifeText.object(json -> {
            json.writeStringField("id", life.id());
            json.writeStringField("state", life.state().key());
            json.writeNumberField("version", life.version());
            json.writeStringField("campaign", life.cause().campaignId());
            json.writeStringField("rule", life.cause().rule());
            json.writeStringField("owner", life.owner());
            json.writeStringField("assignee", life.assignee());
            LifeText.text(json, "title", life.said().title());
            LifeText.text(json, "reason", step.reason());
        });
    }

    static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        String from = row.getString("from_state");
        return new Entry(
                row.getLong("seq"),
                row.getString("recommendation"),
                row.getInt("version"),
                row.getString("kind"),
                from == null ? null : LifeRows.state(from),
                LifeRows.state(row.getString("to_state")),
                new Text(row.getString("reason_en"), row.getString("reason_fr")),
                row.getString("note"),
                new Actor(row.getString("actor")),
                row.getString("decision"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
