package dev.boussole.store.embedded;

import dev.boussole.store.StoreException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The programs of one version of PostgreSQL, packed. */
public final class Binaries {
    private static final String PACKED = "postgres-linux-x86_64.txz";
    private static final int NAME_BYTES = 6;

    private final Source source;

    private Binaries(Source source) {
        this.source = source;
    }

    /** Opens the packed programs. */
    private interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Those that we bring.
     *
     * @throws dev.boussole.campaign.InputException when there are none for this machine
     */
    static Binaries own() {
        String system = System.getProperty("os.name", "") + "/" + System.getProperty("os.arch", "");
        if (!system.equals("Linux/amd64") || Binaries.class.getResource("/" + PACKED) == null) {
            throw Refusals.platform(system);
        }
        return new Binaries(() -> {
            InputStream in = Binaries.class.getResourceAsStream("/" + PACKED);
            if (in == null) {
                throw new IOException("No " + PACKED);
            }
            return in;
        });
    }

    /** Those of another version, for tests and moves: the archive that publishes them. */
    public static Binaries in(Path jar) {
        return new Binaries(() -> {
            ZipFile zip = new ZipFile(jar.toFile());
            ZipEntry entry = zip.getEntry(PACKED);
            if (entry == null) {
                zip.close();
                throw new IOException(jar + " has no " + PACKED);
            }
            return new BufferedInputStream(zip.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        });
    }

    /** The programs, unpacked below {@code folder}: found whole there, or unpacked now. For the holder of the lock only. */
    Path unpack(Path folder) {
        try {
            Files.createDirectories(folder);
            Path home = folder.resolve(hash());
            if (!Unpacked.isWhole(home)) {
                Path half = folder.resolve("unpacking");
                Unpacked.delete(half);
                Unpacked.delete(home);
                try (InputStream in = source.open()) {
                    Unpacked.unpack(in, half);
                }
                Files.move(half, home);
            }
            return home;
        } catch (IOException failed) {
            throw new StoreException("The database programs cannot be unpacked: " + failed.getMessage(), failed);
        }
    }

    private String hash() throws IOException {
        try (InputStream in = source.open();
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
