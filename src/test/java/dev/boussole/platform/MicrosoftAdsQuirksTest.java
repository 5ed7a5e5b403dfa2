package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each oddity of reports of Microsoft Advertising. */
class MicrosoftAdsQuirksTest {
    private static final String QUIRKS = "Microsoft Ads CSV";

    @TempDir
    Path folder;

    @Test
    @Quirk(QUIRKS)
    void nine_quoted_lines_stand_above_the_header() {
        OneExport export = OneExport.fixture("microsoft_ads/campaigns-by-day.csv");
        assertThat(export.format()).isEqualTo("microsoft_ads");
        assertThat(export.because()).endsWith("on line 11");
        assertThat(export.account().rowsKept()).isEqualTo(6);
    }

    @Test
    @Quirk(QUIRKS)
    void the_copyright_below_the_table_is_no_row() {
        OneExport export = OneExport.fixture("microsoft_ads/campaigns-by-day.csv");
        assertThat(export.account().rowsDropped()).isZero();
        assertThat(export.account().rowsQuarantined()).isZero();
        assertThat(export.account().reconciliations()).isEmpty();
    }

    @Test
    @Quirk(QUIRKS)
    void the_copyright_may_begin_with_an_at_sign() {
        OneExport export = OneExport.lines(
                folder,
                "\"Report Name: Campaigns\"",
                "\"Report Time: 10/5/2026\"",
                "\"Rows: 1\"",
                "",
                "\"Gregorian date\",\"Campaign name\",\"Impressions\",\"Clicks\",\"Spend\"",
                "\"10/5/2026\",\"Brand\",\"100\",\"5\",\"2.50\"",
                "",
                "\"@2026 Microsoft Corporation. All rights reserved. \"");
        assertThat(export.account().rowsKept()).isEqualTo(1);
        assertThat(export.account().problems()).isEmpty();
    }

    @Test
    @Quirk(QUIRKS)
    void potentially_incomplete_data_is_a_warning_that_names_the_last_complete_day() {
        OneExport export = OneExport.fixture("microsoft_ads/campaigns-by-day.csv");
        assertThat(export.said(Severity.WARNING))
                .contains("`Potential Incomplete Data: true`")
                .contains("2026-10-07");
    }

    @Test
    @Quirk(QUIRKS)
    void complete_data_is_no_warning() {
        OneExport export = OneExport.fixture("microsoft_ads/search-terms.csv");
        assertThat(export.said(Severity.WARNING)).isEmpty();
    }

    @Test
    @Quirk(QUIRKS)
    void the_time_zone_above_the_table_is_told() {
        OneExport export = OneExport.fixture("microsoft_ads/devices.csv");
        assertThat(export.said(Severity.INFO)).contains("(GMT+01:00) Brussels, Copenhagen, Madrid, Paris");
    }

    @Test
    @Quirk(QUIRKS)
    void the_month_comes_first_in_dates_though_none_shows_it() {
        OneExport export = OneExport.fixture("microsoft_ads/campaigns-by-day.csv");
        assertThat(export.days()).containsExactly("2026-10-05", "2026-10-06", "2026-10-07");
    }

    @Test
    @Quirk(QUIRKS)
    void a_date_of_the_reporting_service_has_the_year_first() {
        OneExport export = OneExport.lines(
                folder,
                "\"TimePeriod\",\"CampaignName\",\"Impressions\",\"Clicks\",\"Spend\"",
                "\"2026-10-05\",\"Brand\",\"100\",\"5\",\"2.50\"");
        assertThat(export.format()).isEqualTo("microsoft_ads");
        assertThat(export.period(0)).isEqualTo("2026-10-05/2026-10-05");
    }

