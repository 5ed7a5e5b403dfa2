package dev.boussole.store.decision;

import dev.boussole.campaign.Lever;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Life;
import dev.boussole.decision.State;
import dev.boussole.decision.Step;
import dev.boussole.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Recommendations as they stand, with their histories; and the answers to them. */
public final class LifeStore {
    private final Database database;

    public LifeStore(Database database) {
        this.database = database;
    }

    public Optional<Life> find(String account, String id) {
        return database.read(handle -> find(handle, account, id));
    }

    private static Optional<Life> find(Handle handle, String account, String id) {
        return handle.createQuery("select * from recommendation where account = :account and id = :id")
                .bind("account", account)
                .bind("id", id)
                .map(LifeRows::life)
                .findOne();
    }

    /** What happened to a recommendation, the oldest first. */
    public List<Entry> history(String account, String id) {
        return database.read(handle -> handle.createQuery("""
                        select * from recommendation_history
                        where account = :account and recommendation = :id order by version
                        """)
                .bind("account", account)
                .bind("id", id)
                .map(History::entry)
                .list());
    }

    /** The newest first. @param after the last one that was seen, or null */
    public List<Life> page(String account, LifeFilter filter, @Nullable Life after, int limit) {
        StringBuilder sql = new StringBuilder("select * from recommendation where account = :account");
        sql.append(filter.state() == null ? "" : " and state = :state");
        sql.append(filter.campaign() == null ? "" : " and campaign = :campaign");
        sql.append(filter.lever() == null ? "" : " and lever = :lever");
        sql.append(filter.rule() == null ? "" : " and (rule = :rule or guidance = :guidance)");
        sql.append(filter.owner() == null ? "" : " and coalesce(assignee, owner) = :owner");
        sql.append(after == null ? "" : " and (generated_on, id) < (:day, :id)");
        sql.append(" order by generated_on desc, id desc limit :limit");
        return database.read(handle -> {
            Query query = handle.createQuery(sql).bind("account", account).bind("limit", limit);
            bind(query, filter);
            if (after != null) {
                query.bind("day", after.generatedOn()).bind("id", after.id());
            }
            return query.map(LifeRows::life).list();
        });
    }

    private static void bind(Query query, LifeFilter filter) {
        State state = filter.state();
        Lever lever = filter.lever();
        String rule = filter.rule();
        if (state != null) {
            query.bind("state", state.key());
        }
        if (filter.campaign() != null) {
            query.bind("campaign", filter.campaign());
        }
        if (lever != null) {
            query.bind("lever", lever.name());
        }
        if (rule != null) {
            query.bind("rule", rule).bind("guidance", rule.toUpperCase(Locale.ROOT));
        }
        if (filter.owner() != null) {
            query.bind("owner", filter.owner());
        }
    }

    /**
     * Answers a recommendation in one transaction, with its history and its event.
     *
     * @param answer what is made of it; what it throws leaves everything as it was
     * @return nothing when there is no such recommendation
     */
    public Optional<Life> answer(String account, String id, Function<Life, Step> answer, Actor actor, Instant at) {
        return database.write(handle -> {
            if (find(handle, account, id).isEmpty()) {
                return Optional.empty();
            }
            Head.lock(handle, account);
            return find(handle, account, id).map(answer).map(step -> {
                LifeRows.update(handle, List.of(step.life()));
                History.append(handle, List.of(step), null, actor, at);
                Head.changed(handle, account);
                History.tell(handle, List.of(step), List.of(), actor, at);
                return step.life();
            });
        });
    }

