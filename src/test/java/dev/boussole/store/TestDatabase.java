package dev.boussole.store;

import dev.boussole.store.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** One embedded server for all tests of a run, and a database of its own for each who asks, copied from an empty one. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedServer SERVER = start();
    private static final String EMPTY = emptyOne();

    private TestDatabase() {}

    private static EmbeddedServer start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "database");
            EmbeddedServer server = EmbeddedServer.start(folder.toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String emptyOne() {
        admin("create database empty");
        Database.open(SERVER.url("empty")).close();
        return "empty";
    }

    private static void admin(String sql) {
        Jdbi.create(SERVER.url("postgres")).useHandle(handle -> handle.execute(sql));
    }

    /** The address of a new database with our tables and nothing in them. */
    public static synchronized String url() {
        String name = "test" + NUMBER.incrementAndGet();
        admin("create database " + name + " template " + EMPTY);
        return SERVER.url(name);
    }

    public static Database open() {
        return Database.open(url());
    }
}
