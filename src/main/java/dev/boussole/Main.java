package dev.boussole;

import dev.boussole.cli.Boussole;
import dev.boussole.cli.Terminal;
import dev.boussole.web.Serve;

/** Wiring: settings, adapters, command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length == 0 || !args[0].equals("serve")) {
            // a command that lives for a second has no time to set up logging; what it has to say goes to the user
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
        Boussole boussole = new Boussole(Terminal.system(), settings -> Serve.untilStopped(settings, System.out));
        System.exit(boussole.run(args));
    }
}
