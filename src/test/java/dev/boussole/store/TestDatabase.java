package dev.boussole.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * A database of its own for each test that asks, copied from an empty one with our tables. A test class that is to run on
 * both servers takes a parameter: {@code @ParameterizedTest @EnumSource void name(TestServer server)}, or the whole class
 * {@code @ParameterizedClass @EnumSource(TestServer.class)}.
 */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<TestServer, String> EMPTY = new EnumMap<>(TestServer.class);

    private TestDatabase() {}

    /** The address of a new database with our tables and nothing in them. */
    public static String url() {
        return url(TestServer.EMBEDDED);
    }

    public static synchronized String url(TestServer server) {
        String empty = EMPTY.computeIfAbsent(server, TestDatabase::emptyOne);
        String name = "test" + NUMBER.incrementAndGet();
        admin(server, "create database " + name + " template " + empty);
        return server.url(name);
    }

    /** The address of a new database with nothing at all in it. */
    public static synchronized String bareUrl(TestServer server) {
        String name = "bare" + NUMBER.incrementAndGet();
        admin(server, "create database " + name);
        return server.url(name);
    }

    public static Database open() {
        return Database.open(url());
    }

    public static Database open(TestServer server) {
        return Database.open(url(server));
    }

    private static String emptyOne(TestServer server) {
        admin(server, "create database empty");
        Database.open(server.url("empty")).close();
        return "empty";
    }

    private static void admin(TestServer server, String sql) {
        Jdbi.create(server.url("postgres")).useHandle(handle -> handle.execute(sql));
    }
}
