package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchConsoleQuirksTest {
    private static final String FIGURES = ",Clicks,Impressions,CTR,Position\n";
    private static final String CHART = "Date" + FIGURES + "2026-10-01,20,170,11.76%,8.41\n2026-10-03,0,12,0%,14.2";
    private static final Period DAYS = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 3));

    @TempDir
    private Path folder;

    private final ImportedRows sink = new ImportedRows();

    private ImportedFile read(String text) {
        return sink.read(folder, text, ReadOptions.DEFAULT);
    }

    /** Reads members with meaningless names, each text after the other. */
    private List<ImportedFile> zip(String... members) throws IOException {
        Path file = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < members.length; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                zip.write(members[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return ExportReader.read(file, "export.zip", ReadOptions.DEFAULT, sink);
    }

    private List<String> notes() {
        return sink.problems.stream().map(problem -> problem.message().en()).toList();
    }

    @Quirk("Search Console zip")
    @Test
    void the_members_are_told_apart_by_their_columns() throws IOException {
        List<ImportedFile> files = zip(
                CHART,
                "Top queries" + FIGURES + "lampe,20,150,13.33%,5",
                "Top pages" + FIGURES + "https://a.example/,20,182,10.99%,8.6",
                "Country" + FIGURES + "France,20,182,10.99%,8.6",
                "Device" + FIGURES + "Mobile,20,182,10.99%,8.6",
                "Filter,Value\nSearch type,Web");
        assertThat(files).extracting(file -> file.format().orElse("")).containsOnly("search_console");
        assertThat(sink.rows)
                .extracting(row -> row.origin().breakdown())
                .containsExactly(
                        Breakdown.CAMPAIGN,
                        Breakdown.CAMPAIGN,
                        Breakdown.SEARCH_TERM,
                        Breakdown.LANDING_PAGE,
                        Breakdown.AUDIENCE,
                        Breakdown.DEVICE);
        assertThat(sink.rows).extracting(row -> row.origin().channel()).containsOnly(Channel.SEO);
    }

    @Quirk("Search Console zip")
    @Test
    void the_chart_has_a_row_a_day() {
        assertThat(read(CHART).period()).isEqualTo(DAYS);
        assertThat(sink.rows.get(0).counts())
                .isEqualTo(Map.of("organicClicks", 20.0, "organicImpressions", 170.0, "averagePosition", 8.41));
        assertThat(sink.rows.get(0).origin().campaignName()).isEqualTo("(Search Console property)");
    }

    @Quirk("Search Console zip")
    @Test
    void searches_without_dates_cover_the_days_of_the_chart() throws IOException {
        zip("Top queries" + FIGURES + "lampe,20,150,13.33%,5", CHART);
        assertThat(sink.rows.get(0).period()).isEqualTo(DAYS);
    }

    @Quirk("Search Console zip")
    @Test
    void a_table_alone_asks_for_its_period() {
        String queries = "Top queries" + FIGURES + "lampe,20,150,13.33%,5";
        assertThat(read(queries).refused()).isTrue();
        assertThat(notes()).singleElement().asString().contains("--period");
        sink.problems.clear();
        sink.rows.clear();
        assertThat(sink.read(folder, queries, ReadOptions.DEFAULT.withPeriod(DAYS))
                        .refused())
                .isFalse();
        assertThat(sink.rows.get(0).period()).isEqualTo(DAYS);
    }

    @Quirk("Search Console zip")
    @Test
    void a_long_chart_has_a_row_a_week() {
        read("Date Range" + FIGURES
                + "2025-12-08 - 2025-12-13,20,170,11.76%,8.41\n2025-12-14 - 2025-12-20,9,80,11.25%,8");
        assertThat(sink.rows)
                .extracting(ImportedRows.Kept::period)
                .containsExactly(
                        new Period(LocalDate.of(2025, 12, 8), LocalDate.of(2025, 12, 13)),
                        new Period(LocalDate.of(2025, 12, 14), LocalDate.of(2025, 12, 20)));
    }

    @Quirk("Search Console zip")
    @Test
    void hours_add_up_to_days_and_lose_their_position() {
        read("Date" + FIGURES + "2026-10-01T22:00:00-07:00,2,31,6.45%,9.1\n2026-10-01T23:00:00-07:00,1,18,5.56%,9.4");
        assertThat(sink.rows).allSatisfy(row -> {
            assertThat(row.period()).isEqualTo(Period.day(LocalDate.of(2026, 10, 1)));
            assertThat(row.counts()).doesNotContainKey("averagePosition");
        });
        assertThat(sink.problems).extracting(Problem::severity).containsExactly(Severity.INFO);
    }

    @Quirk("Search Console zip")
    @Test
    void a_click_rate_that_does_not_follow_is_told() {
        read("Date" + FIGURES + "2026-10-01,20,170,41.76%,8.41");
        assertThat(notes()).singleElement().asString().contains("CTR");
    }

    @Quirk("Search Console zip")
    @Test
    void a_click_rate_is_percent_also_when_it_is_zero() {
        read("Date" + FIGURES + "2026-10-01,0,12,0%,14.2\n2026-10-02,20,170,11.76%,8.41");
        assertThat(sink.problems).isEmpty();
    }

    @Quirk("Search Console zip")
    @Test
    void without_impressions_there_is_no_position() {
        read("Date" + FIGURES + "2026-10-01,0,0,,");
        assertThat(sink.rows.get(0).counts()).isEqualTo(Map.of("organicClicks", 0.0, "organicImpressions", 0.0));
        assertThat(sink.problems).isEmpty();
    }

    @Quirk("Search Console zip")
    @Test
    void a_position_has_one_or_two_decimals() {
        read("Date" + FIGURES + "2026-10-01,20,170,11.76%,8.4\n2026-10-02,20,170,11.76%,12");
        assertThat(sink.rows)
                .extracting(row -> row.counts().get("averagePosition"))
                .containsExactly(8.4, 12.0);
    }

    @Quirk("Search Console zip")
    @Test
    void a_search_may_hold_line_breaks_commas_and_quotation_marks() throws IOException {
        zip(CHART, "Top queries" + FIGURES + "\"lampe \"\"art déco\"\",\nsalon\",2,10,20%,5\napplique,1,9,11.11%,7");
        assertThat(sink.rows)
                .extracting(row -> row.origin().part())
                .containsExactly("", "", "lampe \"art déco\", salon", "applique");
        assertThat(sink.rows.get(3).line()).isEqualTo(4);
    }

    @Quirk("Search Console zip")
    @Test
    void the_last_line_has_no_end() {
        assertThat(read(CHART).rowsKept()).isEqualTo(2);
    }

    @Quirk("Search Console zip")
    @Test
    void rare_searches_are_withheld_which_is_told_with_figures() throws IOException {
        zip(CHART, "Top queries" + FIGURES + "lampe,12,100,12%,5");
        assertThat(notes()).singleElement().asString().contains("12 clicks and 100 impressions", "20 and 182");
        assertThat(sink.problems).extracting(Problem::severity).containsExactly(Severity.INFO);
    }

    @Quirk("Search Console zip")
    @Test
    void pages_add_up_to_more_than_the_property_which_is_told_with_figures() throws IOException {
        zip(CHART, "Top pages" + FIGURES + "https://a.example/,18,160,11.25%,5\nhttps://a.example/b,9,90,10%,6");
        assertThat(notes()).singleElement().asString().contains("27 clicks and 250 impressions", "20 and 182");
    }

    @Quirk("Search Console zip")
    @Test
    void the_kind_of_search_stands_in_the_filters_only() throws IOException {
        zip(
                "Date,Clicks,Impressions,CTR\n2026-10-01,20,170,11.76%",
                "Filter,Value\nSearch type,Discover\nDate,Last 28 days");
        assertThat(sink.rows.get(0).origin().campaignName()).isEqualTo("(Search Console property: Discover)");
        assertThat(notes()).singleElement().asString().contains("`Discover`");
    }

    @Quirk("Search Console zip")
    @Test
    void a_filter_on_pages_makes_it_a_part_of_the_property() throws IOException {
        zip(CHART, "Filter,Value\nSearch type,Web\nDate,Last 7 days\nPage,+/guide");
        assertThat(sink.rows.get(0).origin().campaignName()).isEqualTo("(Search Console property: Page +/guide)");
        assertThat(sink.problems).extracting(Problem::severity).containsExactly(Severity.WARNING);
    }

    @Quirk("Search Console zip")
    @Test
    void the_range_of_the_filters_serves_where_there_is_no_chart() throws IOException {
        zip(
                "Top queries" + FIGURES + "lampe,12,100,12%,5",
                "Filter,Value\nSearch type,Web\nDate,\"Oct 1, 2026-Oct 3, 2026\"");
        assertThat(sink.rows.get(0).period()).isEqualTo(DAYS);
    }

    @Quirk("Search Console zip")
    @Test
    void french_exports_have_french_columns() throws IOException {
        zip(
                "Date,Clics,Impressions,CTR,Position\n2026-10-01,20,170,11.76%,8.41\n2026-10-03,0,12,0%,14.2",
                "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\nlampe,20,182,10.99%,5",
                "Filtre,Valeur\nType de recherche,Web\nDate,1 oct. 2026-3 oct. 2026");
        assertThat(sink.rows.get(2).origin().part()).isEqualTo("lampe");
        assertThat(sink.rows.get(2).period()).isEqualTo(DAYS);
        assertThat(sink.problems).isEmpty();
    }

    @Test
    void more_clicks_than_impressions_cannot_be() {
        assertThat(read("Date" + FIGURES + "2026-10-01,30,12,250%,8.41\n2026-10-02,20,170,11.76%,8.41")
                        .rowsQuarantined())
                .isEqualTo(1);
        assertThat(notes()).singleElement().asString().contains("column `Clicks`", "30 clicks on 12 impressions");
    }

    @Test
    void two_periods_side_by_side_are_refused() {
        assertThat(read("Top pages,Last 28 days Clicks,Previous 28 days Clicks,Last 28 days Impressions,"
                                + "Previous 28 days Impressions\nhttps://a.example/,5,4,100,90\n")
                        .refused())
                .isTrue();
        assertThat(notes()).singleElement().asString().contains("without comparison");
    }

    @Test
    void appearances_in_search_are_left_out_because_they_overlap() throws IOException {
        zip(CHART, "Search Appearance" + FIGURES + "Product snippets,12,140,8.57%,7.4");
        assertThat(sink.rows).hasSize(2);
        assertThat(notes()).singleElement().asString().contains("appearance");
    }

    @Test
    void tables_without_a_row_are_nothing_to_tell() throws IOException {
        zip(CHART, "Search Appearance,Clicks,Impressions,CTR,Position", "Filter,Value\nSearch type,Web");
        assertThat(sink.problems).isEmpty();
    }
}
