package dev.boussole.store;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service works on one database: holds an advisory lock of the database on a connection of its own. The database
 * releases it when this process dies; when the database was restarted, it is taken again, unless another service was
 * quicker, which {@code deposed} is told.
 */
public final class ServiceLock implements AutoCloseable {
    private static final long KEY = 0x626f7573_736f6c65L;
    private static final long LOOK_MILLIS = 1_000;
    private static final String TIMEOUTS = "connectTimeout=2&socketTimeout=5&tcpKeepAlive=true&ApplicationName=";
    /** A service that was killed leaves its lock until the database notices. */
    private static final long PATIENCE_MILLIS = 3_000;

    private static final long TRY_EVERY_MILLIS = 200;
    private static final String HOLDER = "select a.application_name from pg_locks l join pg_stat_activity a using (pid)"
            + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.classid = " + (KEY >>> 32)
            + " and l.objid = " + (KEY & 0xffff_ffffL)
            + " and l.database = (select oid from pg_database where datname = current_database())";

    private final String url;
    private final String name = "boussole-lock-" + UUID.randomUUID();
    private final Runnable deposed;
    private final Thread watch = new Thread(this::watch, "service-lock");
    private @Nullable Connection connection;
    private volatile boolean held;
    private volatile boolean closed;

    private ServiceLock(String url, Runnable deposed) {
        this.url = url + (url.contains("?") ? "&" : "?") + TIMEOUTS + name;
        this.deposed = deposed;
    }

    /**
     * Takes the lock.
     *
     * @param deposed called once when another service took it while the database was away
     * @throws InputException when another service works on this database
     * @throws StoreException when there is no database
     */
    public static ServiceLock take(String url, Runnable deposed) {
        ServiceLock lock = new ServiceLock(url, deposed);
        try {
            lock.takeSoon();
        } catch (SQLException failed) {
            lock.disconnect();
            throw new StoreException("The database cannot be reached: " + failed.getMessage(), failed);
        }
        lock.watch.setDaemon(true);
        lock.watch.start();
        return lock;
    }

    /** Whether this process has the lock now: not while the database is away, nor when another took it meanwhile. */
    public boolean held() {
        return held;
    }

    private void takeSoon() throws SQLException {
        for (long waited = 0; !tryTake(); waited += TRY_EVERY_MILLIS) {
            disconnect();
            if (waited >= PATIENCE_MILLIS) {
                throw taken();
            }
            try {
                Thread.sleep(TRY_EVERY_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw taken();
            }
        }
    }

    private boolean tryTake() throws SQLException {
        Connection fresh = DriverManager.getConnection(url);
        connection = fresh;
        try (Statement statement = fresh.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            held = row.next() && row.getBoolean(1);
        }
        return held;
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(LOOK_MILLIS);
                look();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private synchronized void look() {
        if (closed) {
            return;
        }
        try {
            Connection now = connection;
            if (!held || now == null || !now.isValid(2)) {
                held = false;
                disconnect();
                if (!tryTake() && ofAnother()) {
                    closed = true;
                    disconnect();
                    deposed.run();
                }
            }
        } catch (SQLException away) {
            held = false;
        }
    }

    /** Whether another service holds the lock, not a connection of ours that the database has not given up yet. */
    private boolean ofAnother() throws SQLException {
        Connection now = connection;
        if (now == null) {
            return false;
        }
        try (Statement statement = now.createStatement();
                ResultSet row = statement.executeQuery(HOLDER)) {
            return row.next() && !name.equals(row.getString(1));
        }
    }

    private void disconnect() {
        Connection now = connection;
        connection = null;
        if (now != null) {
            try {
                now.close();
            } catch (SQLException gone) {
                // what was to be ended has ended
            }
        }
    }

    /** What whoever starts a second service is told. */
    public static InputException taken() {
        return new InputException(List.of(new Problem(
                Problem.Severity.ERROR,
                Problem.Kind.SETTING,
                new Source("serve", 0),
                null,
                null,
                new Text(
                        "Another Boussole works on this database. Stop it, or give this one a database of its own with"
                                + " `--db`.",
                        "Un autre Boussole travaille sur cette base de données. Arrêtez-le, ou donnez à celui-ci sa"
                                + " propre base avec `--db`."))));
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        synchronized (this) {
            held = false;
            disconnect();
        }
    }
}
