package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.report.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the user gets wrong costs one clear sentence on standard error, exit code 2 and nothing else. */
class ErrorsTest {
    private static final String SAMPLE = "fixtures/sample";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            advize x.csv                              | There is no command `advize`. Did you mean `advise`?
            frobnicate                                | There is no command `frobnicate`. Commands are: advise,
            rules chek                                | There is no command `rules chek`. Did you mean `rules check`?
            rules                                     | Commands are: rules list,
            advise x.csv --as-off 2026-10-31          | There is no option `--as-off`. Did you mean `--as-of`?
            advise --frobnicate x.csv                 | There is no option `--frobnicate`. `boussole advise --help`
            advise                                    | `boussole advise` needs PATH. `boussole advise --help`
            advise x.csv --as-of                      | Option `--as-of` needs a value: DATE.
            advise x.csv --as-of 31/10/2026           | `--as-of`: `31/10/2026` is not a date. Write it as 2026-10-31.
            advise x.csv --format pdf                 | `--format`: `pdf` is not one of text, json, csv, md, html.
            advise x.csv --lang de                    | `--lang`: `de` is not one of fr, en.
            advise x.csv --locale zz                  | `--locale`: `zz` is not a locale.
            advise x.csv --lang en --lang en          | Option `--lang` is given twice.
            kpis ctrr                                 | There is no KPI `ctrr`. Did you mean `ctr`?
            kpis ctr cpc                              | `cpc` is not expected here.
            serve --port 99999                        | `--port`: `99999` is not a port.
            why-not x.csv --rule A01                  | Option `--campaign` is needed.
            rules check nowhere                       | `nowhere` is not a folder.
            --verzion                                 | There is no option `--verzion`. Did you mean `--version`?
            """)
    void wrong_use_is_one_sentence_and_exit_code_2(String line, String sentence) {
        Ran ran = Ran.boussole(line.split(" "));
        assertThat(ran.err()).contains(sentence).hasLineCount(1);
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void the_sentence_is_in_the_language_asked_for() {
        assertThat(Ran.boussole("advise", "x.csv", "--lang", "fr").err()).contains("n'existe pas");
        assertThat(Ran.boussole("advise", "x.csv", "--lang=fr", "--as-off").err())
                .contains("Vouliez-vous dire");
        assertThat(french("advize").err()).contains("Il n'y a pas de commande `advize`");
    }

    @Test
    void an_unknown_campaign_and_an_unknown_recommendation_are_named() {
        assertThat(Ran.boussole("advise", SAMPLE, "--campaign", "colection-automne")
                        .err())
                .isEqualTo("There is no campaign `colection-automne`. Did you mean `collection-automne`?\n");
        assertThat(Ran.boussole("explain", SAMPLE, "no-such").err())
                .startsWith("No recommendation has the id `no-such`.");
        assertThat(Ran.boussole("why-not", SAMPLE, "--campaign", "collection-automne", "--rule", "budget.scal")
                        .err())
                .isEqualTo("There is no rule `budget.scal`. Did you mean `budget.scale`?\n");
    }

    @Test
    void a_missing_file_is_said() {
        refused("nowhere.csv", "`nowhere.csv`: there is no such file or folder. Check the path.");
    }

    @Test
    void a_folder_without_exports_is_said() {
        Ran ran = Ran.in(folder, Map.of(), "advise", folder.toString());
        assertThat(ran.err()).contains("no export in this folder").hasLineCount(1);
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
    }

    @ParameterizedTest
    @CsvSource({"empty.csv", "binary.csv", "unrecognised.csv"})
    void a_file_that_cannot_be_used_is_one_sentence_with_its_name(String file) {
        Path path = Path.of("fixtures/exports/generic", file);
        Ran ran = Ran.boussole("advise", path.toString());
        assertThat(ran.err()).contains(file).hasLineCount(1);
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(french("advise", path.toString()).err())
                .isNotEqualTo(ran.err())
                .hasLineCount(1);
    }

    @Test
    void exports_without_a_campaign_are_said() {
        Ran ran = Ran.boussole("advise", "fixtures/exports/generic/header-only.csv");
        assertThat(ran.err()).startsWith("No row of data could be used").hasLineCount(1);
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void a_broken_setting_is_named_with_file_line_and_key() throws IOException {
        Files.copy(Path.of("fixtures/exports/generic/daily.csv"), folder.resolve("daily.csv"));
        Files.writeString(folder.resolve("boussole.yaml"), "account: A\ncurrency: EUR\ngrossMargin: lots\n");
        Ran ran = Ran.in(folder, Map.of(), "advise", folder.toString());
        assertThat(ran.err())
                .contains("boussole.yaml", "3", "grossMargin", "lots")
                .hasLineCount(1);
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void every_problem_of_a_rulebook_is_printed() throws IOException {
        Path topic = Files.createDirectories(folder.resolve("rules/creative"));
        String rule = "package rules.creative\nrule \"creative.%1$s\" @id( \"creative.%1$s\" ) @lever( CRE )"
                + " @priority( HIGH )\nwhen\n  Campaign( cpaa.value > 1 )\nthen\n  advise.refresh( \"creative\" );\nend\n";
        Files.writeString(topic.resolve("one.drl"), rule.formatted("one"), StandardCharsets.UTF_8);
        Files.writeString(topic.resolve("two.drl"), rule.formatted("two"), StandardCharsets.UTF_8);
        Ran ran = Ran.in(
                folder, Map.of(), "advise", Path.of(SAMPLE).toAbsolutePath().toString(), "--rules", "rules");
        assertThat(ran.err()).contains("one.drl", "two.drl", "cpaa", "Did you mean");
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void a_fault_of_ours_is_one_sentence_and_shows_more_when_asked() {
        Map<String, String> cache = Map.of("BOUSSOLE_CACHE", folder.toString());
        Ran quiet = Ran.in(folder, cache, "serve");
        assertThat(quiet.err())
                .startsWith("Internal error, not your fault: IllegalStateException")
                .hasLineCount(1);
        assertThat(quiet.code()).isEqualTo(Exit.INTERNAL);
        Ran loud = Ran.in(folder, Map.of("BOUSSOLE_CACHE", folder.toString(), "BOUSSOLE_DEBUG", "1"), "serve");
        assertThat(loud.err()).contains("\tat dev.boussole.");
    }

    @Test
    void both_languages_have_every_message() {
        Labels english = Labels.load(Boussole.class, "messages", Language.EN);
        Labels french = Labels.load(Boussole.class, "messages", Language.FR);
        assertThat(french.keys()).isEqualTo(english.keys());
    }

    private static void refused(String path, String sentence) {
        Ran ran = Ran.boussole("advise", path);
        assertThat(ran.err()).isEqualTo(sentence + "\n");
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
    }

    private static Ran french(String... arguments) {
        return Ran.in(Path.of(""), Map.of("BOUSSOLE_LANG", "fr"), arguments);
    }
}
