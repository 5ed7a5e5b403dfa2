package dev.boussole.store.decision;

import dev.boussole.store.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which rules spoke in the decisions that are kept. */
public final class SpokenStore {
    private final Database database;

    public SpokenStore(Database database) {
        this.database = database;
    }

    /** The decision that an account stands on. */
    public record Stood(String decision, LocalDate asOf) {}

    /** Nothing before the first decision. */
    public Optional<Stood> head(String account) {
        return database.read(handle -> handle.createQuery(
                        "select decision, as_of from decision_head where account = ? and decision is not null")
                .bind(0, account)
                .map((row, context) -> new Stood(row.getString("decision"), LifeRows.day(row, "as_of")))
                .findOne());
    }

    /** What each rule said in the decisions for these days, both included; rules that kept silent are left out. */
    public List<Spoken> between(String account, LocalDate from, LocalDate to) {
        return database.read(handle -> handle.createQuery("""
                        select r.rule, count(*) as given, count(distinct nullif(r.campaign, '')) as campaigns,
                            max(stood.last) as last
                        from (
                            select s.recommendation, max(d.as_of) as last
                            from decision d
                                join decision_recommendation s on s.account = d.account and s.decision = d.id
                            where d.account = :account and d.as_of between :from and :to
                            group by s.recommendation
                        ) stood
                            join recommendation r on r.account = :account and r.id = stood.recommendation
                        group by r.rule order by r.rule collate "C"
                        """)
                .bind("account", account)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Spoken(
                        row.getString("rule"), row.getInt("given"), row.getInt("campaigns"), LifeRows.day(row, "last")))
                .list());
    }
}
