package dev.boussole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLimitsTest {
    @TempDir
    Path folder;

    private List<String> rows(String text) throws IOException {
        return Shown.of(folder, Packed.utf8(text)).getOrDefault("", List.of());
    }

    @Test
    void pipes_part_cells() throws IOException {
        assertThat(rows("a|b|c\n1|2|3\n")).containsExactly("2:1|2|3");
    }

    @Test
    void a_cell_of_a_million_characters_is_read_and_a_longer_one_is_refused() throws IOException {
        assertThat(rows("a,b\n1," + "x".repeat(900_000) + "\n").get(0)).hasSize(900_004);
        assertThat(rows("a,b\n1,2\n1," + "x".repeat(1_000_001) + "\n").get(1))
                .startsWith("a cell does not end within 1,000,000");
    }

    @Test
    void a_quotation_mark_that_stays_open_is_noticed_after_a_million_characters() throws IOException {
        assertThat(rows("a,b\n1,\"" + "2\n1,".repeat(300_000)).get(0))
                .contains("quotation mark before it was probably never closed");
    }

    @Test
    void a_quotation_mark_that_stays_open_until_the_end_is_noticed_there() throws IOException {
        assertThat(rows("a,b\n1,2\n1,\"2\n3,4\n").get(1)).startsWith("a quotation mark is opened and never closed");
    }

    @Test
    void a_row_of_more_columns_than_a_spreadsheet_has_is_refused() throws IOException {
        assertThat(rows("a,b\n" + "1,".repeat(16_383) + "1\n").get(0)).endsWith("|1");
        assertThat(rows("a,b\n" + "1,".repeat(16_384) + "1\n").get(0))
                .startsWith("a line has more than 16,384 columns");
    }

    @Test
    void a_header_of_more_columns_than_a_spreadsheet_has_is_refused() throws IOException {
        assertThat(rows("a,".repeat(20_000) + "\n").get(0)).startsWith("a line has more than 16,384 columns");
    }

    @Test
    void a_file_of_one_line_is_refused() throws IOException {
        assertThat(rows("x".repeat(17_000_000)).get(0)).startsWith("a line does not end within 16,000,000");
    }

    @Test
    void a_row_of_many_long_cells_is_refused() throws IOException {
        assertThat(rows("a,b\n" + ("y".repeat(900_000) + ",").repeat(20)).get(0))
                .startsWith("a line does not end within");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> rows("")).hasMessageContaining("the file is empty");
    }
}
