package dev.boussole.web;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.service.Service;
import dev.boussole.service.Storage;
import dev.boussole.service.ruleset.RuleFolder;
import dev.boussole.setting.ServiceSettings;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The whole of {@code boussole serve}: opens the database and the port, says where, and stays until it is stopped. */
public final class Serve {
    private Serve() {}

    /**
     * @param out gets the address as soon as it answers
     * @throws InputException when the host is not this machine, the port is taken, the data folder is another process's or
     *     there is no such workspace
     */
    public static void untilStopped(ServiceSettings settings, PrintStream out) {
        settings.workspaces().forEach(Serve::requireWorkspace);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Storage storage = Storage.open(settings.storage());
                RuleFolder folder = RuleFolder.open(settings.rules());
                Service service = Service.open(settings, storage.database(), folder, Clock.systemUTC());
                Server server = Server.start(service)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                asked.countDown();
                await(stopped);
            }));
            out.println("Boussole: " + server.address());
            out.flush();
            await(asked);
        } finally {
            stopped.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireWorkspace(Path workspace) {
        if (!Files.exists(workspace)) {
            throw Protection.refusal(new Text(
                    "`" + workspace + "`: there is no such file or folder. Check the path.",
                    "`" + workspace + "` : ce fichier ou dossier n'existe pas. Vérifiez le chemin."));
        }
    }
}
