package dev.boussole.store.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A process that starts the server of a folder, commits a row, says so and waits to be killed. */
public final class ChildServer {
    private ChildServer() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
        try (Connection connection = DriverManager.getConnection(server.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (value text)");
            statement.execute("insert into kept values ('" + arguments[1] + "')");
        }
        System.out.println("committed");
        Thread.sleep(600_000);
    }
}
