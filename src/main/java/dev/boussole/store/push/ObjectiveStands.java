package dev.boussole.store.push;

import static dev.boussole.store.push.WebhookStore.at;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** How objectives stood at the last review. A change is an event; the first time is none. */
public final class ObjectiveStands {
    private final Database database;

    public ObjectiveStands(Database database) {
        this.database = database;
    }

    /**
     * Takes over how the objectives of an account stand now.
     *
     * @param statuses by objective
     * @param data what an event tells: objective and status before, as JSON
     * @return how many changed
     */
    public int look(
            String account,
            String decision,
            Map<String, String> statuses,
            BiFunction<String, String, String> data,
            Actor actor,
            Instant now) {
        return database.write(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtextextended('stand:' || ?, 0))", account);
            Map<String, String> before = handle.createQuery(
                            "select objective, status from objective_stand where account = ?")
                    .bind(0, account)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            List<Event> events = new ArrayList<>();
            statuses.forEach((objective, status) -> {
                String was = before.get(objective);
                if (!status.equals(was)) {
                    write(handle, account, objective, status, decision, now);
                    if (was != null) {
                        events.add(new Event(
                                0, account, "objective.state", objective, data.apply(objective, was), actor, now));
                    }
                }
            });
            EventStore.append(handle, events);
            return events.size();
        });
    }

    private static void write(
            Handle handle, String account, String objective, String status, String decision, Instant now) {
        handle.execute(
                "insert into objective_stand (account, objective, status, decision, at) values (?, ?, ?, ?, ?)"
                        + " on conflict (account, objective) do update set status = excluded.status,"
                        + " decision = excluded.decision, at = excluded.at",
                account,
                objective,
                status,
                decision,
                at(now));
    }
}
