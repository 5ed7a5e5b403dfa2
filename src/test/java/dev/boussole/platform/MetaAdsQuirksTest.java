package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.Reconciliation;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaAdsQuirksTest {
    private static final String FILE = "Meta Ads Manager CSV";
    private static final String MEANING = "Meta, meaning";
    private static final String LOCALISED = "Meta, localised";

    @TempDir
    Path folder;

    private OneFile read(String... lines) {
        return OneFile.read(folder, lines);
    }

    private static Origin origin(OneFile file, int row) {
        return file.rows().get(row).origin();
    }

    @Test
    @Quirk(FILE)
    void header_cells_are_quoted_only_where_they_must_be() {
        OneFile file = read("\"Campaign name\",Impressions,\"Amount spent (INR)\",Day", "Autumn,50,1.5,2026-10-01");
        assertThat(file.counts(0)).containsEntry("impressions", 50.0).containsEntry("spend", 1.5);
    }

    @Test
    @Quirk(FILE)
    void a_mark_of_utf_8_may_stand_before_the_first_header_cell() {
        OneFile file = OneFile.fixture("meta_ads/german.csv");
        assertThat(origin(file, 0).campaignName()).isEqualTo("Herbst, neue Kunden");
    }

    @Test
    @Quirk(FILE)
    void the_range_of_the_report_is_the_rows_only_where_no_day_is() {
        OneFile days = read(
                "Campaign name,Day,Impressions,Amount spent (EUR),Reporting starts,Reporting ends",
                "Autumn,2026-10-02,50,1.5,2026-10-01,2026-10-07");
        assertThat(days.days()).containsExactly("2026-10-02");
        OneFile whole = read(
                "Campaign name,Impressions,Amount spent (EUR),Reporting starts,Reporting ends",
                "Autumn,50,1.5,2026-10-01,2026-10-07");
        assertThat(whole.rows().get(0).period().to()).isEqualTo(LocalDate.of(2026, 10, 7));
    }

    @Test
    @Quirk(FILE)
    void the_life_of_a_campaign_may_be_ongoing_and_dates_nothing() {
        OneFile file = read(
                "Campaign name,Starts,Ends,Impressions,Amount spent (EUR),Reporting starts,Reporting ends",
                "Autumn,2026-01-01,Ongoing,50,1.5,2026-10-01,2026-10-07");
        assertThat(file.account().problems()).isEmpty();
        assertThat(file.rows().get(0).period().from()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    @Quirk(FILE)
    void the_currency_stands_in_the_header() {
        OneFile file = read(
                "Campaign name,Day,Impressions,Amount spent (EGP),\"CPM (cost per 1,000 impressions) (EGP)\"",
                "Autumn,2026-10-01,50,1.5,30");
        assertThat(origin(file, 0).currency()).isEqualTo("EGP");
        assertThat(file.account().problems()).isEmpty();
    }

    @Test
    @Quirk(FILE)
    void an_empty_cell_is_no_result_and_counts_as_none_only_where_it_is_measured() {
        OneFile file = read(
                "Campaign name,Day,Impressions,Amount spent (EUR),Purchases",
                "Autumn,2026-10-01,50,1.5,2",
                "Autumn,2026-10-02,50,1.5,",
                "Winter,2026-10-02,50,1.5,");
        assertThat(file.counts(1)).containsEntry("conversions", 0.0);
        assertThat(file.counts(2)).doesNotContainKey("conversions");
    }

    @Test
    @Quirk(FILE)
    void the_first_row_without_a_name_is_the_total_of_the_account() {
        OneFile file =
                read("Campaign name,Day,Impressions,Amount spent (EUR)", ",,150,4.5", "Autumn,2026-10-01,150,4.5");
        assertThat(file.rows()).hasSize(1);
        assertThat(file.account().rowsDropped()).isEqualTo(1);
        assertThat(file.account().reconciliations()).isNotEmpty().allMatch(Reconciliation::agrees);
    }

    @Test
    @Quirk(FILE)
    void a_total_that_its_rows_do_not_reach_is_told() {
        OneFile file =
                read("Campaign name,Day,Impressions,Amount spent (EUR)", ",,150,9.5", "Autumn,2026-10-01,150,4.5");
        assertThat(file.said(Severity.WARNING)).singleElement().asString().contains("short by 5");
    }

    @ParameterizedTest
    @CsvSource({
        "actions:offsite_conversion.fb_pixel_purchase,conversions",
        "actions:lead,leads",
        "actions:mobile_app_install,installs",
        "Compras en el sitio web,conversions",
        "Clientes potenciales,leads",
        "Website-Käufe,conversions",
        "Compras no site,conversions",
        "การซื้อ,conversions",
    })
    @Quirk(MEANING)
    void results_are_what_the_indicator_of_the_row_says(String indicator, String measure) {
        OneFile file = read(
                "Campaign name,Day,Impressions,Amount spent (EUR),Result indicator,Results",
                "Autumn,2026-10-01,50,1.5," + indicator + ",3");
        assertThat(file.counts(0)).containsEntry(measure, 3.0);
    }

    @ParameterizedTest
    @CsvSource({"actions:link_click", "reach", "actions:video_view", "Link-Klicks", "Artículos agregados al carrito"})
    @Quirk(MEANING)
    void results_that_are_clicks_or_views_are_no_conversions(String indicator) {
        OneFile file = read(
                "Campaign name,Day,Impressions,Amount spent (EUR),Result type,Results",
                "Autumn,2026-10-01,50,1.5," + indicator + ",3");
        assertThat(file.counts(0)).doesNotContainKeys("conversions", "leads", "installs");
    }

    @Test
    @Quirk(MEANING)
    void without_an_indicator_results_are_not_kept_and_that_is_told() {
        OneFile file = read("Campaign name,Day,Impressions,Amount spent (EUR),Results", "Autumn,2026-10-01,50,1.5,3");
        assertThat(file.counts(0)).doesNotContainKey("conversions");
        assertThat(file.said(Severity.INFO)).singleElement().asString().contains("Results are not kept");
    }

    @Test
    @Quirk(MEANING)
    void all_clicks_are_not_link_clicks() {
        OneFile file = read(
                "Campaign name,Day,Impressions,Amount spent (EUR),Clicks (all),Link clicks",
                "Autumn,2026-10-01,500,1.5,27,18");
        assertThat(file.counts(0)).containsEntry("clicks", 18.0).containsEntry("clicksAll", 27.0);
        OneFile alone =
                read("Campaign name,Day,Impressions,Amount spent (EUR),Clicks (all)", "Autumn,2026-10-01,500,1.5,27");
        assertThat(alone.counts(0)).doesNotContainKey("clicks");
    }

    @Test
    @Quirk(MEANING)
    void each_click_rate_is_compared_with_its_own_clicks() {
        String header = "Campaign name,Day,Impressions,Amount spent (EUR),Clicks (all),Link clicks,CTR (all),"
                + "CTR (link click-through rate)";
        assertThat(read(header, "Autumn,2026-10-01,1000,1.5,52,26,5.2,2.60")
                        .account()
                        .problems())
                .isEmpty();
        assertThat(read(header, "Autumn,2026-10-01,1000,1.5,52,26,2.6,5.20").said(Severity.WARNING))
                .hasSize(2);
    }

    @Test
    @Quirk(MEANING)
    void rates_are_percent_numbers_without_a_sign() {
        OneFile file = read(
                "Campaign name,Day,Impressions,Amount spent (EUR),Link clicks,CTR (link click-through rate)",
                "Autumn,2026-10-01,1000,1.5,26,2.60");
        assertThat(file.account().problems()).isEmpty();
        assertThat(file.counts(0)).containsOnlyKeys("impressions", "spend", "clicks");
    }

    @Test
    @Quirk(MEANING)
    void attribution_settings_that_differ_stay_with_their_rows_and_are_told() {
        OneFile file = read(
                "Campaign name,Day,Impressions,Amount spent (EUR),Attribution setting",
                "Autumn,2026-10-01,50,1.5,7-day click or 1-day view",
                "Winter,2026-10-01,50,1.5,All conversions");
        assertThat(origin(file, 0).attribution()).isEqualTo("7-day click or 1-day view");
        assertThat(origin(file, 1).attribution()).isEqualTo("All conversions");
        assertThat(file.said(Severity.INFO))
                .singleElement()
                .asString()
                .contains("`7-day click or 1-day view` (1), `All conversions` (1)");
    }

    @Test
    @Quirk(MEANING)
    void one_attribution_setting_is_nothing_to_tell() {
        OneFile file = read(
                "Campaign name,Day,Impressions,Amount spent (EUR),Attribution setting",
                ",,100,3,Multiple attribution settings",
                "Autumn,2026-10-01,50,1.5,7-day click",
                "Winter,2026-10-01,50,1.5,7-day click");
        assertThat(file.account().problems()).isEmpty();
    }

    @Test
    @Quirk(MEANING)
    void reach_does_not_add_up_so_it_is_neither_summed_over_placements_nor_compared_with_the_total() {
        OneFile placements = read(
                "Campaign name,Placement,Impressions,Reach,Amount spent (EUR),Reporting starts,Reporting ends",
                "Autumn,Feed,50,40,1.5,2026-10-01,2026-10-07",
                "Autumn,Stories,50,40,1.5,2026-10-01,2026-10-07");
        assertThat(placements.rows()).hasSize(1);
        assertThat(placements.counts(0)).containsEntry("impressions", 100.0).doesNotContainKey("reach");
        OneFile totals = read(
                "Campaign name,Day,Impressions,Reach,Amount spent (EUR)",
                ",,100,55,3",
                "Autumn,2026-10-01,50,40,1.5",
                "Autumn,2026-10-02,50,40,1.5");
        assertThat(totals.account().problems()).isEmpty();
    }

    @Test
    @Quirk(MEANING)
    void frequency_is_never_kept() {
        OneFile file = read(
                "Campaign name,Day,Impressions,Reach,Frequency,Amount spent (EUR)", "Autumn,2026-10-01,50,40,1.25,1.5");
        assertThat(file.counts(0)).containsOnlyKeys("impressions", "reach", "spend");
    }

    @Test
    @Quirk(MEANING)
    void a_row_of_all_parts_between_those_of_the_parts_counts_nothing_twice() {
        OneFile file = OneFile.fixture("meta_ads/countries-and-all.csv");
        assertThat(file.parts()).containsExactly("FR", "BE");
        assertThat(origin(file, 0).breakdown()).isEqualTo(Breakdown.AUDIENCE);
        assertThat(file.account().rowsDropped()).isEqualTo(2);
    }

    @Test
    @Quirk(LOCALISED)
    void spanish_headers_are_known() {
        OneFile file = OneFile.fixture("meta_ads/spanish.csv");
        assertThat(file.account().currency()).isEqualTo("PEN");
        assertThat(file.counts(0)).containsEntry("conversions", 37.0).containsEntry("clicks", 1200.0);
        assertThat(file.counts(1)).containsEntry("leads", 18.0);
        assertThat(file.counts(2)).doesNotContainKey("conversions");
    }

    @Test
    @Quirk(LOCALISED)
    void french_headers_are_known() {
        OneFile file = OneFile.fixture("meta_ads/french.csv");
        assertThat(file.counts(0)).containsEntry("conversions", 3.0).containsEntry("spend", 45.25);
    }

    @Test
    @Quirk(LOCALISED)
    void german_headers_are_known() {
        OneFile file = OneFile.fixture("meta_ads/german.csv");
        assertThat(file.counts(0)).containsEntry("conversions", 3.0).containsEntry("clicks", 80.0);
        assertThat(file.parts()).containsOnly("Breit 25-44");
    }

    @Test
    @Quirk(LOCALISED)
    void portuguese_headers_are_known() {
        OneFile file = OneFile.fixture("meta_ads/portuguese.csv");
        assertThat(file.counts(0)).containsEntry("leads", 12.0).containsEntry("spend", 1741.5);
        assertThat(file.account().problems()).isEmpty();
    }

    @Test
    @Quirk(LOCALISED)
    void thai_headers_are_known() {
        OneFile file = OneFile.fixture("meta_ads/thai.csv");
        assertThat(file.account().currency()).isEqualTo("THB");
        assertThat(file.counts(1)).containsEntry("conversions", 3.0).containsEntry("conversionValue", 2700.0);
    }

    @Test
    @Quirk(LOCALISED)
    void semicolons_are_what_excel_saves() {
        OneFile file = OneFile.fixture("meta_ads/french-saved-by-excel.csv");
        assertThat(file.rows()).hasSize(2);
        assertThat(origin(file, 0).campaignName()).isEqualTo("Été indien");
    }

    @Test
    @Quirk(LOCALISED)
    void days_may_come_before_months() {
        OneFile file = OneFile.fixture("meta_ads/spanish-saved-by-excel.csv");
        assertThat(file.days()).containsExactly("2026-10-13", "2026-10-14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56",
                "1\u00a0234,56",
                "1\u202f234,56 €",
                "1.234,56 €",
                "S/ 1.234,56",
            })
    @Quirk(LOCALISED)
    void amounts_may_have_spaces_points_and_signs_of_money(String amount) {
        OneFile file =
                read("Nom de la campagne;Jour;Impressions;Montant dépensé (EUR)", "Été;31/10/2026;1 600;" + amount);
        assertThat(file.counts(0)).containsEntry("spend", 1234.56).containsEntry("impressions", 1600.0);
    }

    @Test
    @Quirk(LOCALISED)
    void a_sign_of_money_may_be_letters() {
        OneFile file = OneFile.fixture("meta_ads/spanish-saved-by-excel.csv");
        assertThat(file.counts(0)).containsEntry("spend", 99.0);
    }
}
