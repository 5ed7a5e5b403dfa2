package dev.boussole.store.decision;

import dev.boussole.campaign.Lever;
import dev.boussole.decision.Cause;
import dev.boussole.decision.Dismissal;
import dev.boussole.decision.DismissalReason;
import dev.boussole.decision.Life;
import dev.boussole.decision.Pause;
import dev.boussole.decision.State;
import dev.boussole.decision.Wake;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Lives as rows of {@code recommendation}. */
final class LifeRows {
    private LifeRows() {}

    static void insert(Handle transaction, List<Life> lives) {
        Bulk<Life> rows = Bulk.of(lives)
                .text("account", Life::account)
                .text("id", Life::id)
                .text("key", life -> life.cause().key())
                .whole("episode", Life::episode)
                .text("campaign", life -> life.cause().campaignId())
                .text("scope", life -> life.cause().scope())
                .text("rule", life -> life.cause().rule())
                .text("guidance", life -> life.cause().guidance())
                .text("lever", life -> life.cause().lever().name())
                .text("owner", Life::owner)
                .text("first_decision", Life::firstDecision)
                .date("generated_on", Life::generatedOn)
                .text("watch", Life::watch)
                .whole("watch_days", Life::watchDays)
                .text("base", life -> LifeText.of(life.base()));
        changing(rows).insert(transaction, "recommendation");
    }

    static void update(Handle transaction, List<Life> lives) {
        changing(Bulk.of(lives).text("account", Life::account).text("id", Life::id))
                .update(transaction, "recommendation", 2);
    }

    private static Bulk<Life> changing(Bulk<Life> rows) {
        return rows.text("said", life -> LifeText.of(life.said()))
                .text("state", life -> life.state().key())
                .whole("version", Life::version)
                .text("last_decision", Life::lastDecision)
                .date("expires_on", Life::expiresOn)
                .date("judge_on", Life::judgeOn)
                .date("snoozed_until", life -> of(life.pause(), Pause::until))
                .text("wake_kpi", life -> of(wake(life), Wake::kpi))
                .text("wake_side", life -> of(wake(life), wake -> wake.side().key()))
                .number("wake_value", life -> of(wake(life), Wake::value))
                .text(
                        "dismissal_reason",
                        life -> of(life.dismissal(), one -> one.reason().name()))
                .text("dismissal_note", life -> of(life.dismissal(), Dismissal::note))
                .date("applied_on", Life::appliedOn)
                .text("assignee", Life::assignee);
    }

    private static @Nullable Wake wake(Life life) {
        Pause pause = life.pause();
        return pause == null ? null : pause.wake();
    }

    private static <T> @Nullable Object of(@Nullable T value, Function<T, @Nullable Object> part) {
        return value == null ? null : part.apply(value);
    }

    static Life life(ResultSet row, StatementContext context) throws SQLException {
        return new Life(
                row.getString("account"),
                row.getString("id"),
                new Cause(
                        row.getString("key"),
                        row.getString("campaign"),
                        row.getString("scope"),
                        row.getString("rule"),
                        row.getString("guidance"),
                        Lever.valueOf(row.getString("lever"))),
                row.getInt("episode"),
                LifeText.said(row.getString("said")),
                state(row.getString("state")),
                row.getInt("version"),
                row.getString("first_decision"),
                row.getString("last_decision"),
                day(row, "generated_on"),
                day(row, "expires_on"),
                row.getObject("judge_on", LocalDate.class),
                row.getString("watch"),
                row.getObject("watch_days", Integer.class),
                LifeText.base(row.getString("base")),
                pause(row),
                dismissal(row),
                row.getObject("applied_on", LocalDate.class),
                row.getString("owner"),
                row.getString("assignee"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static State state(String key) {
        return State.of(key).orElseThrow(() -> new IllegalStateException("Not a state: " + key));
    }

    private static @Nullable Pause pause(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("snoozed_until", LocalDate.class);
        String kpi = row.getString("wake_kpi");
        if (kpi == null) {
            return until == null ? null : Pause.until(until);
        }
        String side = row.getString("wake_side");
        return Pause.until(new Wake(
                kpi,
                Wake.Side.of(side).orElseThrow(() -> new IllegalStateException("Not a side: " + side)),
                row.getDouble("wake_value")));
    }

    private static @Nullable Dismissal dismissal(ResultSet row) throws SQLException {
        String reason = row.getString("dismissal_reason");
        return reason == null ? null : new Dismissal(DismissalReason.valueOf(reason), row.getString("dismissal_note"));
    }
}