    /** A number that changes whenever a recommendation of the account does; 0 before the first decision. */
    public long version(String account) {
        return database.read(
                handle -> handle.createQuery("select lives_version from decision_head where account = :account")
                        .bind("account", account)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    /** Every recommendation of the account that waits for an answer, and of whom. */
    public List<Waiting> waiting(String account) {
        return database.read(handle -> handle.createQuery("""
                        select key, id, generated_on, expires_on, coalesce(assignee, owner) as responsible
                        from recommendation where account = :account and state = 'active'
                        """)
                .bind("account", account)
                .map((row, context) -> new Waiting(
                        row.getString("key"),
                        row.getString("id"),
                        LifeRows.day(row, "generated_on"),
                        LifeRows.day(row, "expires_on"),
                        row.getString("responsible")))
                .list());
    }

    /** Every recommendation of the account that somebody answered and that has not ended, the last answer first. */
    public List<Life> answered(String account) {
        return database.read(handle -> handle.createQuery("""
                        select recommendation.* from recommendation
                        join (select recommendation as id, max(seq) as seq from recommendation_history
                              where account = :account group by recommendation) last using (id)
                        where account = :account and state in ('applied', 'dismissed', 'snoozed')
                        order by last.seq desc
                        """)
                .bind("account", account)
                .map(LifeRows::life)
                .list());
    }

    /** Where every recommendation of the account that has not ended stands. */
    public List<Stand> open(String account) {
        return database.read(handle -> handle.createQuery("""
                        select key, id as recommendation, state, version, generated_on, expires_on
                        from recommendation where account = :account and\s""" + DecisionStore.OPEN)
                .bind("account", account)
                .map(DecisionStore::stand)
                .list());
    }

    /**
     * Recommendations to which something happened, in the order of what happened last.
     *
     * @param base entries up to this one are known
     * @param after recommendations up to this entry were seen on earlier pages, at least {@code base}
     * @param campaign only those of one campaign; null for all
     */
    public List<Changed> since(String account, long base, long after, @Nullable String campaign, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select recommendation.*, news.seq, news.made
                        from (select recommendation, max(seq) as seq, bool_or(version = 1) as made
                              from recommendation_history where account = :account and seq > :base
                                and (:campaign::text is null or exists (select from recommendation r
                                    where r.account = :account and r.id = recommendation and r.campaign = :campaign))
                              group by recommendation having max(seq) > :after order by 2 limit :limit) news
                        join recommendation
                          on recommendation.account = :account and recommendation.id = news.recommendation
                        order by news.seq
                        """)
                .bind("account", account)
                .bind("base", base)
                .bind("after", after)
                .bind("campaign", campaign)
                .bind("limit", limit)
                .map((row, context) ->
                        new Changed(LifeRows.life(row, context), row.getLong("seq"), row.getBoolean("made")))
                .list());
    }

    /** The last entry of the account; 0 when there is none. */
    public long last(String account) {
        return database.read(handle -> handle.createQuery(
                        "select coalesce(max(seq), 0) from recommendation_history where account = :account")
                .bind("account", account)
                .mapTo(Long.class)
                .one());
    }

    /** The last entry before an instant; 0 when there is none. */
    public long seqBefore(String account, Instant at) {
        return database.read(handle -> handle.createQuery("""
                        select coalesce(max(seq), 0) from recommendation_history where account = :account and at < :at
                        """)
                .bind("account", account)
                .bind("at", DecisionStore.time(at))
                .mapTo(Long.class)
                .one());
    }

    /** What became of what each rule recommended, by rule. */
    public List<RuleScore> scores(String account) {
        return database.read(handle -> {
            Map<String, Map<String, Long>> dismissed = dismissed(handle, account);
            return handle.createQuery("""
                    select rule,
                        count(*) as given,
                        count(*) filter (where applied_on is not null) as applied,
                        count(*) filter (where put_off) as snoozed,
                        count(*) filter (where state = 'expired' and applied_on is null
                            and dismissal_reason is null) as expired,
                        count(*) filter (where state = 'superseded' and dismissal_reason is null) as superseded,
                        count(*) filter (where state = 'succeeded') as succeeded,
                        count(*) filter (where state = 'failed') as failed,
                        count(*) filter (where state = 'expired' and applied_on is not null) as unjudged
                    from (select r.*, exists (select from recommendation_history h
                              where h.account = r.account and h.recommendation = r.id and h.kind = 'snoozed') as put_off
                          from recommendation r where account = :account) lives
                    group by rule order by rule collate "C"
                    """)
                    .bind("account", account)
                    .map((row, context) -> score(row, dismissed))
                    .list();
        });
    }

    private static Map<String, Map<String, Long>> dismissed(Handle handle, String account) {
        Map<String, Map<String, Long>> dismissed = new HashMap<>();
        handle.createQuery("""
                select rule, dismissal_reason, count(*) as given from recommendation
                where account = :account and dismissal_reason is not null group by rule, dismissal_reason
                """)
                .bind("account", account)
                .map((row, context) -> dismissed
                        .computeIfAbsent(row.getString("rule"), absent -> new HashMap<>())
                        .put(row.getString("dismissal_reason"), row.getLong("given")))
                .list();
        return dismissed;
    }

    private static RuleScore score(ResultSet row, Map<String, Map<String, Long>> dismissed) throws SQLException {
        String rule = row.getString("rule");
        return new RuleScore(
                rule,
                row.getLong("given"),
                row.getLong("applied"),
                dismissed.getOrDefault(rule, Map.of()),
                row.getLong("snoozed"),
                row.getLong("expired"),
                row.getLong("superseded"),
                row.getLong("succeeded"),
                row.getLong("failed"),
                row.getLong("unjudged"));
    }
}
