package dev.boussole.store.push;

import static dev.boussole.store.push.WebhookStore.at;
import static dev.boussole.store.push.WebhookStore.instant;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What is to be posted, kept with the events themselves: what was settled is posted, whatever happens to the process. */
public final class DeliveryStore {
    private static final Actor WEBHOOKS = new Actor("webhooks");

    private final Database database;

    public DeliveryStore(Database database) {
        this.database = database;
    }

    /**
     * Makes deliveries of the next events that no webhook has yet, and remembers how far it came in the same transaction.
     *
     * @return how many events were looked at, at most {@code limit}
     */
    public int spread(int limit, Function<Event, String> body, Instant now) {
        return database.write(handle -> {
            long place = handle.createQuery("select seq from push_place where name = 'webhooks' for update")
                    .mapTo(Long.class)
                    .one();
            List<Event> events = EventStore.after(handle, place, limit);
            if (events.isEmpty()) {
                return 0;
            }
            List<Ear> ears = handle.createQuery("select id, account, kinds, behind from webhook where active")
                    .map(Ear::of)
                    .list();
            if (!ears.isEmpty()) {
                insert(handle, events, ears, body, now);
            }
            handle.execute(
                    "update push_place set seq = ? where name = 'webhooks'",
                    events.get(events.size() - 1).seq());
            return events.size();
        });
    }

