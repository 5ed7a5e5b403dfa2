package dev.boussole.web;

import dev.boussole.service.ruleset.RuleFolder;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.web.operation.Logs;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** The whole of {@code boussole serve}: opens the port, says where, and stays until the process is stopped. */
public final class Serve {
    private Serve() {}

    /**
     * @param out gets the address as soon as it answers
     * @throws dev.boussole.campaign.InputException when the host is not this machine, the port is taken or there is no such
     *     workspace
     */
    public static void untilStopped(ServiceSettings settings, PrintStream out) {
        Logs.set(settings.log());
        CountDownLatch stopped = new CountDownLatch(1);
        ServerOptions options = new ServerOptions(
                settings.workspaces().get(0),
                settings.listening().host(),
                settings.listening().port(),
                settings.language());
        RuleFolder folder = RuleFolder.open(settings.rules());
        try (folder;
                Server server = Server.start(options, folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                stopped.countDown();
            }));
            out.println("Boussole: " + server.address());
            out.flush();
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
