package dev.boussole.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void everything_comes_back_on_a_server_of_another_major_version() {
        Path file = folder.resolve("all.zip");
        String bare = TestDatabase.bareUrl(TestServer.OTHER_MAJOR);
        try (Database before = filled(TestServer.EMBEDDED)) {
            long rows = Backup.write(before, file, "1", NOON, BackupWatch.NONE);
            assertThat(Restore.read(bare, file, BackupWatch.NONE)).isEqualTo(rows);
            try (Database after = Database.open(bare)) {
                assertThat(everything(after)).isEqualTo(everything(before));
                assertThat(sequences(after)).isEqualTo(sequences(before));
                after.change(change -> change.execute(
                        "insert into revision (account, kind, actor, at) values ('shop', 'x', 'x', now())"));
            }
        }
    }

    @Test
    void and_from_there_to_the_embedded_one() {
        Path file = folder.resolve("all.zip");
        String bare = TestDatabase.bareUrl(TestServer.EMBEDDED);
        try (Database before = filled(TestServer.OTHER_MAJOR)) {
            Backup.write(before, file, "1", NOON, BackupWatch.NONE);
            Restore.read(bare, file, BackupWatch.NONE);
            try (Database after = Database.open(bare)) {
                assertThat(everything(after)).isEqualTo(everything(before));
            }
        }
    }

    @Test
    void only_its_owner_can_read_a_backup_and_none_is_overwritten() throws IOException {
        Path file = folder.resolve("all.zip");
        try (Database database = TestDatabase.open()) {
            Backup.write(database, file, "1", NOON, BackupWatch.NONE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> Backup.write(database, file, "1", NOON, BackupWatch.NONE))
                    .isInstanceOfSatisfying(
                            InputException.class,
                            refused ->
                                    assertThat(refused.message(Language.EN)).contains("there is such a file already"));
            assertThat(folder.toFile().list()).containsExactly("all.zip");
        }
    }

    @Test
    void a_database_with_rows_is_not_overwritten() {
        Path file = folder.resolve("all.zip");
        String url = TestDatabase.url();
        try (Database filled = Database.open(url)) {
            filled.change(change -> change.execute("insert into account values ('own', now())"));
            Backup.write(filled, file, "1", NOON, BackupWatch.NONE);
            assertThatThrownBy(() -> Restore.read(url, file, BackupWatch.NONE))
                    .isInstanceOfSatisfying(
                            InputException.class,
                            refused -> assertThat(refused.message(Language.EN)).contains("rows in `account`"));
        }
    }

    @Test
    void a_damaged_file_restores_nothing() throws IOException {
        Path file = folder.resolve("all.zip");
        try (Database before = filled(TestServer.EMBEDDED)) {
            Backup.write(before, file, "1", NOON, BackupWatch.NONE);
        }
        byte[] whole = Files.readAllBytes(file);
        String bare = TestDatabase.bareUrl(TestServer.EMBEDDED);
        for (int at : new int[] {60, whole.length / 3, whole.length / 2}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x55;
            refuses(bare, flipped);
        }
        refuses(bare, Arrays.copyOf(whole, whole.length / 2));
        refuses(bare, new byte[0]);
        refuses(bare, "date,clicks\n".getBytes(StandardCharsets.UTF_8));
    }

    private void refuses(String url, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("damaged.zip"), content);
        assertThatThrownBy(() -> Restore.read(url, file, BackupWatch.NONE))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.message(Language.EN)).contains("this is no whole backup"));
    }

    private static Database filled(TestServer server) {
        Database database = TestDatabase.open(server);
        database.change(change -> {
            change.execute("insert into account values ('shop', '2026-11-01 12:00:00.123456+00')");
            change.execute(
                    "insert into revision (account, kind, actor, at) select 'shop', 'import', E'tab\\there \\\\N "
                            + "l''été ☃', now() from generate_series(1, 500)");
            change.execute("insert into setting values ('shop', E'a: 1\\nb: 2\\n', 'Shop', 'x', now(), 1, 2)");
            change.execute("create table daily_count_2026_10 partition of daily_count for values from ('2026-10-01') to"
                    + " ('2026-11-01')");
            change.execute("insert into daily_count select 1, n, 1, date '2026-10-01' + n % 31, '2026-10-31', n, n, 1,"
                    + " null, array[n / 7.0, 'NaN', 1e-300, 0.1] from generate_series(1, 2000) n");
            change.execute("select nextval('import_number') from generate_series(1, 7)");
        });
        return database;
    }

    private static Map<String, List<String>> everything(Database database) {
        return database.snapshot(handle -> {
            Map<String, List<String>> all = new LinkedHashMap<>();
            for (String table : Catalog.tables(handle).keySet()) {
                all.put(
                        table,
                        handle.createQuery("select t::text from " + Catalog.quoted(table)
                                        + " t order by t::text collate \"C\"")
                                .mapTo(String.class)
                                .list());
            }
            return all;
        });
    }

    private static List<Catalog.Sequence> sequences(Database database) {
        return database.snapshot(Catalog::sequences);
    }
}
