package dev.boussole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private Table table(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), bytes);
        try (Tables tables = Tables.open(file, Limits.DEFAULT)) {
            return tables.list().get(0);
        }
    }

    private static String lastCell(Table table) throws IOException {
        Header header = Headers.candidates(table.firstLines(20)).get(0);
        String last = "";
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                last = rows.row().line() + ":" + rows.row().cell(1);
            }
        }
        return last;
    }

    @Test
    void a_byte_that_is_not_utf_8_after_megabytes_of_ascii_turns_the_file_into_windows_1252() throws IOException {
        String text = "a,b\n" + "1,plain\n".repeat(200_000) + "2,Œuvre d’été à 5 €\n";
        assertThat(lastCell(table(text.getBytes(WINDOWS)))).isEqualTo("200002:Œuvre d’été à 5 €");
    }

    @Test
    void letters_of_two_to_four_bytes_may_lie_across_any_block() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "a,b\n" + "x".repeat(shift) + ",é€😀\n".repeat(30_000);
            assertThat(lastCell(table(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo("30001:é€😀");
        }
    }

    @Test
    void utf_8_that_breaks_off_later_is_refused() throws IOException {
        byte[] text = ("a,b\n1,été\n" + "1,x\n".repeat(100_000) + "1,\u00ff").getBytes(WINDOWS);
        byte[] utf8 = "1,été\n".getBytes(StandardCharsets.UTF_8);
        byte[] mixed = new byte[4 + utf8.length + text.length - 10];
        System.arraycopy(text, 0, mixed, 0, 4);
        System.arraycopy(utf8, 0, mixed, 4, utf8.length);
        System.arraycopy(text, 10, mixed, 4 + utf8.length, text.length - 10);
        Table table = table(mixed);
        assertThatThrownBy(() -> lastCell(table)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_byte_that_neither_encoding_has_is_refused() throws IOException {
        Table table = table(new byte[] {'a', ',', 'b', '\n', '1', ',', (byte) 0x81, '\n'});
        assertThatThrownBy(() -> lastCell(table)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_line_is_counted_where_it_starts_even_after_cells_of_several_lines() throws IOException {
        assertThat(lastCell(table("title\r\na,b\r\n1,\"two\r\nlines\"\r\n\r\n3,here\r\n".getBytes(WINDOWS))))
                .isEqualTo("6:here");
    }

    @Test
    void old_line_ends_are_line_ends() throws IOException {
        assertThat(lastCell(table("a,b\r1,x\r2,y\r".getBytes(WINDOWS)))).isEqualTo("3:y");
    }

    @Test
    void cells_lose_the_spaces_around_them() throws IOException {
        assertThat(lastCell(table("a,b\n1,\u00a0\u202f x y \t\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("2:x y");
    }

    @Test
    void the_delimiter_is_that_of_the_header_and_not_of_its_title() {
        List<Header> candidates = Headers.candidates(List.of("Report, of October", "date;clicks;spend"));
        assertThat(candidates)
                .anyMatch(header -> header.line() == 2
                        && header.delimiter() == ';'
                        && header.names().equals(List.of("date", "clicks", "spend")));
    }
}
