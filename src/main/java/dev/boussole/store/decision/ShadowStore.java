package dev.boussole.store.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Text;
import dev.boussole.review.AdviceChange;
import dev.boussole.review.AdviceDiff;
import dev.boussole.store.Database;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rules in shadow would have changed of decisions. */
public final class ShadowStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public ShadowStore(Database database) {
        this.database = database;
    }

    private record Row(
            AdviceChange.Kind kind,
            String rule,
            @Nullable String campaign,
            String scope,
            @Nullable String en,
            @Nullable String fr,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable String by) {
        static Row of(AdviceChange change) {
            Text title = change.title();
            return new Row(
                    change.kind(),
                    change.rule(),
                    change.campaign(),
                    change.scope(),
                    title == null ? null : title.en(),
                    title == null ? null : title.fr(),
                    change.before(),
                    change.after(),
                    change.by());
        }

        AdviceChange change() {
            Text title = en == null || fr == null ? null : new Text(en, fr);
            return new AdviceChange(kind, rule, campaign, scope, title, before, after, by, null);
        }
    }

    /** Writes it down once. @return false when it was there already */
    public boolean write(String account, String decision, AdviceDiff diff) {
        String changes = json(diff.changes().stream().map(Row::of).toList());
        return database.write(handle -> handle.execute(
                        "insert into decision_shadow (account, decision, recommended, changes) select ?, ?, ?, ?"
                                + " where exists (select from decision where account = ? and id = ?)"
                                + " on conflict do nothing",
                        account,
                        decision,
                        diff.after(),
                        changes,
                        account,
                        decision)
                == 1);
    }

    /** Nothing when no rule was in shadow then. */
    public Optional<AdviceDiff> find(Decided decided) {
        return database.read(handle -> handle.createQuery(
                        "select recommended, changes from decision_shadow where account = :account and decision = :id")
                .bind("account", decided.account())
                .bind("id", decided.id())
                .map((row, context) -> new AdviceDiff(
                        decided.recommended(), row.getInt("recommended"), changes(row.getString("changes"))))
                .findOne());
    }

    private static String json(List<Row> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<AdviceChange> changes(String json) {
        try {
            return Arrays.stream(JSON.readValue(json, Row[].class))
                    .map(Row::change)
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A shadow that cannot be read", broken);
        }
    }
}
