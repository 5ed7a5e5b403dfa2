package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Each oddity of reports of LinkedIn Campaign Manager. */
class LinkedInAdsQuirksTest {
    private static final String FILE = "LinkedIn Campaign Manager CSV";
    private static final String MEANING = "LinkedIn, meaning";

    @TempDir
    Path folder;

    @Test
    @Quirk(FILE)
    void the_file_is_really_utf_16_with_tabs() throws Exception {
        Path file = Path.of("fixtures", "exports", "linkedin_ads", "campaigns-by-day.csv");
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0xFF, 0xFE);
        OneExport export = OneExport.fixture("linkedin_ads/campaigns-by-day.csv");
        assertThat(export.format()).isEqualTo("linkedin_ads");
        assertThat(export.account().rowsKept()).isEqualTo(4);
    }

    @Test
    @Quirk(FILE)
    void commas_in_utf_8_are_taken_as_well() {
        OneExport export = OneExport.fixture("linkedin_ads/commas.csv");
        assertThat(export.format()).isEqualTo("linkedin_ads");
        assertThat(export.account().rowsKept()).isEqualTo(3);
    }

    @Test
    @Quirk(FILE)
    void a_header_below_two_to_five_lines_is_found() {
        assertThat(OneExport.fixture("linkedin_ads/commas.csv").because()).endsWith("on line 4");
        assertThat(OneExport.fixture("linkedin_ads/ads-by-day.csv").because()).endsWith("on line 6");
    }

    @Test
    @Quirk(FILE)
    void start_and_end_of_the_report_are_the_days_of_a_file_without_dates() {
        OneExport export = OneExport.lines(
                folder,
                "Campaign Performance Report (in UTC)",
                "Report Start: 09/01/2026, Report End: 09/02/2026",
                "",
                "Campaign Group Name,Campaign Name,Total Spent,Impressions,Clicks,Currency",
                "Leads,Architects,\"1,234.50\",10000,200,USD");
        assertThat(export.period(0)).isEqualTo("2026-09-01/2026-09-02");
    }

    @Test
    @Quirk(FILE)
    void the_first_day_in_every_row_stands_for_the_whole_report() {
        OneExport export = OneExport.fixture("linkedin_ads/ads-of-a-period.csv");
        assertThat(export.rows())
                .extracting(ImportedRows.Kept::period)
                .containsOnly(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 3)));
        assertThat(export.said(Severity.INFO)).contains("every row bears the report's first day");
    }

    @Test
    @Quirk(FILE)
    void days_in_the_rows_are_days() {
        OneExport export = OneExport.fixture("linkedin_ads/ads-by-day.csv");
        assertThat(export.days()).containsExactly("2026-10-01", "2026-10-02", "2026-10-03");
        assertThat(export.account().problems()).isEmpty();
    }

    @Test
    @Quirk(FILE)
    void the_first_day_of_a_report_of_one_day_is_that_day() {
        OneExport export = OneExport.lines(
                folder,
                "Ad Performance Report (in UTC)",
                "\"Report Start: September 21, 2026, 12:00 AM\"",
                "\"Report End: September 21, 2026, 11:59 PM\"",
                "\"Date Generated: September 23, 2026, 12:40 PM\"",
                "",
                "Start Date (in UTC)\tCampaign Name\tAd Set Name\tTotal Spent\tImpressions",
                "9/21/2026\tArchitects\tVisits\t55.39\t3422");
        assertThat(export.period(0)).isEqualTo("2026-09-21/2026-09-21");
        assertThat(export.account().problems()).isEmpty();
    }

    @Test
    @Quirk(FILE)
    void the_month_comes_first_in_english_and_last_in_german_and_french() {
        assertThat(OneExport.fixture("linkedin_ads/campaigns-by-day.csv").days())
                .containsExactly("2026-10-05", "2026-10-06");
        assertThat(OneExport.fixture("linkedin_ads/german.csv").days()).containsExactly("2026-10-01", "2026-10-02");
        assertThat(OneExport.fixture("linkedin_ads/french.csv").days()).containsExactly("2026-10-01", "2026-10-02");
    }

    @Test
    @Quirk(FILE)
    void decimals_follow_the_language_of_the_columns() {
        assertThat(OneExport.fixture("linkedin_ads/german.csv").counts(1)).containsEntry("spend", 1020.07);
        assertThat(OneExport.fixture("linkedin_ads/french.csv").counts(0)).containsEntry("spend", 130.51);
        assertThat(OneExport.fixture("linkedin_ads/campaigns-by-day.csv").counts(1))
                .containsEntry("spend", 1234.5);
    }

    @Test
    @Quirk(FILE)
    void the_currency_stands_in_its_column() {
        assertThat(OneExport.fixture("linkedin_ads/commas.csv").account().currency())
                .isEqualTo("USD");
    }

    @Test
    @Quirk(FILE)
    void the_total_row_is_dropped_and_compared() {
        OneExport export = OneExport.fixture("linkedin_ads/campaigns-by-day.csv");
        assertThat(export.account().rowsDropped()).isEqualTo(1);
        assertThat(export.account().reconciliations())
                .isNotEmpty()
                .allMatch(Reconciliation::agrees)
                .anyMatch(total -> total.measure().key().equals("spend") && total.total() == 1748);
    }

    @Test
    @Quirk(MEANING)
    void the_campaign_group_is_the_campaign_and_the_campaign_its_ad_group() {
        OneExport export = OneExport.fixture("linkedin_ads/campaigns-by-day.csv");
        assertThat(export.origin(0).campaignName()).isEqualTo("Architects");
        assertThat(export.origin(0).campaignId()).isEqualTo("601");
        assertThat(export.origin(0).breakdown()).isEqualTo(Breakdown.AD_GROUP);
        assertThat(export.origin(0).part()).isEqualTo("Architects - single image (7011)");
    }

    @Test
    @Quirk(MEANING)
    void beside_an_ad_set_the_campaign_is_the_campaign() {
        OneExport export = OneExport.lines(
                folder,
                "Start Date (in UTC)\tCampaign ID\tCampaign Name\tAd Set ID\tAd Set Name\tTotal Spent\tImpressions",
                "9/21/2026\t12244\tArchitects\t8913\tVisits\t55.39\t3422");
        assertThat(export.origin(0).campaignName()).isEqualTo("Architects");
        assertThat(export.origin(0).breakdown()).isEqualTo(Breakdown.AD_GROUP);
        assertThat(export.origin(0).part()).isEqualTo("Visits (8913)");
    }

    @Test
    @Quirk(MEANING)
    void a_campaign_without_its_group_counts_as_a_campaign_and_that_is_told() {
        OneExport export = OneExport.fixture("linkedin_ads/commas.csv");
        assertThat(export.origin(0).campaignName()).isEqualTo("Leads, architects");
        assertThat(export.origin(0).breakdown()).isEqualTo(Breakdown.CAMPAIGN);
        assertThat(export.said(Severity.INFO)).contains("no column names the campaign group");
    }

    @Test
    @Quirk(MEANING)
    void clicks_to_the_landing_page_are_the_clicks_and_clicks_are_all_of_them() {
        OneExport export = OneExport.fixture("linkedin_ads/commas.csv");
        assertThat(export.counts(0)).containsEntry("clicks", 150.0).containsEntry("clicksAll", 200.0);
    }

    @Test
    @Quirk(MEANING)
    void without_landing_page_clicks_the_clicks_to_the_site_are_missing_and_that_is_told() {
        OneExport export = OneExport.fixture("linkedin_ads/german.csv");
        assertThat(export.counts(0)).containsEntry("clicksAll", 17.0).doesNotContainKey("clicks");
        assertThat(export.said(Severity.INFO)).contains("clicks to the site are missing");
    }

    @Test
    @Quirk(MEANING)
    void leads_are_leads_and_not_conversions() {
        OneExport export = OneExport.fixture("linkedin_ads/campaigns-by-day.csv");
        assertThat(export.sum("leads")).isEqualTo(6);
        assertThat(export.counts(0)).containsEntry("leads", 1.0).containsEntry("conversions", 2.0);
    }

    @Test
    void a_report_without_any_day_is_refused_until_one_is_given() {
        String text = "Campaign Group Name,Campaign Name,Total Spent,Impressions\nLeads,Architects,12.50,1000\n";
        ImportedRows refused = new ImportedRows();
        assertThat(refused.read(folder, text, ReadOptions.DEFAULT).refused()).isTrue();
        Period october = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        ImportedRows given = new ImportedRows();
        given.read(folder, text, ReadOptions.DEFAULT.withPeriod(october));
        assertThat(given.rows).extracting(ImportedRows.Kept::period).containsExactly(october);
    }
}
