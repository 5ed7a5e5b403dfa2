package dev.boussole.web;

import dev.boussole.campaign.Language;
import dev.boussole.service.ruleset.RuleFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The whole of {@code boussole serve}: opens the port, says where, and stays until the process is stopped. */
public final class Serve {
    private Serve() {}

    /**
     * @param rules the folder of the rulebook, watched for changes
     * @param out gets the address as soon as it answers
     * @throws dev.boussole.campaign.InputException when the host is not this machine, the port is taken or there is no such
     *     workspace
     */
    public static void untilStopped(String host, int port, Path workspace, Path rules, PrintStream out) {
        CountDownLatch stopped = new CountDownLatch(1);
        ServerOptions options = new ServerOptions(workspace, host, port, Language.EN);
        RuleFolder folder = RuleFolder.open(rules);
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
