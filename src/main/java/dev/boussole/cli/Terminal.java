package dev.boussole.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs: its streams, its environment and its folder.
 *
 * @param outIsScreen whether a person watches standard output
 * @param errIsScreen whether a person watches standard error
 * @param columns width of the screen in characters
 * @param environment environment variables
 * @param folder the current folder, against which relative paths are read
 */
public record Terminal(
        OutputStream out,
        PrintStream err,
        boolean outIsScreen,
        boolean errIsScreen,
        int columns,
        Map<String, String> environment,
        Path folder) {
    private static final int BUFFER = 1 << 16;
    private static final int COLUMNS_UNKNOWN = 100;
    private static final int COLUMNS_MIN = 80;
    private static final int COLUMNS_MAX = 120;

    /**
     * The process's own. The launcher says in {@code boussole.screens} which of the streams 1 and 2 are screens, and in
     * {@code boussole.columns} how wide they are, because Java cannot tell.
     */
    public static Terminal system() {
        String screens = System.getProperty("boussole.screens");
        boolean console = screens == null && System.console() != null;
        return new Terminal(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                console || (screens != null && screens.contains("1")),
                console || (screens != null && screens.contains("2")),
                columns(System.getProperty("boussole.columns", System.getenv().getOrDefault("COLUMNS", ""))),
                System.getenv(),
                Path.of(""));
    }

    private static int columns(String given) {
        return given.matches("\\d{1,4}")
                ? Math.max(COLUMNS_MIN, Math.min(COLUMNS_MAX, Integer.parseInt(given)))
                : COLUMNS_UNKNOWN;
    }

    /** The value of an environment variable, empty when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Whether to colour standard output: on a screen, unless {@code NO_COLOR} is set (no-color.org). */
    boolean colour() {
        return outIsScreen
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
    }

    void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
