package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesThresholdsCommandTest {
    private static final String TABLE = """
            name,channel,value,unit,source
            fatigue-frequency,,3.50,times,"S30, PJ"
            fatigue-frequency,video,5,times,=S31
            usable-clicks,,30,clicks,"a ""test"" & <more>"
            """;

    @TempDir
    private Path folder;

    private Path table;

    @BeforeEach
    void rulebook() throws IOException {
        Map<String, String> files = Books.files("package rules.topic\n\n" + Books.rule("topic.worn", """
                        Threshold( name == "fatigue-frequency", $limit : value )
                            Campaign( frequency.value >= $limit )"""));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("book").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        table = Files.writeString(folder.resolve("book/thresholds.csv"), TABLE);
    }

    private Ran run(String... arguments) {
        return Ran.in(folder, Map.of(), arguments);
    }

    @ParameterizedTest
    @CsvSource({"table.xlsx,en", "table.csv,en", "table.csv,fr"})
    void a_table_comes_back_as_it_went(String file, String language) throws IOException {
        Ran out = run("rules", "thresholds", "book", "--export", file, "--lang", language);
        Ran back = run("rules", "thresholds", "book", "--import", file);

        assertThat(out.code()).as(out.err()).isZero();
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).startsWith("Thresholds that are others: 0");
        assertThat(Files.readString(table)).isEqualTo(TABLE);
    }

    @Test
    void the_whole_rulebook_of_the_program_goes_to_a_workbook_and_back() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("all"));
        Path from = Path.of("rules").toAbsolutePath();
        try (var found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        run("rules", "thresholds", "all", "--export", "all.xlsx");

        assertThat(run("rules", "thresholds", "all", "--import", "all.xlsx").out())
                .startsWith("Thresholds that are others: 0");
        assertThat(rules.resolve("thresholds.csv")).hasSameTextualContentAs(from.resolve("thresholds.csv"));
    }

    @Test
    void what_changed_is_said_and_the_rest_stays_as_written() throws IOException {
        Files.writeString(
                folder.resolve("edited.csv"),
                "\ufeffname;channel;value;unit;source\r\n"
                        + "fatigue-frequency;;3,5;times;S30, PJ\r\nfatigue-frequency;video;4,25;times;'=S31\r\n"
                        + "new-one;;0,1;rate;PJ\r\n");

        Ran ran = run("rules", "thresholds", "book", "--import", "edited.csv");

        assertThat(ran.out()).startsWith("""
                        fatigue-frequency (video): 5 -> 4.25
                        new-one: new, 0.1 (rate, PJ)
                        usable-clicks: removed, was 30 (clicks, a "test" & <more>)
                        """);
        assertThat(Files.readString(table)).isEqualTo("""
                        name,channel,value,unit,source
                        fatigue-frequency,,3.50,times,"S30, PJ"
                        fatigue-frequency,video,4.25,times,=S31
                        new-one,,0.1,rate,PJ
                        """);
    }

    @Test
    void every_wrong_cell_is_told_with_its_row_and_column_and_nothing_is_replaced() throws IOException {
        Files.writeString(
                folder.resolve("edited.csv"),
                "name,channel,value,unit,source\nfatigue-frequency,,many,times,PJ\nusable-clicks,tv,30,,PJ\n");

        Ran ran = run("rules", "thresholds", "book", "--import", "edited.csv");

        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err())
                .contains("row 2, column `value`: `many` is not a number")
                .contains("row 3, column `channel`: there is no channel `tv`")
                .contains("row 3, column `unit`: nothing stands here");
        assertThat(Files.readString(table)).isEqualTo(TABLE);
    }

    @Test
    void a_table_with_which_the_rulebook_does_not_load_is_refused() throws IOException {
        Files.writeString(
                folder.resolve("edited.csv"), "name,channel,value,unit,source\nusable-clicks,,30,clicks,PJ\n");

        Ran ran = run("rules", "thresholds", "book", "--import", "edited.csv");

        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("fatigue-frequency");
        assertThat(Files.readString(table)).isEqualTo(TABLE);
    }
}
