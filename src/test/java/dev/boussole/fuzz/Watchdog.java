package dev.boussole.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Ends the run when one input takes minutes, and leaves behind which one, and where the time went. */
final class Watchdog implements AutoCloseable {
    private static final long MOST_NANOS = 120_000_000_000L;
    private static final long LOOK_MILLIS = 1_000;

    private final Path folder;
    private final Thread watched = Thread.currentThread();
    private final Thread watching = new Thread(this::watch, "watchdog");
    private volatile long seed;
    private volatile long since = System.nanoTime();

    Watchdog(Path folder) {
        this.folder = folder;
        watching.setDaemon(true);
        watching.start();
    }

    void starts(long nextSeed) {
        seed = nextSeed;
        since = System.nanoTime();
    }

    private void watch() {
        try {
            while (System.nanoTime() - since < MOST_NANOS) {
                Thread.sleep(LOOK_MILLIS);
            }
            String found = "hang, seed " + seed + "\n"
                    + Arrays.toString(watched.getStackTrace()).replace(", ", "\n");
            Files.writeString(folder.resolve("hang.txt"), found);
            System.out.println("FOUND " + found);
            Runtime.getRuntime().halt(2);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
