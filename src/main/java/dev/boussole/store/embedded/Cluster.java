package dev.boussole.store.embedded;

import dev.boussole.store.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data of a folder and the server on them. Nothing here is safe for two processes at a time: see {@link FolderLock}. */
final class Cluster {
    private static final String USER = "boussole";
    private static final int PASSWORD_BYTES = 24;
    private static final int ATTEMPTS = 4;
    private static final long RECOVERY_MILLIS = 60_000;
    private static final long LOOK_MILLIS = 50;
    /** What is committed is on the disk. Given with each start, so that no edited file weakens it. */
    private static final String SETTINGS = String.join(
            " -c ",
            "",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "shared_buffers=128MB",
            "max_wal_size=2GB",
            "jit=off",
            "logging_collector=on",
            "log_directory=../log",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1440",
            "log_rotation_size=0");

    private final Path folder;
    private final @Nullable Programs programs;
    private final String password;

    private Cluster(Path folder, @Nullable Programs programs, String password) {
        this.folder = folder;
        this.programs = programs;
        this.password = password;
    }

    /** The server that runs on a folder for another process, or nothing. */
    static Optional<Cluster> running(Path folder) {
        try {
            Cluster cluster = new Cluster(
                    folder, null, Files.readString(folder.resolve("password")).strip());
            return cluster.running()
                            .filter(one -> Probe.answers(cluster.url(one.port(), "postgres"), null))
                            .isPresent()
                    ? Optional.of(cluster)
                    : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** Data and programs, made where they are not there. */
    static Cluster prepare(Path folder, Binaries binaries) {
        try {
            Files.createDirectories(folder.resolve("log"));
            Path home = binaries.unpack(folder.resolve("server"));
            Programs programs = new Programs(folder, home);
            Path data = folder.resolve("data");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(folder, programs);
            }
            String written = Files.readString(data.resolve("PG_VERSION")).strip();
            String ours = programs.version();
            if (!ours.startsWith(written + ".") && !ours.equals(written)) {
                throw Refusals.otherVersion(folder, written, ours);
            }
            Path password = folder.resolve("password");
            if (!Files.exists(password)) {
                throw Refusals.notOurs(folder);
            }
            return new Cluster(folder, programs, Files.readString(password).strip());
        } catch (IOException failed) {
            throw Refusals.unwritable(folder, String.valueOf(failed.getMessage()));
        }
    }

    /** Made beside and moved: a process killed meanwhile leaves nothing that looks like data. */
    private static void initialise(Path folder, Programs programs) throws IOException {
        Path fresh = folder.resolve("data.new");
        Unpacked.delete(fresh);
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Path password = folder.resolve("password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(secret) + "\n");
        programs.run(
                        "initdb",
                        "-D",
                        "data.new",
                        "-U",
                        USER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=password",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions")
                .require("The data folder cannot be made");
        Files.move(fresh, folder.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<Postmaster> running() {
        return Postmaster.on(folder.resolve("data"));
    }

    Optional<Integer> port() {
        return running().map(Postmaster::port);
    }

    /** Takes a running server over, or starts one; the port. */
    int start() {
        Optional<Postmaster> orphan = running();
        if (orphan.isPresent()) {
            if (answers()) {
                return port().orElse(0);
            }
            stop();
        }
        int before = rememberedPort();
        for (int attempt = 1; ; attempt++) {
            int port = isFree(before) ? before : freePort();
            try {
                start(port);
                return port;
            } catch (StoreException failed) {
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
                Pause.millis(LOOK_MILLIS * 10);
            }
        }
    }

    void start(int port) {
        try {
            Postmaster.forget(folder.resolve("data"));
            Files.deleteIfExists(folder.resolve("start.log"));
            Files.writeString(folder.resolve("port"), port + "\n");
        } catch (IOException failed) {
            throw new StoreException("The data folder cannot be written: " + failed.getMessage(), failed);
        }
        Programs.Result started = programs()
                .run(
                        "pg_ctl",
                        "start",
                        "-D",
                        "data",
                        "-w",
                        "-t",
                        "90",
                        "-l",
                        "start.log",
                        "-o",
                        "-p " + port + SETTINGS);
        if (started.code() != 0) {
            throw new StoreException("The embedded database cannot be started: " + startLog(), null);
        }
    }

    private String startLog() {
        try {
            return Files.readString(folder.resolve("start.log"), StandardCharsets.ISO_8859_1)
                    .strip();
        } catch (IOException none) {
            return "see the folder `log`";
        }
    }

    /** Whether what runs is what we would start; waits while it recovers. */
    private boolean answers() {
        String version = programs().version();
        long until = System.nanoTime() + RECOVERY_MILLIS * 1_000_000;
        while (System.nanoTime() < until) {
            Optional<Postmaster> found = running();
            if (found.isEmpty()) {
                return false;
            }
            if (found.get().ready()) {
                return Probe.answers(url(found.get().port(), "postgres"), version);
            }
            Pause.millis(LOOK_MILLIS);
        }
        return false;
    }

    /** Stops the server: sessions are ended and what they have not committed is rolled back. */
    void stop() {
        if (running().isEmpty()) {
            return;
        }
        Programs.Result stopped = programs().run("pg_ctl", "stop", "-D", "data", "-m", "fast", "-w", "-t", "60");
        if (stopped.code() != 0 && running().isPresent()) {
            programs()
                    .run("pg_ctl", "stop", "-D", "data", "-m", "immediate", "-w", "-t", "30")
                    .require("The embedded database did not stop");
        }
    }

    String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8)
                + "?user=" + USER + "&password=" + password;
    }

    private Programs programs() {
        if (programs == null) {
            throw new IllegalStateException("The server of another process is that process's to start and stop");
        }
        return programs;
    }

    private int rememberedPort() {
        try {
            return Integer.parseInt(Files.readString(folder.resolve("port")).strip());
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    private static boolean isFree(int port) {
        if (port <= 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new StoreException("No port is free for the embedded database", none);
        }
    }
}
