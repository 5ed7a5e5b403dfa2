package dev.boussole.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.review.Review;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {
    private static final RuleNames RULES = new RuleNames(
            "data.wait",
            Map.of(
                    "budget.scale", new Text("Scale the budget", "Augmenter le budget"),
                    "creative.low-ctr", new Text("CTR of {ctr.value}", "CTR de {ctr.value}")));

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_terminal_shows_the_golden_text(Language language) throws IOException {
        assertThat(text(language, Ink.PLAIN, 100)).isEqualTo(golden("advice." + language.code() + ".txt"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void markdown_is_the_golden_one(Language language) throws IOException {
        assertThat(MarkdownReport.of(Reviews.review(), language, RULES))
                .isEqualTo(golden("advice." + language.code() + ".md"));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120})
    void no_line_of_prose_is_wider_than_the_terminal(int width) {
        assertThat(text(Language.FR, Ink.PLAIN, width).lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void data_that_are_lacking_are_asked_for_instead_of_time() {
        Review review = Reviews.review(List.of(Reviews.lacking()));
        assertThat(TextReport.of(review, Language.EN, RULES, Ink.PLAIN, 100))
                .contains("Data needed", "Bring the opens by mail client.")
                .doesNotContain("Too early");
        assertThat(MarkdownReport.of(review, Language.FR, RULES))
                .contains("Données à fournir", "Fournissez les ouvertures par messagerie.");
        assertThat(HtmlReport.of(review, Language.FR, RULES))
                .contains("Données à fournir", "Fournissez les ouvertures par messagerie.");
        assertThat(CsvReport.of(review, Language.EN)).contains("M02", "Bring the opens by mail client.");
    }

    @Test
    void colour_adds_nothing_but_escapes() {
        String coloured = text(Language.EN, Ink.COLOUR, 100);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(Language.EN, Ink.PLAIN, 100));
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_text() {
        assertThat(CsvReport.of(Reviews.review(), Language.EN))
                .contains(",'=Small search,")
                .doesNotContain(",=");
    }

    @Test
    void every_row_of_csv_has_a_cell_for_each_column() {
        String[] rows = CsvReport.of(Reviews.review(), Language.EN)
                .replaceAll("\"[^\"]*\"", "quoted")
                .split("\r\n");
        assertThat(rows)
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(25));
    }

    @Test
    void html_shows_text_of_a_file_as_text() {
        assertThat(HtmlReport.of(Reviews.review(), Language.FR, RULES))
                .contains("<html lang=\"fr\">", "Printemps, &lt;Meta&gt;", "Renouvelez les créations")
                .doesNotContain("<Meta>", "http://", "https://");
    }

    @Test
    void smart_gives_a_verdict_and_its_figures_for_each_letter() {
        assertThat(SmartReport.of(Reviews.review(), Language.EN, Ink.PLAIN, 100))
                .contains(
                        "   A  Attainable             warning\n      A1 By the trend        warning        About A1\n",
                        "   T  Time-bound             pass           About T1\n",
                        "   Overall: warning\n",
                        "Rewritten: Bring CPA from €31 to €27.50.");
    }

    private static String text(Language language, Ink ink, int width) {
        return TextReport.of(Reviews.review(), language, RULES, ink, width);
    }

    private static String golden(String name) throws IOException {
        try (var in = ReportsTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
