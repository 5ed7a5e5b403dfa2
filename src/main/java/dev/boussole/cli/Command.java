package dev.boussole.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** One command: what it takes, and what it does with it. */
interface Command {
    /** Its name, options and arguments, described in the user's language. */
    CommandSpec spec(Usage usage);

    /** Runs it and returns the exit code. */
    int run(Input input, Session session) throws IOException;
}
