package dev.boussole.store.backup;

import dev.boussole.campaign.InputException;
import dev.boussole.store.Database;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Writes everything that a database holds at one moment into one file. */
public final class Backup {
    private Backup() {}

    /**
     * Writes the file, readable by its owner only: it holds hashes of tokens. Who writes to the database meanwhile is not
     * held up, and is not in it.
     *
     * @return how many rows
     * @throws InputException when there is such a file, or it cannot be written
     */
    public static long write(Database database, Path file, String program, Instant at, BackupWatch watch) {
        if (Files.exists(file)) {
            throw Refusals.exists(file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            long rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                rows = database.snapshot(handle -> write(handle, zip, program, at, watch));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (IOException failed) {
            throw Refusals.unwritable(file, String.valueOf(failed.getMessage()));
        } finally {
            delete(part);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // the next backup of this name replaces it
        }
    }

    private static long write(Handle handle, ZipOutputStream zip, String program, Instant at, BackupWatch watch)
            throws IOException, SQLException {
        Map<String, List<String>> tables = Catalog.tables(handle);
        List<Manifest.Table> written = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            watch.table(table.getKey(), written.size(), tables.size());
            written.add(table(handle, zip, table.getKey(), table.getValue()));
        }
        Manifest manifest = new Manifest(
                Catalog.version(handle),
                program,
                at.toString(),
                written,
                Catalog.partitions(handle),
                Catalog.sequences(handle));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.write());
        zip.closeEntry();
        return written.stream().mapToLong(Manifest.Table::rows).sum();
    }

    private static Manifest.Table table(Handle handle, ZipOutputStream zip, String name, List<String> columns)
            throws IOException, SQLException {
        Manifest.Table place = new Manifest.Table(name, columns, 0, 0, "");
        zip.putNextEntry(new ZipEntry(place.entry()));
        MessageDigest digest = sha256();
        Counted out = new Counted(new DigestOutputStream(zip, digest));
        String rows = "copy (select " + Catalog.quoted(columns) + " from " + Catalog.quoted(name) + ") to stdout";
        long count =
                handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut(rows, out);
        zip.closeEntry();
        return new Manifest.Table(
                name, columns, count, out.bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            out.write(source, offset, length);
            bytes += length;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }
    }
}
