package dev.boussole.web.browser;

import dev.boussole.service.Service;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.web.Server;
import dev.boussole.web.TestSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/** The whole service over a copy of a workspace and of the rulebook, on a free port. */
public final class LiveSite implements AutoCloseable {
    private static final Path SAMPLE = Path.of("fixtures", "sample");

    public final Path workspace;
    public final Path rulebook;
    public final Service service;
    public final Server server;
    private final Database database;
    private final Rulesets rules;

    private LiveSite(Path workspace, Path rulebook) {
        this.workspace = workspace;
        this.rulebook = rulebook;
        this.database = TestDatabase.open();
        this.rules = Rulesets.open(database, rulebook, Clock.systemUTC());
        this.service = Service.open(TestSettings.of(workspace), database, rules, Clock.systemUTC());
        this.server = Server.start(service);
    }

    /** Over the sample that comes with the project. */
    public static LiveSite sample(Path folder) {
        return over(SAMPLE, folder);
    }

    /** Over a copy of a workspace in a folder of the test's own. */
    public static LiveSite over(Path workspace, Path folder) {
        return new LiveSite(
                copied(workspace, folder.resolve(workspace.getFileName())),
                copied(Path.of("rules"), folder.resolve("rules")));
    }

    private static Path copied(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    public URI at(String path) {
        return server.address().resolve(path);
    }

    @Override
    public void close() {
        server.close();
        service.close();
        rules.close();
        database.close();
    }
}
