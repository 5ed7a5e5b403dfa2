package dev.boussole.store.decision;

import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Life;
import dev.boussole.decision.Step;
import dev.boussole.decision.Trigger;
import dev.boussole.store.Database;
import dev.boussole.store.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Writes decisions and what they make of recommendations, and reads decisions. */
public final class DecisionStore {
    static final String OPEN = "state in ('active', 'applied', 'dismissed', 'snoozed')";

    private final Database database;

    public DecisionStore(Database database) {
        this.database = database;
    }

    /**
     * Writes a decision in one transaction, with its recommendations and events; nothing when the recommendations stand on
     * it already. A decision that was written before, and that another one followed, is not written again, but the
     * recommendations move on to it.
     *
     * @param keys of the causes that it recommends
     * @param make what to write, given what is stored; called at most once
     * @return false when there was nothing to write
     */
    public boolean write(String account, String id, Collection<String> keys, Function<Known, Writing> make) {
        return database.write(handle -> {
            Head head = Head.lock(handle, account);
            if (id.equals(head.decision())) {
                return false;
            }
            List<Life> open = open(handle, account);
            Known known = new Known(head.decision(), head.asOf(), open, episodes(handle, account, keys, open));
            write(handle, known, make.apply(known));
            return true;
        });
    }

    private static void write(Handle handle, Known known, Writing writing) {
        Decided decided = writing.decided();
        boolean first = insert(handle, decided);
        if (first) {
            writing.documents().forEach(document -> insert(handle, decided, document));
            insert(handle, decided, writing.standing());
        }
        List<Step> steps = writing.steps();
        LifeRows.update(handle, latest(steps, false, writing.renewed()));
        LifeRows.insert(handle, latest(steps, true, List.of()));
        History.append(handle, steps, decided.id(), decided.actor(), decided.madeAt());
        if (writing.moves()) {
            boolean changed = !steps.isEmpty() || !writing.renewed().isEmpty();
            Head.move(handle, decided.account(), decided.id(), decided.asOf(), changed);
        }
        List<Event> done = first ? List.of(done(decided)) : List.of();
        History.tell(handle, steps, done, decided.actor(), decided.madeAt());
    }

    /** Ends come before new episodes of the same cause, of which only one may be open. */
    private static List<Life> latest(List<Step> steps, boolean made, List<Life> others) {
        List<Life> lives = new java.util.ArrayList<>(others);
        steps.stream().filter(step -> (step.from() == null) == made).forEach(step -> lives.add(step.life()));
        return lives;
    }

    private static Event done(Decided decided) {
        String data = LifeText.object(json -> {
            json.writeStringField("decision", decided.id());
            json.writeStringField("asOf", decided.asOf().toString());
            json.writeStringField("ruleset", decided.ruleset());
            json.writeStringField("trigger", decided.trigger().key());
            json.writeNumberField("recommended", decided.recommended());
            json.writeNumberField("heldBack", decided.heldBack());
            json.writeNumberField("abstained", decided.abstained());
        });
        return new Event(0, decided.account(), "review.done", decided.id(), data, decided.actor(), decided.madeAt());
    }

    private static boolean insert(Handle handle, Decided decided) {
        return handle.createUpdate("""
                insert into decision (account, id, as_of, ruleset, revision, program, trigger, actor, made_at,
                    recommended, held_back, abstained)
                values (:account, :id, :asOf, :ruleset, :revision, :program, :trigger, :actor, :at,
                    :recommended, :heldBack, :abstained)
                on conflict (account, id) do nothing
                """)
                        .bind("account", decided.account())
                        .bind("id", decided.id())
                        .bind("asOf", decided.asOf())
                        .bind("ruleset", decided.ruleset())
                        .bind("revision", decided.revision())
                        .bind("program", decided.program())
                        .bind("trigger", decided.trigger().key())
                        .bind("actor", decided.actor().name())
                        .bind("at", decided.madeAt().atOffset(ZoneOffset.UTC))
                        .bind("recommended", decided.recommended())
                        .bind("heldBack", decided.heldBack())
                        .bind("abstained", decided.abstained())
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, Decided decided, Document document) {
        handle.createUpdate("""
                insert into decision_document (account, decision, language, sha256, length, body)
                values (:account, :decision, :language, :sha256, :length, :body)
                """)
                .bind("account", decided.account())
                .bind("decision", decided.id())
                .bind("language", document.language().code())
                .bind("sha256", document.sha256())
                .bind("length", document.length())
                .bind("body", document.gzip())
                .execute();
    }

