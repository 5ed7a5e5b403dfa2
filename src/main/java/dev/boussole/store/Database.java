package dev.boussole.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A PostgreSQL database (14 or later) with our tables in it, and the connections to it. Thread-safe; open as long as the
 * service lives, also while the database is being restarted. Nothing is tried twice: whoever asks while there is no
 * database is told so within three seconds.
 */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 12;
    private static final long CONNECT_MILLIS = 3_000;
    private static final long VALIDATE_MILLIS = 1_000;
    private static final long KEEP_ALIVE_MILLIS = 30_000;

    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Database(HikariDataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
    }

    /**
     * Connects, and brings the tables up to date.
     *
     * @param url {@code jdbc:postgresql://host:port/database?user=...}
     * @throws StoreException when there is no such database or its tables belong to a later version
     */
    public static Database open(String url) {
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config(url));
            migrate(source);
            return new Database(source);
        } catch (RuntimeException failed) {
            if (source != null) {
                source.close();
            }
            throw new StoreException("The database cannot be opened: " + failed.getMessage(), failed);
        }
    }

    private static HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setValidationTimeout(VALIDATE_MILLIS);
        config.setKeepaliveTime(KEEP_ALIVE_MILLIS);
        config.setPoolName("boussole");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "boussole");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("loginTimeout", "3");
        config.addDataSourceProperty("cancelSignalTimeout", "2");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    /**
     * Makes the tables as they were in one version.
     *
     * @return false when that version is later than any that this program knows
     * @throws StoreException when there is no such database
     */
    public static boolean migrateTo(String url, String version) {
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(url, null, null)
                    .locations("classpath:db/migration")
                    .target(version)
                    .load();
            int latest = Arrays.stream(flyway.info().all())
                    .filter(one -> one.getVersion() != null)
                    .mapToInt(one -> Integer.parseInt(one.getVersion().getVersion()))
                    .max()
                    .orElse(0);
            if (Integer.parseInt(version) > latest) {
                return false;
            }
            flyway.migrate();
            return true;
        } catch (RuntimeException failed) {
            throw new StoreException("The database cannot be opened: " + failed.getMessage(), failed);
        }
    }

    private static void migrate(DataSource source) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** What {@link #read} and {@link #write} work with. Its failures are not translated. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * The answer to one question.
     *
     * @throws StoreException when the database is not there, is being restarted or has no room
     */
    public <T> T read(Work<T> question) {
        return translated(() -> jdbi.withHandle(question::with));
    }

    /** As {@link #read}, for several questions about one and the same moment. */
    public <T> T snapshot(Work<T> questions) {
        return translated(() -> jdbi.withHandle(handle -> {
            handle.setReadOnly(true);
            try {
                return handle.<T, Exception>inTransaction(TransactionIsolationLevel.REPEATABLE_READ, questions::with);
            } finally {
                handle.setReadOnly(false);
            }
        }));
    }

    /**
     * One transaction: all of it is kept when this returns, and nothing when it throws.
     *
     * @throws StoreException when the database is not there, is being restarted or has no room
     */
    public <T> T write(Work<T> change) {
        return translated(() -> jdbi.inTransaction(change::with));
    }

    /** As {@link #write}, without an answer. */
    public void change(Change change) {
        write(handle -> {
            change.with(handle);
            return Boolean.TRUE;
        });
    }

    /** What is done in a transaction. */
    public interface Change {
        void with(Handle handle) throws Exception;
    }

    private interface Call<T> {
        T call() throws Exception;
    }

    private static <T> T translated(Call<T> call) {
        try {
            return call.call();
        } catch (RuntimeException failed) {
            throw Lost.translated(failed);
        } catch (Exception failed) {
            throw Lost.translated(new IllegalStateException(failed.getMessage(), failed));
        }
    }

    /** From now on the pool of connections is measured. @param registry a registry of Micrometer */
    public void measuredBy(Object registry) {
        source.setMetricRegistry(registry);
    }

    /** Whether the database answers now; takes at most three seconds. */
    public boolean answers() {
        try {
            return read(handle ->
                            handle.createQuery("select 1").mapTo(Integer.class).one())
                    == 1;
        } catch (StoreException lost) {
            return false;
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
