package dev.boussole.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot do its work right now from one that was asked for nonsense. */
final class Lost {
    /** Classes of SQLSTATE: connection, resources (disk, memory, connections), conflict, operator and shutdown, system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "40", "57", "58");

    /** Locks and read-only standbys. */
    private static final Set<String> STATES = Set.of("55P03", "25006");

    /** A character that PostgreSQL cannot keep, as text and in JSON. */
    private static final Set<String> NOT_TEXT = Set.of("22021", "22P05");

    private Lost() {}

    /** The same failure as a {@link StoreException} when the environment is to blame, else itself. */
    static RuntimeException translated(RuntimeException failure) {
        if (failure instanceof StoreException) {
            return failure;
        }
        SQLException cause = cause(failure);
        if (cause != null && NOT_TEXT.contains(String.valueOf(cause.getSQLState()))) {
            return new NotText(failure);
        }
        if (cause == null || !isLost(cause)) {
            return failure;
        }
        return new StoreException("The database cannot do this right now: " + cause.getMessage(), failure);
    }

    static boolean isLost(SQLException cause) {
        String state = cause.getSQLState();
        return cause instanceof SQLTransientConnectionException
                || (state != null
                        && (STATES.contains(state)
                                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)))));
    }

    private static @Nullable SQLException cause(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof SQLException sql) {
                return sql;
            }
            at = at.getCause();
        }
        return null;
    }
}