    private static void insert(Handle handle, Decided decided, List<Stand> standing) {
        Bulk.of(standing)
                .text("account", stand -> decided.account())
                .text("decision", stand -> decided.id())
                .text("key", Stand::key)
                .text("recommendation", Stand::recommendation)
                .text("state", stand -> stand.state().key())
                .whole("version", Stand::version)
                .date("generated_on", Stand::generatedOn)
                .date("expires_on", Stand::expiresOn)
                .insert(handle, "decision_recommendation");
    }

    private static List<Life> open(Handle handle, String account) {
        return handle.createQuery("select * from recommendation where account = :account and " + OPEN)
                .bind("account", account)
                .map(LifeRows::life)
                .list();
    }

    private static Map<String, Integer> episodes(
            Handle handle, String account, Collection<String> keys, List<Life> open) {
        Set<String> unknown = new HashSet<>(keys);
        Map<String, Integer> episodes = new HashMap<>();
        open.forEach(life -> unknown.remove(life.cause().key()));
        open.forEach(life -> episodes.put(life.cause().key(), life.episode()));
        if (!unknown.isEmpty()) {
            handle.createQuery("""
                    select key, max(episode) as episode from recommendation
                    where account = :account and key = any(:keys) group by key
                    """)
                    .bind("account", account)
                    .bindArray("keys", String.class, unknown)
                    .map((row, context) -> Map.entry(row.getString("key"), row.getInt("episode")))
                    .forEach(row -> episodes.put(row.getKey(), row.getValue()));
        }
        return episodes;
    }

    public Optional<Decided> find(String account, String id) {
        return database.read(
                handle -> handle.createQuery("select * from decision where account = :account and id = :id")
                        .bind("account", account)
                        .bind("id", id)
                        .map(DecisionStore::decided)
                        .findOne());
    }

    /** The decisions of an account, the newest first. @param before where to go on, or null */
    public List<Decided> page(String account, @Nullable Decided before, int limit) {
        return database.read(handle -> handle.createQuery("select * from decision where account = :account"
                        + (before == null ? "" : " and (made_at, id) < (:at, :id)")
                        + " order by made_at desc, id desc limit :limit")
                .bind("account", account)
                .bind("limit", limit)
                .bindMap(before == null ? Map.of() : Map.of("at", time(before.madeAt()), "id", before.id()))
                .map(DecisionStore::decided)
                .list());
    }

    /** The day of the last decision with one of these triggers. */
    public Optional<LocalDate> lastDay(String account, Collection<Trigger> triggers) {
        return database.read(handle -> handle.createQuery("""
                        select as_of from decision where account = :account and trigger = any(:triggers)
                        order by made_at desc, id desc limit 1
                        """)
                .bind("account", account)
                .bindArray(
                        "triggers",
                        String.class,
                        triggers.stream().map(Trigger::key).toList())
                .mapTo(LocalDate.class)
                .findOne());
    }

    public Optional<Document> document(String account, String id, Language language) {
        return database.read(handle -> handle.createQuery("""
                        select * from decision_document
                        where account = :account and decision = :id and language = :language
                        """)
                .bind("account", account)
                .bind("id", id)
                .bind("language", language.code())
                .map((row, context) ->
                        new Document(language, row.getString("sha256"), row.getInt("length"), row.getBytes("body")))
                .findOne());
    }

    /** Where the recommendations of a decision stood with it, by the key of their cause. */
    public Map<String, Stand> standing(String account, String id) {
        Map<String, Stand> standing = new HashMap<>();
        List<Stand> stands = database.read(handle -> handle.createQuery(
                        "select * from decision_recommendation where account = :account and decision = :id")
                .bind("account", account)
                .bind("id", id)
                .map(DecisionStore::stand)
                .list());
        stands.forEach(stand -> standing.put(stand.key(), stand));
        return standing;
    }

    static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Stand stand(ResultSet row, StatementContext context) throws SQLException {
        return new Stand(
                row.getString("key"),
                row.getString("recommendation"),
                LifeRows.state(row.getString("state")),
                row.getInt("version"),
                LifeRows.day(row, "generated_on"),
                LifeRows.day(row, "expires_on"));
    }

    private static Decided decided(ResultSet row, StatementContext context) throws SQLException {
        return new Decided(
                row.getString("account"),
                row.getString("id"),
                LifeRows.day(row, "as_of"),
                row.getString("ruleset"),
                row.getLong("revision"),
                row.getString("program"),
                Trigger.valueOf(row.getString("trigger").toUpperCase(Locale.ROOT)),
                new Actor(row.getString("actor")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("recommended"),
                row.getInt("held_back"),
                row.getInt("abstained"));
    }
}
