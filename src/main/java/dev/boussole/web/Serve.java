package dev.boussole.web;

import dev.boussole.service.ruleset.RuleFolder;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.web.operation.Logs;
import dev.boussole.web.operation.Shutdown;
import java.io.PrintStream;
import java.time.Duration;

/** The whole of {@code boussole serve}: opens the port, says where, and stays until the process is stopped. */
public final class Serve {
    /** What closing takes at most once no request runs any more. */
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private Serve() {}

    /**
     * @param out gets the address as soon as it answers
     * @throws dev.boussole.campaign.InputException when the host is not this machine, the port is taken or there is no such
     *     workspace
     */
    public static void untilStopped(ServiceSettings settings, PrintStream out) {
        Logs.set(settings.log());
        ServerOptions options = new ServerOptions(
                settings.workspaces().get(0),
                settings.listening().host(),
                settings.listening().port(),
                settings.language());
        try (Shutdown shutdown = new Shutdown(settings.limits().stop().plus(CLOSING))) {
            RuleFolder folder = shutdown.closing("rule folder", RuleFolder.open(settings.rules()));
            Server server = shutdown.closing("server", Server.start(options, folder));
            out.println("Boussole: " + server.address());
            out.flush();
            shutdown.await();
        }
    }
}
