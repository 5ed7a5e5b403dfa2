package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.export.Reconciliation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each oddity of reports of TikTok Ads Manager. */
class TikTokAdsQuirksTest {
    private static final String QUIRKS = "TikTok Ads Manager";
    private static final ReadOptions OCTOBER =
            ReadOptions.DEFAULT.withPeriod(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));

    @TempDir
    Path folder;

    @Test
    @Quirk(QUIRKS)
    void the_header_is_line_one_behind_a_byte_order_mark() throws Exception {
        Path file = Path.of("fixtures", "exports", "tiktok_ads", "ads-by-day.csv");
        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
        OneExport export = OneExport.fixture("tiktok_ads/ads-by-day.csv");
        assertThat(export.format()).isEqualTo("tiktok_ads");
        assertThat(export.origin(0).campaignName()).isEqualTo("Autumn lamps");
        assertThat(export.account().problems()).isEmpty();
    }

    @Test
    @Quirk(QUIRKS)
    void by_day_gives_the_day() {
        assertThat(OneExport.fixture("tiktok_ads/ads-by-day.csv").days()).containsExactly("2026-10-05", "2026-10-06");
    }

    @Test
    @Quirk(QUIRKS)
    void date_gives_the_day_as_well() {
        assertThat(OneExport.fixture("tiktok_ads/results-only.csv").days()).containsExactly("2026-10-05");
    }

    @Test
    @Quirk(QUIRKS)
    void cost_is_the_spend() {
        assertThat(OneExport.fixture("tiktok_ads/ads-by-day.csv").counts(0)).containsEntry("spend", 48.20);
    }

    @Test
    @Quirk(QUIRKS)
    void the_currency_may_stand_behind_the_cost() {
        assertThat(OneExport.fixture("tiktok_ads/results-only.csv").account().currency())
                .isEqualTo("EUR");
    }

    @Test
    @Quirk(QUIRKS)
    void clicks_to_the_destination_are_the_clicks() {
        assertThat(OneExport.fixture("tiktok_ads/ads-by-day.csv").counts(0))
                .containsEntry("clicks", 120.0)
                .containsEntry("clicksAll", 152.0);
    }

    @Test
    @Quirk(QUIRKS)
    void a_hyphen_is_missing_and_not_zero() {
        OneExport export = OneExport.fixture("tiktok_ads/ads-by-day.csv");
        assertThat(export.counts(1)).doesNotContainKey("conversions");
        assertThat(export.counts(3)).doesNotContainKeys("spend", "reach").containsEntry("conversions", 0.0);
    }

    @Test
    @Quirk(QUIRKS)
    void a_rate_in_percent_without_its_sign_is_not_kept() {
        OneExport export = OneExport.fixture("tiktok_ads/ads-by-day.csv");
        assertThat(export.counts(0).values()).doesNotContain(0.96, 0.0096);
        assertThat(export.said(Severity.WARNING)).isEmpty();
    }

    @Test
    @Quirk(QUIRKS)
    void the_total_of_n_results_is_dropped_and_compared() {
        OneExport export = OneExport.fixture("tiktok_ads/ads-by-day.csv");
        assertThat(export.account().rowsDropped()).isEqualTo(1);
        assertThat(export.account().reconciliations())
                .isNotEmpty()
                .allMatch(Reconciliation::agrees)
                .allMatch(total -> total.label().equals("Total of 4 results"));
    }

    @Test
    @Quirk(QUIRKS)
    void spanish_columns_and_their_total_are_read() {
        OneExport export = OneExport.fixture("tiktok_ads/spanish-by-day.csv");
        assertThat(export.sum("spend")).isEqualTo(99.5);
        assertThat(export.account().reconciliations()).isNotEmpty().allMatch(Reconciliation::agrees);
    }

    @Test
    @Quirk(QUIRKS)
    void two_seconds_are_the_hook_and_six_a_view() {
        assertThat(OneExport.fixture("tiktok_ads/ads-by-day.csv").counts(0))
                .containsEntry("videoStarts", 12100.0)
                .containsEntry("videoViews3s", 5210.0)
                .containsEntry("videoViews", 2104.0)
                .containsEntry("videoCompletes", 640.0);
    }

    @Test
    @Quirk(QUIRKS)
    void results_are_no_conversions_and_that_is_told() {
        OneExport export = OneExport.fixture("tiktok_ads/results-only.csv");
        assertThat(export.sum("conversions")).isZero();
        assertThat(export.said(Severity.INFO)).contains("not taken as conversions");
    }

    @Test
    @Quirk(QUIRKS)
    void ages_and_genders_are_added_up_without_the_reach() {
        OneExport export = OneExport.fixture("tiktok_ads/ages.csv");
        assertThat(export.origin(0).breakdown()).isEqualTo(Breakdown.CAMPAIGN);
        assertThat(export.sum("clicks")).isEqualTo(120);
        assertThat(export.sum("reach")).isZero();
    }

    @Test
    @Quirk(QUIRKS)
    void a_workbook_whose_sheet_calls_itself_one_cell_is_read_whole() {
        OneExport export = OneExport.fixture("tiktok_ads/campaigns.xlsx", OCTOBER);
        assertThat(export.format()).isEqualTo("tiktok_ads");
        assertThat(export.sum("spend")).isCloseTo(360.60, within(1e-9));
        assertThat(export.counts(0)).containsEntry("conversionValue", 2310.50);
        assertThat(export.account().reconciliations()).isNotEmpty().allMatch(Reconciliation::agrees);
    }

    @Test
    @Quirk(QUIRKS)
    void a_workbook_of_figures_by_day_is_read() {
        OneExport export = OneExport.fixture("tiktok_ads/workbook-by-day.xlsx");
        assertThat(export.days()).containsExactly("2026-10-05", "2026-10-06");
        assertThat(export.counts(0)).containsEntry("spend", 48.2).containsEntry("videoViews", 2104.0);
    }

    @Test
    void a_report_without_any_day_is_refused_until_one_is_given() {
        assertThat(OneExport.fixture("tiktok_ads/campaigns.xlsx").account().refused())
                .isTrue();
        assertThat(OneExport.fixture("tiktok_ads/campaigns.xlsx", OCTOBER).period(0))
                .isEqualTo("2026-10-01/2026-10-31");
    }
}
