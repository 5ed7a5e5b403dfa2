package dev.boussole.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.Language;
import dev.boussole.report.Labels;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReporterTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static List<String> keys(ReportDocument document) {
        return document.sections().stream().map(ReportDocument.Section::key).toList();
    }

    private static <T extends Block> Stream<T> blocks(ReportDocument document, String section, Class<T> kind) {
        return document.sections().stream()
                .filter(one -> one.key().equals(section))
                .flatMap(one -> one.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    @Test
    void both_languages_say_the_same_things() {
        Labels english = Speech.labels(Language.EN);
        Labels french = Speech.labels(Language.FR);
        assertThat(french.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(PLACEHOLDER
                            .matcher(french.text(key))
                            .results()
                            .map(one -> one.group())
                            .sorted())
                    .as(key)
                    .containsExactlyElementsOf(PLACEHOLDER
                            .matcher(english.text(key))
                            .results()
                            .map(one -> one.group())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void the_summary_is_three_sentences_with_their_figures() {
        assertThat(SampleReports.sample(Language.EN).summary())
                .hasSize(3)
                .satisfiesExactly(
                        happened -> assertThat(happened)
                                .startsWith("From 2 August 2026 to 24 October 2026, 9 campaigns spent €107,668")
                                .contains("5,399 conversions", "95%: "),
                        advised -> assertThat(advised)
                                .contains(
                                        "7 actions", "Luminaires, Google Ads", "+212 conversions (95%: +155 to +262)"),
                        promised -> assertThat(promised).startsWith("Of 3 objectives, 2 on track or reached"));
    }

    @Test
    void the_same_in_french() {
        assertThat(SampleReports.sample(Language.FR).summary().get(0))
                .startsWith("Du 2 août 2026 au 24 octobre 2026, 9 campagnes")
                .contains("107\u202f668\u00a0€", "5\u202f399 conversions");
    }

    @Test
    void what_nobody_keeps_is_left_out_and_what_is_kept_is_told() {
        assertThat(keys(SampleReports.sample(Language.EN)))
                .containsExactly(
                        "steps", "objectives", "channels", "campaigns", "waiting", "held", "quality", "method");
        assertThat(keys(Reporter.of(SampleReports.with(List.of()), Language.EN)))
                .contains("earlier");
    }

    @Test
    void earlier_advice_stands_with_its_outcome_and_its_interval() {
        ReportDocument document = Reporter.of(SampleReports.with(SampleReports.earlier()), Language.EN);
        Block.Table table =
                blocks(document, "earlier", Block.Table.class).findFirst().orElseThrow();
        assertThat(table.rows().get(0))
                .extracting(Block.Cell::text)
                .containsExactly(
                        "Replace the creative",
                        "Worked",
                        "Click-through rate: 0.9% before, 1.2% after; difference between +0.2 and +0.4.");
        assertThat(table.rows().get(1))
                .extracting(Block.Cell::note)
                .containsExactly("Whole account", "done on 22 October 2026", "“agreed with Claire”");
        assertThat(blocks(document, "earlier", Block.Paragraph.class)
                        .findFirst()
                        .orElseThrow()
                        .text())
                .isEqualTo("2 recommendations were followed; 1 judged so far, of which 1 moved its KPI as hoped.");
    }

    @Test
    void a_recommendation_has_its_gain_drawn_its_money_effort_and_due_date() {
        Block.Advised third = blocks(SampleReports.sample(Language.EN), "steps", Block.Advised.class)
                .skip(2)
                .findFirst()
                .orElseThrow();
        assertThat(third.title()).isEqualTo("Make the landing page keep the ad's promise");
        assertThat(third.gain().texts().get(0))
                .isEqualTo("+212 conversions (95%: +155 to +262), about €7,249 of margin");
        assertThat(third.gain().interval())
                .isNotNull()
                .satisfies(span -> assertThat(span.reference()).isZero());
        assertThat(third.brief())
                .extracting(Block.Fact::name)
                .containsExactly("Due", "Effort", "Spend, 30 days", "Judged on");
        assertThat(third.brief().get(0).texts()).containsExactly("15 November 2026");
    }

    @Test
    void a_gain_that_cannot_be_estimated_is_not_invented() {
        Block.Advised first = blocks(SampleReports.sample(Language.EN), "steps", Block.Advised.class)
                .findFirst()
                .orElseThrow();
        assertThat(first.gain()).isEqualTo(Block.Fact.of("Expected gain", "cannot be estimated from this data"));
    }

    @Test
    void every_objective_has_its_pace_drawn_and_its_letters() {
        ReportDocument document = SampleReports.sample(Language.EN);
        assertThat(blocks(document, "objectives", Block.Heading.class)).hasSize(3);
        assertThat(blocks(document, "objectives", Block.Drawing.class)).hasSize(3);
        assertThat(blocks(document, "objectives", Block.Table.class))
                .hasSize(3)
                .allSatisfy(table -> assertThat(table.rows()).hasSize(7));
    }

    @Test
    void shares_of_the_drawing_of_channels_sum_to_one() {
        Block.Drawing drawing = blocks(SampleReports.sample(Language.EN), "channels", Block.Drawing.class)
                .findFirst()
                .orElseThrow();
        assertThat(drawing.chart().table().rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).hasSize(3));
        double spend = drawing.chart().table().rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.get(1).replace("%", "")))
                .sum();
        assertThat(spend).isBetween(98.0, 102.0);
    }

    @Test
    void benchmarks_name_their_source_and_year() {
        assertThat(blocks(SampleReports.sample(Language.EN), "method", Block.Table.class))
                .filteredOn(table -> table.caption().equals("Benchmarks used"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
                    assertThat(row.get(2).text()).isNotBlank();
                    assertThat(row.get(2).note()).matches("20\\d\\d, .+");
                }));
    }

    @Test
    void a_report_of_one_campaign_is_about_it_alone() {
        Material one = SampleReports.sample().only("devis-architectes").orElseThrow();
        ReportDocument document = Reporter.of(one, Language.EN);
        assertThat(document.subject()).isEqualTo("Devis architectes, Microsoft Ads");
        assertThat(keys(document)).doesNotContain("channels");
        assertThat(blocks(document, "campaigns", Block.Heading.class)).hasSize(1);
        assertThat(blocks(document, "objectives", Block.Heading.class)).hasSize(1);
        assertThat(MarkdownFile.of(document)).doesNotContain("Veilleuses");
        assertThat(SampleReports.sample().only("unknown")).isEmpty();
    }

    @Test
    void a_report_looks_back_one_week_or_more() {
        Material all = SampleReports.sample();
        assertThatThrownBy(() -> Material.of(all.review(), all.workspace(), all.rules(), all.ownKpis(), null, 0))
                .hasMessageContaining("0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_same_material_gives_the_same_text(Language language) {
        ReportDocument document = SampleReports.sample(language);
        assertThat(HtmlFile.of(Reporter.of(SampleReports.sample(), language))).isEqualTo(HtmlFile.of(document));
        assertThat(MarkdownFile.of(Reporter.of(SampleReports.sample(), language)))
                .isEqualTo(MarkdownFile.of(document));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_html_file_needs_nothing_else(Language language) {
        assertThat(HtmlFile.of(SampleReports.sample(language)))
                .contains("<html lang=\"" + language.code() + "\">", "default-src 'none'", "<svg class=\"plot")
                .doesNotContain("<script", "<link", "<img", "http://", "https://", "url(", "@import");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void markdown_has_the_drawings_as_tables(Language language) {
        ReportDocument document = SampleReports.sample(language);
        Block.Drawing drawing =
                blocks(document, "channels", Block.Drawing.class).findFirst().orElseThrow();
        assertThat(MarkdownFile.of(document))
                .contains(drawing.chart().plot().title())
                .contains(
                        "| " + String.join(" | ", drawing.chart().table().rows().get(0)) + " |")
                .doesNotContain("<svg");
    }
}