    @Test
    @Quirk(QUIRKS)
    void the_first_day_of_a_month_stands_for_the_month_within_the_report() {
        OneExport export = OneExport.fixture("microsoft_ads/api-months.csv");
        assertThat(export.rows())
                .extracting(ImportedRows.Kept::period)
                .containsExactly(
                        new Period(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31)),
                        new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)),
                        new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7)));
    }

    @Test
    @Quirk(QUIRKS)
    void tabs_may_stand_for_commas_and_the_report_time_gives_the_days() {
        OneExport export = OneExport.fixture("microsoft_ads/keywords-tabs.tsv");
        assertThat(export.account().period())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7)));
        assertThat(export.account().rowsKept()).isEqualTo(4);
    }

    @Test
    @Quirk(QUIRKS)
    void a_report_time_of_one_day_is_that_day() {
        OneExport export = OneExport.lines(
                folder,
                "\"Report Name: Campaigns\"",
                "\"Report Time: 10/5/2026\"",
                "",
                "\"Campaign name\",\"Impressions\",\"Clicks\",\"Spend\"",
                "\"Brand\",\"100\",\"5\",\"2.50\"");
        assertThat(export.period(0)).isEqualTo("2026-10-05/2026-10-05");
    }

    @Test
    @Quirk(QUIRKS)
    void ids_lose_their_square_brackets() {
        OneExport export = OneExport.fixture("microsoft_ads/keywords-tabs.tsv");
        assertThat(export.origin(0).breakdown()).isEqualTo(Breakdown.KEYWORD);
        assertThat(export.origin(0).part()).isEqualTo("lumen maison (82945799304067)");
        assertThat(export.origin(0).channel()).isEqualTo(Channel.PAID_SEARCH);
    }

    @Test
    @Quirk(QUIRKS)
    void percent_text_is_compared_and_not_kept() {
        OneExport export = OneExport.fixture("microsoft_ads/campaigns-by-day.csv");
        assertThat(export.counts(0))
                .containsOnly(
                        entry("impressions", 1240.0),
                        entry("clicks", 62.0),
                        entry("spend", 21.70),
                        entry("conversions", 4.0),
                        entry("conversionValue", 312.40),
                        entry("viewThroughConversions", 1.0));
    }

    @Test
    @Quirk(QUIRKS)
    void qualified_conversions_come_before_rounded_ones() {
        OneExport export = OneExport.fixture("microsoft_ads/api-months.csv");
        assertThat(export.counts(0)).containsEntry("conversions", 131.5);
    }

    @Test
    @Quirk(QUIRKS)
    void a_share_without_its_sign_is_percent_where_the_column_says_so() {
        OneExport export = OneExport.fixture("microsoft_ads/share-of-voice.csv");
        assertThat(export.counts(0).get("impressionShare")).isCloseTo(0.8125, within(1e-9));
        assertThat(export.counts(0).get("impressionShareLostBudget")).isCloseTo(0.0075, within(1e-9));
        assertThat(export.counts(3)).doesNotContainKey("impressionShare");
    }

    @Test
    @Quirk(QUIRKS)
    void a_share_with_its_sign_is_percent_once() {
        OneExport export = OneExport.fixture("microsoft_ads/api-months.csv");
        assertThat(export.counts(0).get("impressionShare")).isCloseTo(0.8041, within(1e-9));
    }

    @Test
    @Quirk(QUIRKS)
    void a_search_term_comes_before_the_keyword_that_it_met() {
        OneExport export = OneExport.fixture("microsoft_ads/search-terms.csv");
        assertThat(export.origin(0).breakdown()).isEqualTo(Breakdown.SEARCH_TERM);
        assertThat(export.origin(0).part()).isEqualTo("lampe bureau led");
    }

    @Test
    @Quirk(QUIRKS)
    void devices_are_parts_of_a_campaign() {
        OneExport export = OneExport.fixture("microsoft_ads/devices.csv");
        assertThat(export.rows())
                .extracting(row -> row.origin().breakdown() + " " + row.origin().part())
                .containsExactly("DEVICE Computer", "DEVICE Smartphone", "DEVICE Tablet");
    }

    @Test
    @Quirk(QUIRKS)
    void devices_of_an_ad_are_added_up() {
        OneExport export = OneExport.fixture("microsoft_ads/ads.csv");
        assertThat(export.rows()).hasSize(2);
        assertThat(export.counts(0)).containsEntry("clicks", 161.0).containsEntry("spend", 138.42);
    }

    @Test
    @Quirk(QUIRKS)
    void rows_that_are_missing_from_the_file_are_told() {
        OneExport export = OneExport.fixture("microsoft_ads/rows-missing.csv");
        assertThat(export.said(Severity.WARNING)).contains("`Rows: 4`, and 2 are there");
    }

    @Test
    void a_report_without_any_day_is_refused_until_one_is_given() {
        String[] lines = {
            "\"Report Name: Campaigns\"",
            "\"Report Time: \"",
            "",
            "\"Campaign name\",\"Impressions\",\"Clicks\",\"Spend\"",
            "\"Brand\",\"100\",\"5\",\"2.50\""
        };
        assertThat(OneExport.lines(folder, lines).account().refused()).isTrue();
        Period october = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        ImportedRows sink = new ImportedRows();
        sink.read(folder, String.join("\n", lines) + "\n", ReadOptions.DEFAULT.withPeriod(october));
        assertThat(sink.rows).extracting(ImportedRows.Kept::period).containsExactly(october);
    }

    @Test
    void spend_beside_a_campaign_alone_may_be_of_any_platform() {
        OneExport export = OneExport.lines(folder, "Campaign name,Impressions,Clicks,Spend", "Brand,100,5,2.50");
        assertThat(export.format()).isNotEqualTo("microsoft_ads");
    }
}
