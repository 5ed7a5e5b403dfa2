package dev.boussole.web;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.service.Service;
import dev.boussole.service.Storage;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.ServiceLock;
import dev.boussole.web.operation.Logs;
import dev.boussole.web.operation.Shutdown;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The whole of {@code boussole serve}: opens the database and the port, says where, and stays until it is stopped. */
public final class Serve {
    /** What closing takes at most once no request runs any more. */
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private Serve() {}

    /**
     * @param out gets the address as soon as it answers
     * @throws InputException when the host is not this machine and there is no token, the port is taken, the data folder is
     *     another process's or there is no such workspace
     */
    public static void untilStopped(ServiceSettings settings, PrintStream out) {
        Logs.set(settings.log());
        settings.workspaces().forEach(Serve::requireWorkspace);
        Clock clock = Clock.systemUTC();
        try (Shutdown shutdown = new Shutdown(settings.limits().stop().plus(CLOSING))) {
            Storage storage = shutdown.closing("database", Storage.open(settings.storage(), shutdown::deposed));
            Rulesets rules = shutdown.closing("rulesets", Rulesets.open(storage.database(), settings.rules(), clock));
            Service service = shutdown.closing("service", Service.open(settings, storage.database(), rules, clock));
            Server server = shutdown.closing("server", Server.start(service));
            out.println("Boussole: " + server.address());
            out.flush();
            shutdown.await();
            if (shutdown.isDeposed()) {
                throw ServiceLock.taken();
            }
        }
    }

    private static void requireWorkspace(Path workspace) {
        if (!Files.exists(workspace)) {
            throw Refusals.of(new Text(
                    "`" + workspace + "`: there is no such file or folder. Check the path.",
                    "`" + workspace + "` : ce fichier ou dossier n'existe pas. Vérifiez le chemin."));
        }
    }
}
