package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.Reconciliation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleAdsQuirksTest {
    private static final String FILE = "Google Ads UI, CSV";
    private static final String COLUMNS = "Google Ads UI, columns";
    private static final String WEEK = "\"October 1, 2026 - October 7, 2026\"";

    @TempDir
    Path folder;

    private OneFile week(String... lines) {
        List<String> all = new ArrayList<>(List.of("Campaign report", WEEK));
        all.addAll(List.of(lines));
        return OneFile.read(folder, all.toArray(String[]::new));
    }

    private static Origin origin(OneFile file, int row) {
        return file.rows().get(row).origin();
    }

    private static String compared(OneFile file) {
        return file.account().reconciliations().stream()
                .map(Reconciliation::label)
                .distinct()
                .reduce("", String::concat);
    }

    @Test
    @Quirk(FILE)
    void the_header_stands_below_a_title_and_a_range() {
        OneFile file = week("Campaign,Cost,Impr.,Clicks", "Brand,12.50,500,8");
        assertThat(file.counts(0)).containsEntry("clicks", 8.0);
    }

    @Test
    @Quirk(FILE)
    void all_time_states_no_days_and_is_refused_with_the_question() {
        OneFile file =
                OneFile.read(folder, "Campaign report", "All time", "Campaign,Cost,Impr.,Clicks", "Brand,12.50,500,8");
        assertThat(file.account().refused()).isTrue();
        assertThat(file.said(Severity.ERROR)).singleElement().asString().contains("--period");
    }

    @Test
    @Quirk(FILE)
    void tabs_and_utf_16_with_windows_line_ends_are_the_excel_csv() throws Exception {
        OneFile file = OneFile.fixture("google_ads/french-keywords-utf-16.csv");
        byte[] start = Files.readAllBytes(Path.of("fixtures/exports/google_ads/french-keywords-utf-16.csv"));
        assertThat(new String(start, StandardCharsets.UTF_16LE))
                .startsWith("\uFEFF")
                .contains("\t", "\r\n");
        assertThat(file.parts()).containsExactly("[lampe]", "\"lampe\"");
        assertThat(file.counts(0)).containsEntry("spend", 1120.4).containsEntry("impressions", 12040.0);
    }

    @Test
    @Quirk(FILE)
    void without_the_day_segment_a_row_covers_the_range_and_is_not_spread() {
        OneFile file = week("Campaign,Cost,Impr.,Clicks", "Brand,12.50,500,8");
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.period().from()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(row.period().to()).isEqualTo(LocalDate.of(2026, 10, 7));
        });
    }

    @Test
    @Quirk(FILE)
    void the_day_segment_dates_each_row() {
        OneFile file = week("Day,Campaign,Cost,Impr.,Clicks", "2026-10-01,Brand,1,50,8", "2026-10-02,Brand,1,50,8");
        assertThat(file.days()).containsExactly("2026-10-01", "2026-10-02");
    }

    @Test
    @Quirk(FILE)
    void thousands_are_quoted_and_have_commas_from_one_thousand_on() {
        OneFile file = week("Campaign,Cost,Impr.,Clicks", "Brand,\"1,164.00\",\"25,881\",999");
        assertThat(file.counts(0)).containsEntry("impressions", 25881.0).containsEntry("spend", 1164.0);
    }

    @Test
    @Quirk(FILE)
    void an_average_of_nothing_is_a_bare_zero_and_contradicts_nothing() {
        OneFile file = week("Campaign,Avg. CPC,Cost,Impr.,Clicks,CTR", "Brand,0,0.00,12,0,0.00%");
        assertThat(file.account().problems()).isEmpty();
        assertThat(file.counts(0)).containsEntry("spend", 0.0).containsEntry("clicks", 0.0);
    }

    @Test
    @Quirk(FILE)
    void shares_are_percent_text() {
        OneFile file = week("Campaign,Search impr. share,Cost,Impr.,Clicks", "Brand,77.77%,1,50,8");
        assertThat(file.counts(0)).containsEntry("impressionShare", 0.7777);
    }

    @Test
    @Quirk(FILE)
    void two_dashes_behind_a_space_are_no_figure() {
        OneFile file = week("Campaign,Search impr. share,Cost,Impr.,Clicks", "Brand, --,1,50,8");
        assertThat(file.counts(0)).doesNotContainKey("impressionShare").containsEntry("clicks", 8.0);
    }

    @Test
    @Quirk(FILE)
    void shares_below_10_and_above_90_percent_are_bounds_and_that_is_told() {
        OneFile file =
                week("Campaign,Search impr. share,Search lost IS (rank),Cost,Impr.,Clicks", "Brand,< 10%,> 90%,1,50,8");
        assertThat(file.counts(0))
                .containsEntry("impressionShare", 0.0999)
                .containsEntry("impressionShareLostRank", 0.9001);
        assertThat(file.said(Severity.INFO)).singleElement().asString().contains("`< 10%` or `> 90%`: 2");
    }

    @Test
    @Quirk(FILE)
    void overlapping_totals_are_dropped_and_that_of_the_campaigns_is_compared() {
        OneFile file = OneFile.fixture("google_ads/campaigns.csv");
        assertThat(file.rows()).hasSize(5);
        assertThat(file.account().rowsDropped()).isGreaterThanOrEqualTo(3);
        assertThat(compared(file)).isEqualTo("Total: Campaigns");
        assertThat(file.account().reconciliations()).allMatch(Reconciliation::agrees);
    }

    @Test
    @Quirk(FILE)
    void search_terms_are_compared_with_their_own_total_and_what_google_withholds_is_told() {
        OneFile file = OneFile.fixture("google_ads/search-terms-and-withheld.csv");
        assertThat(compared(file)).isEqualTo("Total: Search terms");
        assertThat(file.account().rowsDropped()).isEqualTo(4);
        assertThat(file.said(Severity.INFO)).anyMatch(said -> said.contains("clicks `290`, cost `1,121.69`"));
    }

    @Test
    @Quirk(FILE)
    void the_total_of_the_account_is_not_that_of_the_search_terms_shown() {
        OneFile file = week("Search term,Campaign,Cost,Impr.,Clicks", "lamp,Lamps,1,50,8", "Total: Account,,9,500,80");
        assertThat(file.account().rowsDropped()).isEqualTo(1);
        assertThat(file.account().reconciliations()).isEmpty();
    }

    @Test
    @Quirk(FILE)
    void the_label_of_a_total_may_stand_in_the_third_column() {
        OneFile file = OneFile.fixture("google_ads/keywords.csv");
        assertThat(file.rows()).hasSize(5);
        assertThat(file.account().rowsDropped()).isEqualTo(5);
    }

    @Test
    @Quirk(FILE)
    void of_several_totals_of_keywords_the_one_of_the_rows_shown_is_compared() {
        OneFile file = OneFile.fixture("google_ads/keywords.csv");
        assertThat(compared(file)).isEqualTo("Total: Your keywords");
        assertThat(file.said(Severity.WARNING)).isEmpty();
    }

    @Test
    @Quirk(FILE)
    void totals_of_each_day_are_dropped_and_that_of_all_days_is_compared() {
        OneFile file = OneFile.fixture("google_ads/spanish-by-day.csv");
        assertThat(file.days()).containsExactly("2026-09-01", "2026-09-02");
        assertThat(file.account().rowsDropped()).isEqualTo(4);
        assertThat(file.account().reconciliations()).isNotEmpty().allSatisfy(total -> {
            assertThat(total.line()).isEqualTo(8);
            assertThat(total.agrees()).isTrue();
        });
    }

    @Test
    @Quirk(FILE)
    void someone_who_searched_for_the_word_total_is_no_total() {
        OneFile file = week("Search term,Campaign,Cost,Impr.,Clicks", "total,Lamps,1,50,8", "total: war,Lamps,1,50,8");
        assertThat(file.parts()).containsExactly("total", "total: war");
    }

    @Test
    @Quirk(FILE)
    void german_reports_have_their_own_words_and_decimals() {
        OneFile file = OneFile.fixture("google_ads/german.csv");
        assertThat(file.counts(0)).containsEntry("spend", 1234.56).containsEntry("impressions", 12345.0);
        assertThat(compared(file)).isEqualTo("Gesamt: Kampagnen");
        assertThat(file.account().currency()).isEqualTo("CHF");
    }

    @Test
    @Quirk(COLUMNS)
    void interactions_are_not_clicks() {
        OneFile file =
                week("Campaign,Campaign type,Interactions,Cost,Impr.,Clicks", "Film,Video,\"9,000\",140,40000,45");
        assertThat(file.counts(0)).containsEntry("clicks", 45.0).containsEntry("clicksAll", 9000.0);
    }

    @Test
    @Quirk(COLUMNS)
    void interactions_never_stand_in_for_clicks_that_are_not_exported() {
        OneFile file = week("Campaign,Interactions,Cost,Impr.", "Film,\"9,000\",140,40000");
        assertThat(file.counts(0)).doesNotContainKey("clicks");
    }

    @Test
    @Quirk(COLUMNS)
    void conversions_may_have_decimals() {
        OneFile file = week("Campaign,Cost,Impr.,Clicks,Conversions", "Brand,1,50,8,7.25");
        assertThat(file.counts(0)).containsEntry("conversions", 7.25);
    }

    @Test
    @Quirk(COLUMNS)
    void platform_comparable_conversions_are_another_count() {
        OneFile file =
                week("Campaign,Cost,Impr.,Clicks,Conv. (Platform Comparable),Conversions", "Brand,1,50,8,9.00,7.00");
        assertThat(file.counts(0)).containsEntry("conversions", 7.0);
        OneFile alone = week("Campaign,Cost,Impr.,Clicks,Conv. (Platform Comparable)", "Brand,1,50,8,9.00");
        assertThat(alone.counts(0)).doesNotContainKey("conversions");
    }

    @Test
    @Quirk(COLUMNS)
    void a_daily_budget_is_kept_in_a_report_of_one_day() {
        OneFile file = OneFile.fixture("google_ads/one-day-with-budgets.csv");
        assertThat(file.counts(0)).containsEntry("budget", 30.0);
    }

    @Test
    @Quirk(COLUMNS)
    void a_budget_for_the_whole_campaign_and_one_that_campaigns_share_are_not() {
        OneFile file = OneFile.fixture("google_ads/one-day-with-budgets.csv");
        assertThat(origin(file, 1).campaignName()).isEqualTo("Lamps - generic");
        assertThat(file.counts(1)).doesNotContainKey("budget");
        assertThat(origin(file, 2).campaignName()).isEqualTo("Winter sale");
        assertThat(file.counts(2)).doesNotContainKey("budget");
    }

    @Test
    @Quirk(COLUMNS)
    void in_a_report_of_several_days_the_budget_is_todays_and_not_the_rows() {
        String header = "Day,Campaign,Budget,Budget type,Cost,Impr.,Clicks";
        OneFile file = week(header, "2026-10-01,Brand,30,Daily,1,50,8", "2026-10-02,Brand,30,Daily,1,50,8");
        assertThat(file.counts(0)).doesNotContainKey("budget");
        assertThat(week("Campaign,Budget,Budget type,Cost,Impr.,Clicks", "Brand,30,Daily,1,50,8")
                        .counts(0))
                .doesNotContainKey("budget");
    }

    @Test
    @Quirk(COLUMNS)
    void keywords_keep_the_signs_of_their_match_types_and_stay_apart() {
        OneFile file = OneFile.fixture("google_ads/keywords.csv");
        assertThat(file.parts()).containsExactly("[lamp]", "\"lamp\"", "+warm +lamp", "oak lamp", "[brightoak]");
        assertThat(origin(file, 0).breakdown()).isEqualTo(Breakdown.KEYWORD);
    }

    @Test
    @Quirk(COLUMNS)
    void keywords_without_signs_get_them_from_the_column_of_match_types() {
        OneFile file = week(
                "Keyword,Match type,Campaign,Cost,Impr.,Clicks",
                "lamp,Exact match,Lamps,1,50,8",
                "lamp,Phrase match,Lamps,1,50,8",
                "lamp,Broad match,Lamps,1,50,8");
        assertThat(file.parts()).containsExactly("[lamp]", "\"lamp\"", "lamp");
    }

    @Test
    @Quirk(COLUMNS)
    void the_match_of_a_search_term_is_no_part_of_its_name() {
        OneFile file = week(
                "Search term,Match type,Campaign,Keyword,Cost,Impr.,Clicks",
                "warm lamp,Exact match,Lamps,[warm lamp],1,50,8");
        assertThat(file.parts()).containsExactly("warm lamp");
        assertThat(origin(file, 0).breakdown()).isEqualTo(Breakdown.SEARCH_TERM);
    }

    @Test
    @Quirk(COLUMNS)
    void quality_scores_belong_to_keywords_and_that_of_the_day_comes_first() {
        OneFile file = week(
                "Keyword,Campaign,Cost,Impr.,Clicks,Quality Score,Quality Score (hist.)", "[lamp],Lamps,1,50,8,7,4");
        assertThat(file.counts(0)).containsEntry("qualityScore", 4.0);
        assertThat(OneFile.fixture("google_ads/keywords.csv").counts(3)).doesNotContainKey("qualityScore");
    }

    @Test
    @Quirk(COLUMNS)
    void responsive_ads_are_named_by_their_first_headline_and_told_apart_by_id() {
        OneFile file = OneFile.fixture("google_ads/ads.csv");
        assertThat(file.parts())
                .containsExactly(
                        "Warm lamps, made of oak (701)",
                        "Warm lamps, made of oak (702)",
                        "Brightoak, official site (703)");
        assertThat(file.account().reconciliations()).isNotEmpty().allMatch(Reconciliation::agrees);
        assertThat(file.account().problems()).isEmpty();
    }
}
