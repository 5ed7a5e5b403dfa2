package dev.boussole.store.decision;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The decision that an account's recommendations stand on; its row is the lock under which they change. */
record Head(@Nullable String decision, @Nullable LocalDate asOf, long livesVersion) {
    static Head lock(Handle transaction, String account) {
        transaction.execute("insert into decision_head (account) values (?) on conflict (account) do nothing", account);
        return transaction
                .createQuery("select * from decision_head where account = :account for update")
                .bind("account", account)
                .map((row, context) -> new Head(
                        row.getString("decision"),
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("lives_version")))
                .one();
    }

    static void move(Handle transaction, String account, String decision, LocalDate asOf, boolean changed) {
        transaction.execute(
                "update decision_head set decision = ?, as_of = ?, lives_version = lives_version + ? where account = ?",
                decision,
                asOf,
                changed ? 1 : 0,
                account);
    }

    static void changed(Handle transaction, String account) {
        transaction.execute("update decision_head set lives_version = lives_version + 1 where account = ?", account);
    }
}
