package dev.boussole.store.embedded;

import dev.boussole.campaign.InputException;
import dev.boussole.store.StoreException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, whose data lie in a folder. The folder has {@code data}, {@code server} (the programs),
 * {@code log}, {@code lock} and {@code password}; whoever holds the lock starts the server, takes over one that a killed
 * process left running, and stops it. A server that ends by itself is started again, on the same port.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;
    private static final long JOIN_MILLIS = 30_000;

    private final Cluster cluster;
    private final @Nullable FolderLock lock;
    private final int port;
    private boolean closed;

    private EmbeddedServer(Cluster cluster, int port, @Nullable FolderLock lock) {
        this.cluster = cluster;
        this.port = port;
        this.lock = lock;
    }

    /**
     * Starts the server, and makes the folder where there is none.
     *
     * @throws InputException when another process uses the folder, or no such server can run on this machine
     * @throws StoreException when it cannot be started
     */
    public static EmbeddedServer start(Path folder) {
        return start(folder, null);
    }

    /** As {@link #start(Path)}, with the programs of another version; null for our own. */
    public static EmbeddedServer start(Path folder, @Nullable Binaries binaries) {
        Path place = folder.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.take(place).orElseThrow(() -> Refusals.inUse(folder, FolderLock.holder(place)));
        return start(place, lock, binaries);
    }

    /**
     * The server of a folder for a command of short life: the one that runs for another process, which closing leaves
     * alone, or else as {@link #start(Path)}.
     */
    public static EmbeddedServer attach(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        long until = System.nanoTime() + JOIN_MILLIS * 1_000_000;
        while (true) {
            Optional<FolderLock> lock = FolderLock.take(place);
            if (lock.isPresent()) {
                return start(place, lock.get(), null);
            }
            Optional<EmbeddedServer> running = Cluster.running(place)
                    .map(joined -> new EmbeddedServer(joined, joined.port().orElse(0), null));
            if (running.isPresent()) {
                return running.get();
            }
            if (System.nanoTime() > until) {
                throw Refusals.inUse(folder, FolderLock.holder(place));
            }
            Pause.millis(LOOK_MILLIS / 5);
        }
    }

    private static EmbeddedServer start(Path place, FolderLock lock, @Nullable Binaries binaries) {
        try {
            Cluster cluster = Cluster.prepare(place, binaries == null ? Binaries.own() : binaries);
            EmbeddedServer server = new EmbeddedServer(cluster, cluster.start(), lock);
            Thread watch = new Thread(server::watch, "embedded-server");
            watch.setDaemon(true);
            watch.start();
            return server;
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            Pause.millis(LOOK_MILLIS);
            synchronized (this) {
                if (closed) {
                    return;
                }
                revive();
            }
        }
    }

    private void revive() {
        if (cluster.running().isEmpty()) {
            try {
                cluster.start(port);
            } catch (StoreException again) {
                // tried again in half a second; meanwhile whoever asks is told that there is no database
            }
        }
    }

    /** For {@link dev.boussole.store.Database#open}; names the password, so it is not to be shown. */
    public String url(String database) {
        return cluster.url(port, database);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Stops the server when it was started here; work that runs on it is rolled back. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (lock != null) {
            try {
                cluster.stop();
            } finally {
                lock.close();
            }
        }
    }
}
