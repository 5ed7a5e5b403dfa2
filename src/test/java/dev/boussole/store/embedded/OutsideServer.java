package dev.boussole.store.embedded;

import java.nio.file.Path;

/** A database server as somebody else runs it: stopped and started by hand, always on one port. */
public final class OutsideServer implements AutoCloseable {
    private final Cluster cluster;
    private final int port;

    /** Starts it. */
    public OutsideServer(Path folder, Path binaries) {
        this.cluster = Cluster.prepare(folder.toAbsolutePath(), Binaries.in(binaries));
        this.port = cluster.start();
    }

    public String url() {
        return cluster.url(port, "postgres");
    }

    public void stop() {
        cluster.stop();
    }

    public void start() {
        cluster.start(port);
    }

    @Override
    public void close() {
        cluster.stop();
    }
}
