package dev.boussole.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid}.
 *
 * @param port 0 while it is not known
 */
record Postmaster(long pid, int port, boolean ready) {
    private static final String FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on the data right now; a file that a dead one left behind is none. */
    static Optional<Postmaster> on(Path data) {
        return told(data).filter(one -> runsOn(one.pid, data));
    }

    private static Optional<Postmaster> told(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), port, ready));
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** A server works in its data folder; a process that merely got a dead server's number does not. */
    private static boolean runsOn(long pid, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd"))
                    .equals(data.toRealPath());
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException hidden) {
            return ProcessHandle.of(pid).isPresent();
        }
    }

    /** Removes the file of a dead server whose number a stranger has now: PostgreSQL would take that one for a server. */
    static void forget(Path data) throws IOException {
        Optional<Postmaster> told = told(data);
        if (told.isPresent() && ProcessHandle.of(told.get().pid).isPresent() && on(data).isEmpty()) {
            Files.deleteIfExists(data.resolve(FILE));
        }
    }
}
