package dev.boussole.store.access;

import dev.boussole.store.Database;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The calls that were turned away, the last ones only. */
public final class DeniedStore {
    private final Database database;

    public DeniedStore(Database database) {
        this.database = database;
    }

    /** Keeps some more, and of all of them the last {@code keep}. */
    public void append(List<DeniedCall> calls, int keep) {
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into denied_call (at, times, actor, token, address, method, path, reason)"
                            + " values (:at, :times, :actor, :token, :address, :method, :path, :reason)");
            for (DeniedCall call : calls) {
                batch.bind("at", Times.of(call.at()))
                        .bind("times", call.times())
                        .bind("actor", call.actor())
                        .bind("token", call.token())
                        .bind("address", call.address())
                        .bind("method", call.method())
                        .bind("path", call.path())
                        .bind("reason", call.reason())
                        .add();
            }
            batch.execute();
            handle.execute("delete from denied_call where id <= (select max(id) from denied_call) - ?", keep);
        });
    }

    /** At most {@code limit} calls kept before the one given, the latest first. */
    public List<DeniedCall> before(long id, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from denied_call where id < :id order by id desc limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new DeniedCall(
                        row.getLong("id"),
                        Times.required(row, "at"),
                        row.getInt("times"),
                        row.getString("actor"),
                        row.getString("token"),
                        row.getString("address"),
                        row.getString("method"),
                        row.getString("path"),
                        row.getString("reason")))
                .list());
    }
}
