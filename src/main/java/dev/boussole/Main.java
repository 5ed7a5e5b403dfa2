package dev.boussole;

import dev.boussole.cli.Boussole;
import dev.boussole.cli.Terminal;

/** Wiring: settings, adapters, command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Boussole boussole = new Boussole(Terminal.system(), settings -> {
            throw new UnsupportedOperationException("serve");
        });
        System.exit(boussole.run(args));
    }
}
