package dev.boussole.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What came of a command line: its exit code and what it printed. */
record Ran(int code, String out, String err) {
    /** Runs in the project's folder, in English. */
    static Ran boussole(String... arguments) {
        return in(Path.of(""), Map.of(), arguments);
    }

    static Ran in(Path folder, Map<String, String> environment, String... arguments) {
        return in(folder, environment, false, arguments);
    }

    /** @param screen whether a person watches both streams */
    static Ran in(Path folder, Map<String, String> environment, boolean screen, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                out, new PrintStream(err, true, StandardCharsets.UTF_8), screen, screen, 100, environment, folder);
        int code = new Boussole(terminal, settings -> {
                    throw new IllegalStateException("serves " + settings);
                })
                .run(arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
