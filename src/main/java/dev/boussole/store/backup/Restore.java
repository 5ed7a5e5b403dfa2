package dev.boussole.store.backup;

import dev.boussole.campaign.InputException;
import dev.boussole.store.Database;
import dev.boussole.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/** Fills an empty database with what {@link Backup} wrote, all or nothing. */
public final class Restore {
    private Restore() {}

    /**
     * Restores, and brings the tables up to date.
     *
     * @param url of the database; it may have tables, and no rows in them
     * @return how many rows
     * @throws InputException when the file is damaged or no backup, or the database is not empty; it is as it was then
     * @throws StoreException when there is no database or it has no room
     */
    public static long read(String url, Path file, BackupWatch watch) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = checked(zip, file);
            Jdbi jdbi = Jdbi.create(url);
            Optional<String> filled = jdbi.withHandle(Restore::filled);
            if (filled.isPresent()) {
                throw Refusals.notEmpty(file, filled.get());
            }
            if (!Database.migrateTo(url, manifest.schema())) {
                throw Refusals.newer(file, manifest.program());
            }
            long rows = jdbi.<Long, Exception>inTransaction(handle -> fill(handle, manifest, zip, watch));
            Database.open(url).close();
            return rows;
        } catch (InputException | StoreException told) {
            throw told;
        } catch (IOException damaged) {
            throw Refusals.notOne(file, String.valueOf(damaged.getMessage()));
        } catch (Exception failed) {
            throw new StoreException("The backup was not restored: " + failed.getMessage(), failed);
        }
    }

    /** Looks at every byte before the first is restored. */
    private static Manifest checked(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw Refusals.notOne(file, "no " + Manifest.ENTRY);
        }
        Manifest manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = Manifest.read(in.readAllBytes());
        }
        for (Manifest.Table table : manifest.tables()) {
            ZipEntry rows = zip.getEntry(table.entry());
            if (rows == null || !table.sha256().equals(hash(zip, rows))) {
                throw Refusals.notOne(file, table.name());
            }
        }
        return manifest;
    }

    private static String hash(ZipFile zip, ZipEntry entry) throws IOException {
        MessageDigest digest = Backup.sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A table that has rows, or nothing. */
    private static Optional<String> filled(Handle handle) {
        return Catalog.tables(handle).keySet().stream()
                .filter(table -> handle.createQuery("select exists (select from " + Catalog.quoted(table) + ")")
                        .mapTo(Boolean.class)
                        .one())
                .findFirst();
    }

    private static long fill(Handle handle, Manifest manifest, ZipFile zip, BackupWatch watch)
            throws IOException, SQLException {
        empty(handle);
        Set<String> parts = new TreeSet<>();
        Catalog.partitions(handle).forEach(part -> parts.add(part.name()));
        for (Catalog.Partition part : manifest.partitions()) {
            if (!parts.contains(part.name())) {
                handle.execute("create table " + Catalog.quoted(part.name()) + " partition of "
                        + Catalog.quoted(part.parent()) + " " + part.bound());
            }
        }
        long rows = 0;
        int done = 0;
        for (Manifest.Table table : manifest.tables()) {
            watch.table(table.name(), done++, manifest.tables().size());
            rows += fill(handle, table, zip);
        }
        for (Catalog.Sequence sequence : manifest.sequences()) {
            handle.createQuery("select setval(?, ?, ?)")
                    .bind(0, Catalog.quoted(sequence.name()))
                    .bind(1, sequence.last())
                    .bind(2, sequence.called())
                    .mapTo(Long.class)
                    .one();
        }
        return rows;
    }

    /** Removes what making the tables put into them. */
    private static void empty(Handle handle) {
        for (Optional<String> filled = filled(handle); filled.isPresent(); filled = filled(handle)) {
            handle.execute("truncate " + Catalog.quoted(filled.get()) + " cascade");
        }
    }

    private static long fill(Handle handle, Manifest.Table table, ZipFile zip) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IOException(table.name());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            long rows = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + Catalog.quoted(table.name()) + " (" + Catalog.quoted(table.columns())
                                    + ") from stdin",
                            in);
            if (rows != table.rows()) {
                throw new IOException(table.name() + ": " + rows + " rows instead of " + table.rows());
            }
            return rows;
        }
    }
}
