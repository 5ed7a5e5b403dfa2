package dev.boussole.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL database with our tables in it, and the connections to it. Thread-safe; open as long as the service lives. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final long CONNECT_MILLIS = 5_000;

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
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setPoolName("boussole");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "boussole");
        try {
            HikariDataSource source = new HikariDataSource(config);
            migrate(source);
            return new Database(source);
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

    /** For stores: one call is one transaction where the caller uses {@code inTransaction}. */
    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        source.close();
    }
}
