package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading of changed exports once found. */
class HostileExportsTest {
    private static final String HEADER = "date,campaignId,clicks,revenue\n";

    private final ImportedRows rows = new ImportedRows();

    @TempDir
    Path folder;

    private ImportedFile read(String text) {
        return rows.read(folder, text, ReadOptions.DEFAULT);
    }

    @Test
    void figures_that_nothing_counts_up_to_are_set_aside() {
        ImportedFile file = read(HEADER + "2026-10-01,a,1e400,1\n2026-10-01,a,1e16,1\n2026-10-01,a,1,-1e16\n"
                + "2026-10-01,a," + "9".repeat(400) + ",1\n2026-10-01,a,1000000000000000,1\n");
        assertThat(rows.rows).extracting(ImportedRows.Kept::line).containsExactly(6);
        assertThat(file.rowsQuarantined()).isEqualTo(4);
        assertThat(file.problems().get(0).message().en())
                .isEqualTo("`export.csv`, line 2, column `clicks`: a figure beyond 1,000,000,000,000,000 cannot be. Row"
                        + " set aside; check the export.");
    }

    @Test
    void more_rows_of_several_days_than_fit_in_memory_refuse_the_file() {
        StringBuilder text = new StringBuilder("periodStart,periodEnd,campaignId,clicks\n");
        for (int i = 0; i <= 200_000; i++) {
            LocalDate day = LocalDate.EPOCH.plusDays(i);
            text.append(day).append(',').append(day.plusDays(1)).append(",a,1\n");
        }
        assertThat(read(text.toString()).problems().get(0).message().en())
                .startsWith("`export.csv`, line 200002: up to here the file has 200,000 rows of more than a day");
    }

    @Test
    void a_filtered_export_is_not_taken_for_the_whole_when_the_table_of_filters_is_damaged() throws IOException {
        byte[] zip = Files.readAllBytes(Path.of("fixtures", "exports", "search_console", "filtered.zip"));
        int member = new String(zip, StandardCharsets.ISO_8859_1).indexOf("Filters.csv");
        zip[member + 20] ^= 1;
        Map<String, ImportedRows> sinks = new HashMap<>();
        List<ImportedFile> tables =
                ImportedRows.tables(Files.write(folder.resolve("filtered.zip"), zip), ReadOptions.DEFAULT, sinks);
        assertThat(tables).filteredOn(table -> !table.refused()).allMatch(table -> table.rowsKept() == 0);
        assertThat(tables.get(0).problems().get(0).message().en())
                .contains("this table is understood with those beside it, and `Filters.csv` cannot be read");
    }

    @Test
    void a_cell_that_is_no_currency_sets_its_row_aside_in_any_format() {
        ImportedFile file = read("Campaign report\nAll time\nDay,Campaign,Currency code,Cost,Impr.,Clicks\n"
                + "2026-10-01,A,12.50,1.00,10,1\n2026-10-01,A,EUR,2.00,10,1\n");
        assertThat(rows.rows).extracting(ImportedRows.Kept::line).containsExactly(5);
        assertThat(file.currency()).isEqualTo("EUR");
        assertThat(file.problems().get(0).message().en()).contains("line 4: `12.50` is no currency");
    }

    @Test
    void a_figure_that_is_no_number_is_not_compared_with_the_ratio_that_the_file_gives() {
        read("Campaign report\nAll time\nDay,Campaign,Cost,Impr.,Clicks,CTR\n2026-10-01,A,1.01,10," + "9".repeat(400)
                + ",10%\n2026-10-02,A,1.01,10,1,10%\n");
        assertThat(rows.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).contains("a figure beyond"));
    }

    @Test
    void what_would_steer_a_terminal_is_left_out_of_sentences() {
        read(HEADER + "2026-10-01,a,\"3\u001B[31m\u202E\n4\",1\n");
        assertThat(rows.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).contains("`3 [31m 4` is not a number"));
    }

    @Test
    void a_cell_without_end_is_cut_in_sentences() {
        read(HEADER + "2026-10-01,a," + "x".repeat(100_000) + ",1\n");
        assertThat(rows.problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message().fr()).contains("`" + "x".repeat(120) + "…` n'est pas un nombre"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "T", ",", ";", "(", "9", "\t", "-"})
    void a_cell_that_repeats_one_character_a_million_times_costs_no_time(String one) {
        String cell = "\"2" + one.repeat(900_000) + ":x\"";
        String google = "Campaign report\nAll time\nDay,Campaign,Cost,Impr.,Clicks\n";
        String mailchimp = "Title,List,Send Date,Total Recipients,Successful Deliveries,Abuse Complaints\n";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            read(google + cell + ",A,1.01,10,1\n2026-10-01,A," + cell + ",10,1\n");
            read(mailchimp + "A,B," + cell + ",10,10,0\nA,B,2026-10-01," + cell + ",10,0\n");
        });
        assertThat(rows.rows).isEmpty();
    }

    @Test
    void a_line_of_many_delimiters_above_the_header_costs_no_time() {
        String above = (",".repeat(15_000) + "x\n").repeat(15);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(above + HEADER + "2026-10-01,a,1,1\n"));
        assertThat(rows.rows).hasSize(1);
    }

    @Test
    void of_many_columns_that_are_not_read_twenty_are_named() {
        read("date,campaignId,clicks" + ",x".repeat(10_000) + "\n2026-10-01,a,1\n");
        Problem note = rows.problems.get(0);
        assertThat(note.message().en()).endsWith("`x`, `x`, and 9980 more.");
        assertThat(note.message().fr()).endsWith("`x`, `x`, et 9980 autres.");
    }

    @Test
    void a_name_of_a_column_without_end_costs_no_time_where_the_format_is_guessed() {
        String name = "\"2" + " :".repeat(100_000) + "\"";
        ImportedFile file = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> read(name + ",Kosten (EUR),Tag\n1,2,2026-10-01\n"));
        assertThat(file.problems()).isNotEmpty();
    }

    @Test
    void what_is_quoted_may_hold_the_mark_that_quotes() {
        read("`,a`" + "b".repeat(20_000) + ",c\n1,2,3\n");
        assertThat(rows.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en())
                        .contains("Columns found: `'`, `a'bbb")
                        .hasSizeLessThan(1_000));
    }

    @Test
    void of_remarks_that_never_end_a_thousand_are_listed() {
        StringBuilder text = new StringBuilder("date,campaignId,channel,clicks\n");
        for (int i = 0; i < 1_200; i++) {
            text.append("2026-10-01,a,channel ").append(i).append(",1\n");
        }
        ImportedFile file = read(text.toString());
        assertThat(file.problems()).hasSize(1_001);
        assertThat(file.problems().get(1_000).message().fr())
                .isEqualTo("`export.csv` : 200 autres remarques de ce genre ne sont pas listées.");
    }
}
