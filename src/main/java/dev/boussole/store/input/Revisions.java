package dev.boussole.store.input;

import dev.boussole.decision.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** The numbers that changes of an account's inputs get, one after the other. */
final class Revisions {
    private static final int LOCKS = 0x696e7075;

    private Revisions() {}

    /** Makes whoever changes the same account wait for the end of this transaction. */
    static void lock(Handle transaction, String account) {
        transaction.execute("select pg_advisory_xact_lock(?, hashtext(?))", LOCKS, account);
    }

    static long next(Handle transaction, String account, String kind, Actor actor, Instant at) {
        return transaction
                .createQuery("insert into revision (account, kind, actor, at) values (?, ?, ?, ?) returning id")
                .bind(0, account)
                .bind(1, kind)
                .bind(2, actor.name())
                .bind(3, at.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    /** The last one of an account; 0 before the first. */
    static long last(Handle handle, String account) {
        return handle.createQuery("select coalesce(max(id), 0) from revision where account = ?")
                .bind(0, account)
                .mapTo(Long.class)
                .one();
    }
}