    private static void insert(
            Handle handle, List<Event> events, List<Ear> ears, Function<Event, String> body, Instant now) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into delivery (webhook, seq, kind, body, state, attempts, tries,"
                        + " since, made_at, next_at) values (?, ?, ?, ?, 'waiting', 0, 0, ?, ?, ?) on conflict do nothing");
        for (Event event : events) {
            for (Ear ear : ears) {
                if (ear.hears(event)) {
                    OffsetDateTime at = at(now);
                    batch.add(ear.webhook(), event.seq(), event.kind(), body.apply(event), at, at, at);
                }
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Who listens to what; of webhooks themselves hears only who asks for it. */
    private record Ear(String webhook, String account, List<String> kinds, long behind) {
        static Ear of(ResultSet row, StatementContext context) throws SQLException {
            return new Ear(
                    row.getString("id"),
                    row.getString("account"),
                    List.of((String[]) row.getArray("kinds").getArray()),
                    row.getLong("behind"));
        }

        boolean hears(Event event) {
            return event.seq() > behind
                    && account.equals(event.account())
                    && (kinds.isEmpty() ? !event.kind().startsWith("webhook.") : kinds.contains(event.kind()));
        }
    }

    /**
     * For each webhook the first delivery that waits, when its time has come; those behind it wait for it. Each is claimed
     * until {@code claimedUntil}: no one else gets it before.
     */
    public List<Delivery> claim(Instant now, Instant claimedUntil, int limit) {
        return database.write(handle -> handle.createQuery("update delivery set claimed_until = :until where id in ("
                        + " select head.id from webhook cross join lateral (select id, next_at, claimed_until"
                        + " from delivery where webhook = webhook.id and state = 'waiting' order by id limit 1)"
                        + " head where webhook.active and head.next_at <= :now"
                        + " and (head.claimed_until is null or head.claimed_until <= :now) limit :limit)"
                        + " and (claimed_until is null or claimed_until <= :now) returning *")
                .bind("until", at(claimedUntil))
                .bind("now", at(now))
                .bind("limit", limit)
                .map(DeliveryStore::delivery)
                .list());
    }

    /** What became of an attempt: delivered when {@code next} is null and nothing went wrong, else dead or tried again. */
    public void settle(Delivery delivery, Delivery.Attempt attempt, @Nullable Instant next, boolean gone) {
        boolean arrived = attempt.error() == null;
        String state = arrived ? Delivery.DELIVERED : next == null ? Delivery.DEAD : Delivery.WAITING;
        database.change(handle -> {
            int found = handle.createUpdate("update delivery set state = case when state = 'cancelled' then state else"
                            + " :state end, attempts = attempts + 1, tries = tries + 1, next_at = :next,"
                            + " claimed_until = null, settled_at = :settled where id = :id")
                    .bind("state", state)
                    .bind("next", next == null || arrived ? null : at(next))
                    .bind("settled", state.equals(Delivery.WAITING) ? null : at(attempt.at()))
                    .bind("id", delivery.id())
                    .execute();
            if (found == 1) {
                log(handle, delivery.id(), attempt);
                mark(handle, delivery.webhook(), state, gone, attempt.at());
            }
        });
    }

    private static void log(Handle handle, long delivery, Delivery.Attempt attempt) {
        handle.execute(
                "insert into delivery_attempt (delivery, number, at, status, millis, error)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from delivery_attempt where delivery = ?",
                delivery,
                at(attempt.at()),
                attempt.status(),
                attempt.millis(),
                attempt.error(),
                delivery);
    }

    private static void mark(Handle handle, String webhook, String state, boolean gone, Instant now) {
        if (gone) {
            handle.execute(
                    "update webhook set active = false, gone = true, failing_since = null, version = version + 1,"
                            + " changed_at = ? where id = ?",
                    at(now),
                    webhook);
            WebhookStore.cancel(handle, webhook, now);
            WebhookStore.event(
                    handle, WebhookStore.account(handle, webhook), "webhook.changed", webhook, WEBHOOKS, now);
        } else if (state.equals(Delivery.DELIVERED)) {
            handle.execute(
                    "update webhook set failing_since = null where id = ? and failing_since is not null", webhook);
        } else if (state.equals(Delivery.DEAD)) {
            int first = handle.execute(
                    "update webhook set failing_since = ? where id = ? and failing_since is null", at(now), webhook);
            if (first == 1) {
                WebhookStore.event(
                        handle, WebhookStore.account(handle, webhook), "webhook.failing", webhook, WEBHOOKS, now);
            }
        }
    }

    /** Keeps a test, which is in nobody's way, with the one attempt that it gets. @return its id */
    public Delivery tested(long id, Delivery.Attempt attempt) {
        database.change(handle -> {
            handle.execute(
                    "update delivery set state = ?, attempts = 1, tries = 1, settled_at = ? where id = ?",
                    attempt.error() == null ? Delivery.DELIVERED : Delivery.DEAD,
                    at(attempt.at()),
                    id);
            log(handle, id, attempt);
        });
        return one(id).orElseThrow();
    }

    /** A test that is about to be posted: dead until it has arrived. */
    public Delivery test(String webhook, String body, Instant now) {
        return database.write(handle -> handle.createQuery("insert into delivery (webhook, kind, body, state, attempts,"
                        + " tries, since, made_at, settled_at) values (?, 'webhook.test', ?, 'dead', 0, 0, ?, ?, ?)"
                        + " returning *")
                .bind(0, webhook)
                .bind(1, body)
                .bind(2, at(now))
                .bind(3, at(now))
                .bind(4, at(now))
                .map(DeliveryStore::delivery)
                .one());
    }

    /** Sends it again, as soon as possible and before what came after it. @return whether there is such a delivery */
    public boolean again(String webhook, long id, Instant now) {
        return database.write(handle -> handle.execute(
                        "update delivery set state = 'waiting', tries = 0, since = ?, next_at = ?, settled_at = null"
                                + " where id = ? and webhook = ?",
                        at(now),
                        at(now),
                        id,
                        webhook))
                == 1;
    }

    /** One delivery with its attempts. */
    public Optional<Delivery> one(long id) {
        return database.snapshot(handle -> withAttempts(
                        handle,
                        handle.createQuery("select * from delivery where id = ?")
                                .bind(0, id)
                                .map(DeliveryStore::delivery)
                                .list())
                .stream()
                .findFirst());
    }

    /** Those of a webhook before the id {@code before}, with their attempts, the latest first. */
    public List<Delivery> list(String webhook, @Nullable String state, long before, int limit) {
        return database.snapshot(handle -> withAttempts(
                handle,
                handle.createQuery("select * from delivery where webhook = :webhook and id < :before"
                                + (state == null ? "" : " and state = :state")
                                + " order by id desc limit :limit")
                        .bind("webhook", webhook)
                        .bind("before", before)
                        .bind("limit", limit)
                        .bindMap(state == null ? Map.of() : Map.of("state", state))
                        .map(DeliveryStore::delivery)
                        .list()));
    }

    private static List<Delivery> withAttempts(Handle handle, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return deliveries;
        }
        Map<Long, List<Map.Entry<Long, Delivery.Attempt>>> made = handle.createQuery(
                        "select * from delivery_attempt where delivery = any(:ids) order by delivery, number")
                .bind("ids", deliveries.stream().map(Delivery::id).toArray(Long[]::new))
                .map((row, context) -> Map.entry(row.getLong("delivery"), attempt(row)))
                .collect(Collectors.groupingBy(Map.Entry::getKey));
        List<Delivery> whole = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            whole.add(delivery.with(made.getOrDefault(delivery.id(), List.of()).stream()
                    .map(Map.Entry::getValue)
                    .toList()));
        }
        return whole;
    }

    /** Forgets what was settled before {@code before}. */
    public int forget(Instant before) {
        return database.write(handle ->
                handle.execute("delete from delivery where state <> 'waiting' and settled_at < ?", at(before)));
    }

    private static Delivery.Attempt attempt(ResultSet row) throws SQLException {
        return new Delivery.Attempt(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("status", Integer.class),
                row.getInt("millis"),
                row.getString("error"));
    }

    private static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("webhook"),
                row.getObject("seq", Long.class),
                row.getString("kind"),
                row.getString("body"),
                row.getString("state"),
                row.getInt("tries"),
                Objects.requireNonNull(instant(row, "since")),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "next_at"),
                instant(row, "settled_at"),
                List.of());
    }
}
