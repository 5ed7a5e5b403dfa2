package dev.boussole;

import dev.boussole.cli.Boussole;
import dev.boussole.cli.Terminal;
import dev.boussole.web.Serve;

/** Wiring: settings, adapters, command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Boussole boussole = new Boussole(
                Terminal.system(),
                settings -> Serve.untilStopped(
                        settings.host(), settings.port(), settings.workspace(), settings.rules(), System.out));
        System.exit(boussole.run(args));
    }
}
