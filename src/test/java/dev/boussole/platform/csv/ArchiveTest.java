package dev.boussole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.platform.csv.Packed.Book;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final String TABLE = "a,b\n1,2\n";

    @TempDir
    Path folder;

    private Map<String, List<String>> shown(byte[] content) throws IOException {
        return Shown.of(folder, content);
    }

    private static Limits limits(long expanded, int members) {
        return new Limits(expanded, 200, 1000, members, 1000, 16_000, 100, 1 << 20);
    }

    @Test
    void a_gzipped_text_is_its_text() throws IOException {
        assertThat(shown(Packed.gzip(TABLE))).containsExactly(Map.entry("", List.of("2:1|2")));
        assertThat(shown(Packed.gzip("\uFEFFa;b\n1;é\n".getBytes(StandardCharsets.UTF_16LE))))
                .containsEntry("", List.of("2:1|é"));
    }

    @Test
    void a_gzipped_text_may_have_several_parts() throws IOException {
        byte[] first = Packed.gzip("a,b\n" + "1,2\n".repeat(100_000));
        byte[] both = Arrays.copyOf(first, first.length + Packed.gzip("3,4\n").length);
        System.arraycopy(Packed.gzip("3,4\n"), 0, both, first.length, both.length - first.length);
        List<String> rows = shown(both).getOrDefault("", List.of());
        assertThat(rows).hasSize(100_001).endsWith("100002:3|4");
    }

    @Test
    void a_zip_that_announces_a_comment_and_ends_is_damaged() {
        byte[] zip = Packed.zip("a.csv", TABLE);
        zip[zip.length - 2] = 37;
        assertThatThrownBy(() -> shown(zip)).isInstanceOf(Refusal.class).hasMessageContaining("damaged");
    }

    @Test
    void what_does_not_print_in_the_name_of_a_member_is_not_shown() throws IOException {
        assertThat(shown(Packed.zip("a\u202E\u0007b.csv", TABLE))).containsOnlyKeys("a??b.csv");
    }

    @Test
    void members_are_tables_in_the_order_of_their_names() throws IOException {
        Map<String, List<String>> shown = shown(Packed.zip(
                "z.tsv",
                "a\tb\n5\t6\n",
                "data/a.csv",
                TABLE,
                "b.csv.gz",
                Packed.gzip("a,b\n3,4\n"),
                "book.xlsx",
                new Book()
                        .sheet("One", Packed.row(1, "a", "b") + Packed.row(2, "7", "8"))
                        .sheet("Two", Packed.row(1, "a", "b") + Packed.row(2, "9", "0"))
                        .bytes()));
        assertThat(new ArrayList<>(shown.entrySet()))
                .containsExactly(
                        Map.entry("b.csv.gz", List.of("2:3|4")),
                        Map.entry("book.xlsx/One", List.of("2:7|8")),
                        Map.entry("book.xlsx/Two", List.of("2:9|0")),
                        Map.entry("data/a.csv", List.of("2:1|2")),
                        Map.entry("z.tsv", List.of("2:5|6")));
    }

    @Test
    void what_systems_leave_in_archives_and_other_files_are_passed_over() throws IOException {
        byte[] zip = Packed.zip("__MACOSX/._a.csv", "\0\1", ".hidden.csv", TABLE, "logo.png", "x", "a.csv", TABLE);
        try (Tables tables = Tables.open(Files.write(folder.resolve("a.zip"), zip), Limits.DEFAULT)) {
            assertThat(tables.list()).extracting(Table::name).containsExactly("a.csv");
            assertThat(tables.others()).containsExactly("logo.png");
        }
    }

    @Test
    void a_member_that_cannot_be_read_says_so_and_leaves_the_others() throws IOException {
        Map<String, List<String>> shown = shown(
                Packed.zip("a.csv", TABLE, "b.csv", "", "c.zip", Packed.zip("d.csv", TABLE), "e.csv", new byte[400]));
        assertThat(shown.getOrDefault("a.csv", List.of())).containsExactly("2:1|2");
        assertThat(shown.getOrDefault("b.csv", List.of()).get(0)).startsWith("the file is empty");
        assertThat(shown.getOrDefault("c.zip", List.of()).get(0)).startsWith("this is an archive within an archive");
        assertThat(shown.getOrDefault("e.csv", List.of()).get(0)).startsWith("this is a binary file");
    }

    @Test
    void siblings_are_the_other_readable_tables() throws IOException {
        byte[] zip = Packed.zip("a.csv", TABLE, "b.csv", "", "c.csv", TABLE);
        try (Tables tables = Tables.open(Files.write(folder.resolve("a.zip"), zip), Limits.DEFAULT)) {
            assertThat(tables.list().get(0).siblings()).extracting(Table::name).containsExactly("c.csv");
        }
    }

    @Test
    void siblings_are_not_told_when_one_of_them_is_damaged() throws IOException {
        byte[] zip = Packed.zip("a.csv", TABLE, "b.csv.gz", Arrays.copyOf(Packed.gzip(TABLE), 20));
        try (Tables tables = Tables.open(Files.write(folder.resolve("a.zip"), zip), Limits.DEFAULT)) {
            assertThatThrownBy(() -> tables.list().get(0).siblings())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("`b.csv.gz` cannot be read");
        }
    }

    @Test
    void names_packed_by_windows_are_read_in_its_code_page() throws IOException {
        byte[] zip = Packed.zip("?t?.csv", TABLE);
        for (int i = 0; i < zip.length - 6; i++) {
            if (zip[i] == '?' && zip[i + 1] == 't' && zip[i + 2] == '?') {
                zip[i] = (byte) 0x82;
                zip[i + 2] = (byte) 0x82;
            }
        }
        for (int i = 0; i < zip.length - 10; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            if (local || central) {
                zip[i + (local ? 7 : 9)] &= ~8;
            }
        }
        assertThat(shown(zip)).containsKey("été.csv");
    }

    @Test
    void a_password_is_one_sentence() {
        byte[] zip = Packed.zip("a.csv", TABLE);
        for (int i = 0; i < zip.length - 10; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        assertThatThrownBy(() -> shown(zip)).hasMessageContaining("protected by a password");
    }

    @Test
    void archives_that_were_cut_short_say_so() throws IOException {
        String long1 = "a,b\n"
                + new java.util.Random(1)
                        .ints(20_000)
                        .collect(StringBuilder::new, (s, i) -> s.append(i).append(",1\n"), StringBuilder::append);
        byte[] gzip = Packed.gzip(long1);
        List<String> rows = shown(Arrays.copyOf(gzip, gzip.length / 2)).getOrDefault("", List.of());
        assertThat(rows.get(rows.size() - 1)).startsWith("the file breaks off before its end");
        assertThatThrownBy(() -> shown(Arrays.copyOf(gzip, 5))).hasMessageContaining("breaks off before its end");
        byte[] zip = Packed.zip("a.csv", long1);
        assertThatThrownBy(() -> shown(Arrays.copyOf(zip, zip.length / 2)))
                .hasMessageContaining("breaks off before its end");
    }

    @Test
    void bytes_that_changed_after_packing_are_noticed() throws IOException {
        byte[] zip = Packed.zip("a.csv", "a,b\n1,2\n".repeat(50));
        int data = 30 + "a.csv".length() + 6;
        zip[data] ^= 0x40;
        assertThat(String.join(" ", shown(zip).getOrDefault("a.csv", List.of())))
                .contains("damaged");
    }

    @Test
    void an_archive_of_too_many_members_is_refused() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            members.put(i + ".csv", Packed.utf8(TABLE));
        }
        assertThatThrownBy(() -> Shown.of(folder, Packed.zip(members), limits(1 << 20, 10)))
                .hasMessageContaining("more than 10 files");
    }

    @Test
    void an_archive_that_unfolds_far_beyond_its_size_is_refused() throws IOException {
        byte[] bomb = Packed.gzip("a,b\n" + "1,2\n".repeat(1_000_000));
        List<String> rows = Shown.of(folder, bomb, limits(1L << 30, 10)).getOrDefault("", List.of());
        assertThat(rows.get(rows.size() - 1))
                .startsWith("it unfolds to more than")
                .contains("200 times its own size");
    }

    @Test
    void what_members_unfold_to_counts_together_and_once_however_often_it_is_read() throws IOException {
        String table = "a,b\n" + "1,2\n".repeat(10_000);
        byte[] zip = Packed.zip("a.csv", table, "b.csv", table);
        Limits both = new Limits(90_000, 100_000, 1000, 10, 1000, 16_000, 100, 1 << 20);
        Path file = Files.write(folder.resolve("a.zip"), zip);
        try (Tables tables = Tables.open(file, both)) {
            for (int pass = 0; pass < 3; pass++) {
                assertThat(Shown.rows(tables.list().get(0))).hasSize(10_000);
                assertThat(Shown.rows(tables.list().get(1))).hasSize(10_000);
            }
        }
        Limits one = new Limits(60_000, 100_000, 1000, 10, 1000, 16_000, 100, 1 << 20);
        Map<String, List<String>> shown = Shown.of(folder, zip, one);
        assertThat(shown.getOrDefault("a.csv", List.of())).hasSize(10_000);
        assertThat(shown.getOrDefault("b.csv", List.of()).get(0)).startsWith("it unfolds to more than");
    }

    @Test
    void other_archives_are_named() {
        byte[] rar = Packed.utf8("Rar!\u001a\u0007\u0000....");
        assertThatThrownBy(() -> shown(rar)).hasMessageContaining("7z, RAR");
    }

    @Test
    void progress_tells_the_bytes_behind_the_reader_up_to_the_size_of_the_file() throws IOException {
        String text = "a,b\n" + "1,2\n".repeat(100_000);
        for (byte[] content : List.of(Packed.utf8(text), Packed.gzip(text), Packed.zip("a.csv", text))) {
            List<Long> told = new ArrayList<>();
            Path file = Files.write(folder.resolve("a.bin"), content);
            try (Tables tables =
                    Tables.open(file, new Limits(1L << 30, 9999, 1 << 30, 10, 1000, 16_000, 100, 1), told::add)) {
                told.clear();
                assertThat(Shown.rows(tables.list().get(0))).hasSize(100_000);
            }
            assertThat(told.get(told.size() - 1)).isBetween(content.length * 9L / 10 - 150, (long) content.length);
        }
    }

    @Test
    void encodings_are_found_in_members_too() throws IOException {
        byte[] windows = "a,b\n1,é\n".getBytes(Charset.forName("windows-1252"));
        assertThat(shown(Packed.zip("a.csv", windows))).containsEntry("a.csv", List.of("2:1|é"));
    }
}
