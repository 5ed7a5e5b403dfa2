package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseQuirksTest {
    private static final String GOOGLE = "Google Ads API";
    private static final Path FIXTURES = Path.of("fixtures", "exports", "warehouse");

    @TempDir
    Path folder;

    private final ImportedRows rows = new ImportedRows();

    private ImportedFile read(String fixture) {
        return rows.read(FIXTURES.resolve(fixture), ReadOptions.DEFAULT);
    }

    private ImportedFile text(String text) {
        return rows.read(folder, text, ReadOptions.DEFAULT);
    }

    private double sum(String measure) {
        return rows.rows.stream()
                .mapToDouble(row -> row.counts().getOrDefault(measure, 0.0))
                .sum();
    }

    private List<String> sentences(ImportedFile file) {
        return file.problems().stream().map(problem -> problem.message().en()).toList();
    }

    private static Map<String, ImportedRows> archive(String fixture) {
        Map<String, ImportedRows> sinks = new HashMap<>();
        ImportedRows.tables(FIXTURES.resolve(fixture), ReadOptions.DEFAULT, sinks);
        return sinks;
    }

    private static ImportedRows member(String fixture, String name) {
        return archive(fixture).getOrDefault(fixture + "/" + name, new ImportedRows());
    }

    @Test
    @Quirk(GOOGLE)
    void cost_in_millionths_is_money() {
        read("google-campaigns.csv");
        assertThat(rows.rows.get(0).counts()).containsEntry("spend", 12.34);
        assertThat(rows.rows.get(3).counts()).containsEntry("spend", 9.999999);
    }

    @Test
    @Quirk(GOOGLE)
    void averages_in_millionths_agree_with_the_counts() {
        ImportedFile file = read("google-airbyte.csv");
        assertThat(sum("spend")).isEqualTo(30);
        assertThat(sentences(file)).noneMatch(sentence -> sentence.contains("average"));
    }

    @Test
    @Quirk(GOOGLE)
    void averages_that_are_not_in_millionths_are_told() {
        String text =
                "date,customer_id,id,impressions,clicks,cost_micros,average_cpc\n2026-10-01,7,8,100,10,5000000,0.50\n";
        assertThat(sentences(text(text))).singleElement().asString().contains("`0.50`", "500000.00");
    }

    @Test
    @Quirk(GOOGLE)
    void the_click_rate_is_a_fraction_and_not_kept() {
        ImportedFile file =
                text("date,customer_id,id,impressions,clicks,cost_micros,ctr\n2026-10-01,7,8,1000,20,5000000,0.02\n");
        assertThat(file.problems()).isEmpty();
        assertThat(rows.rows.get(0).counts()).containsOnlyKeys("impressions", "clicks", "spend");
    }

    @Test
    @Quirk(GOOGLE)
    void ids_beyond_thirty_one_bits_stay_as_they_are() {
        read("google-campaigns.csv");
        assertThat(rows.rows.get(0).origin().campaignId()).isEqualTo("21450093317");
        assertThat(rows.rows.get(0).origin().accountId()).isEqualTo("7741120083");
    }

    @Test
    @Quirk(GOOGLE)
    void rows_of_devices_and_networks_are_of_one_campaign_and_add_up() {
        ImportedFile file = read("google-campaigns.csv");
        var ofTheDay = rows.rows.stream()
                .filter(row -> row.period().equals(Period.day(LocalDate.of(2026, 10, 1))))
                .toList();
        assertThat(ofTheDay).hasSize(3).allSatisfy(row -> {
            assertThat(row.origin()).isEqualTo(ofTheDay.get(0).origin());
            assertThat(row.origin().breakdown()).isEqualTo(Breakdown.CAMPAIGN);
        });
        assertThat(file.rowsKept()).isEqualTo(5);
        assertThat(sum("spend")).isEqualTo(41.509999, Offset.offset(1e-9));
    }

    @Test
    @Quirk(GOOGLE)
    void days_are_read_as_they_are_written() {
        ImportedFile file = read("google-airbyte.csv");
        assertThat(file.period()).isEqualTo(Period.day(LocalDate.of(2026, 10, 1)));
    }

    @Test
    void a_share_of_impressions_that_is_split_by_network_is_not_added_up() {
        ImportedFile file = read("google-airbyte.csv");
        assertThat(sum("impressionShare")).isZero();
        assertThat(sentences(file)).singleElement().asString().contains("`impressionShare`");
    }

    @Test
    void interactions_of_a_video_are_not_clicks() {
        read("google-campaigns.csv");
        assertThat(rows.rows.get(4).counts()).containsEntry("clicks", 6.0).containsEntry("clicksAll", 610.0);
    }

    @Test
    void shared_conversions_keep_their_decimals() {
        read("google-campaigns.csv");
        assertThat(rows.rows.get(0).counts()).containsEntry("conversions", 1.416667);
    }

    @Test
    void a_country_declared_for_other_files_does_not_change_what_a_machine_wrote() {
        rows.read(
                folder,
                "date,customer_id,id,impressions,clicks,cost_micros,conversions\n2026-10-01,7,8,100,10,5000000,1.125\n",
                ReadOptions.DEFAULT.withLocale(Locale.GERMANY));
        assertThat(rows.rows.get(0).counts()).containsEntry("conversions", 1.125);
    }

    @Test
    void columns_of_the_connector_are_passed_over_in_silence() {
        assertThat(read("google-keywords.csv").problems()).isEmpty();
    }

    @Test
    void the_id_of_a_table_of_ad_groups_is_no_campaign() {
        read("google-ad-groups.csv");
        assertThat(rows.rows.get(0).origin().campaignId()).isEqualTo("21450093317");
        assertThat(rows.rows.get(0).origin().breakdown()).isEqualTo(Breakdown.AD_GROUP);
        assertThat(rows.rows.get(0).origin().part()).isEqualTo("150277");
    }

    @Test
    void the_newest_name_type_and_currency_come_from_the_tables_beside() {
        var row = member("google-with-names.zip", "campaign_stats.csv").rows.get(0);
        assertThat(row.origin().campaignName()).isEqualTo("Search - Lamps");
        assertThat(row.origin().channel()).isEqualTo(Channel.PAID_SEARCH);
        assertThat(row.origin().currency()).isEqualTo("CHF");
    }

    @Test
    void names_alone_stop_nothing_and_say_what_they_are_for() {
        ImportedFile file = read("google-names-alone.csv");
        assertThat(file.refused()).isFalse();
        assertThat(file.rowsKept()).isZero();
        assertThat(file.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.WARNING);
        assertThat(sentences(file)).singleElement().asString().contains("gives names and no figures");
    }

    @Test
    void a_table_of_mailings_without_counts_says_so() {
        assertThat(sentences(read("mailchimp-mailings-without-counts.csv")))
                .singleElement()
                .asString()
                .contains("counts nothing");
        assertThat(sentences(read("klaviyo-mailings-without-counts.csv")))
                .singleElement()
                .asString()
                .contains("counts nothing");
    }

    @Test
    void a_lead_that_is_told_in_total_and_by_place_counts_once() {
        ImportedRows actions = member("meta-with-names.zip", "facebook_ads/basic_ad_actions.csv");
        assertThat(actions.rows.get(0).counts()).containsEntry("leads", 3.0).containsEntry("conversions", 3.0);
    }

    @Test
    void without_a_total_the_places_are_added() {
        ImportedRows actions = member("meta-with-names.zip", "facebook_ads/basic_ad_actions.csv");
        assertThat(actions.rows.get(1).counts())
                .containsEntry("conversions", 3.0)
                .containsEntry("addToCarts", 6.0)
                .containsEntry("checkouts", 4.0);
        assertThat(actions.rows.get(2).counts()).containsEntry("leads", 2.0);
    }

    @Test
    void values_of_actions_are_told_from_their_numbers_by_their_decimals() {
        ImportedRows values = member("meta-with-names.zip", "facebook_ads/basic_ad_action_values.csv");
        assertThat(values.rows)
                .singleElement()
                .satisfies(row -> assertThat(row.counts()).containsOnly(Map.entry("conversionValue", 194.75)));
    }

    @Test
    void whole_figures_without_clicks_may_be_either_which_is_told() {
        assertThat(sentences(read("meta-actions-all-whole.csv")))
                .anyMatch(sentence -> sentence.contains("read as numbers of actions"));
    }

    @Test
    void ads_find_their_campaign_through_the_table_that_names_them() {
        ImportedRows ads = member("meta-with-names.zip", "facebook_ads/basic_ad.csv");
        assertThat(ads.rows.get(1).origin().campaignId()).isEqualTo("120214400871230555");
        assertThat(ads.rows.get(1).origin().part()).isEqualTo("Carousel v2 (120214400871230702)");
    }

    @Test
    void what_linkedin_calls_a_campaign_is_an_ad_group_of_its_group() {
        var row = member("linkedin-with-names.zip", "ad_analytics_by_campaign.csv")
                .rows
                .get(0);
        assertThat(row.origin().campaignName()).isEqualTo("B2B 2026");
        assertThat(row.origin().breakdown()).isEqualTo(Breakdown.AD_GROUP);
        assertThat(row.origin().part()).isEqualTo("Architects (690114425)");
        assertThat(row.counts()).containsEntry("clicks", 31.0).containsEntry("clicksAll", 51.0);
    }

    @Test
    void local_cost_is_spend_and_its_currency_is_left_open() {
        read("linkedin-campaigns.csv");
        assertThat(rows.rows.get(0).counts()).containsEntry("spend", 50.2);
        assertThat(rows.rows.get(0).origin().currency()).isNull();
        assertThat(rows.rows.get(2).counts()).doesNotContainKey("impressions").containsEntry("spend", 0.0);
    }

    @Test
    void local_cost_that_always_equals_the_dollars_is_in_dollars() {
        assertThat(read("linkedin-local-is-dollars.csv").currency()).isEqualTo("USD");
    }

    @Test
    void dollars_stand_in_for_local_cost_that_is_never_told() {
        assertThat(read("linkedin-creatives-in-dollars.csv").currency()).isEqualTo("USD");
        assertThat(rows.rows.get(0).counts()).containsEntry("spend", 12.4);
        assertThat(rows.rows.get(1).counts()).doesNotContainKey("spend");
    }

    @Test
    void slices_of_microsoft_days_add_up_to_the_account() {
        ImportedFile file = read("microsoft-campaigns.csv");
        assertThat(file.rowsKept()).isEqualTo(23);
        assertThat(file.currency()).isEqualTo("EUR");
        assertThat(sum("clicks")).isEqualTo(27);
        assertThat(sum("impressions")).isEqualTo(222);
        assertThat(sum("spend")).isEqualTo(19.49, Offset.offset(1e-9));
    }

    @Test
    void a_slice_may_have_more_clicks_than_impressions_and_that_is_told() {
        ImportedFile file = read("microsoft-campaigns.csv");
        assertThat(file.rowsQuarantined()).isZero();
        assertThat(file.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.INFO);
        assertThat(sentences(file)).singleElement().asString().contains("line 3", "1 row has more clicks", "of 23");
    }

    @Test
    void slices_that_often_have_more_clicks_than_impressions_are_doubtful() {
        ImportedFile file = text("date,account_id,campaign_id,device_os,clicks,impressions,spend\n"
                + "2026-10-01,1,2,iOS,100,10,1\n2026-10-02,1,2,iOS,90,9,1\n");
        assertThat(file.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.WARNING);
    }

    @Test
    void qualified_conversions_count_and_blanks_of_older_rows_stay_missing() {
        read("microsoft-campaigns.csv");
        assertThat(rows.rows.get(0).counts()).containsEntry("conversions", 1.5);
        assertThat(rows.rows.get(2).counts()).doesNotContainKeys("conversions", "conversionValue");
    }

    @Test
    void hours_of_a_day_are_rows_of_that_day_without_reach() {
        read("tiktok-hours.csv");
        assertThat(rows.rows.get(0).period()).isEqualTo(Period.day(LocalDate.of(2026, 10, 1)));
        assertThat(rows.rows.get(1).period()).isEqualTo(Period.day(LocalDate.of(2026, 10, 1)));
        assertThat(sum("reach")).isZero();
        assertThat(sum("clicks")).isEqualTo(43);
    }

    @Test
    void a_dash_is_missing_and_purchases_and_leads_make_one_value() {
        read("tiktok-hours.csv");
        assertThat(rows.rows.get(0).counts()).containsEntry("conversionValue", 45.0);
        assertThat(rows.rows.get(1).counts()).doesNotContainKeys("conversions", "conversionValue");
    }

    @Test
    void click_rates_of_tiktok_are_already_in_percent() {
        assertThat(sentences(read("tiktok-hours.csv"))).noneMatch(sentence -> sentence.contains("`CTR`"));
    }

    @Test
    void one_report_of_dbt_holds_several_platforms_and_calls_meta_facebook() {
        ImportedFile file = read("ad-reporting-campaigns.csv");
        assertThat(rows.rows)
                .extracting(row -> row.origin().platform())
                .containsExactly("google_ads", "google_ads", "meta_ads", "meta_ads", "tiktok_ads");
        assertThat(file.currency()).isNull();
        assertThat(rows.rows.get(2).counts()).containsEntry("conversions", 3.0).doesNotContainKey("conversionValue");
        assertThat(file.rowsQuarantined()).isEqualTo(1);
    }

    @Test
    void countries_of_a_month_add_up() {
        read("ad-reporting-months-by-country.csv");
        assertThat(rows.rows).singleElement().satisfies(row -> {
            assertThat(row.period()).isEqualTo(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
            assertThat(row.counts()).containsEntry("clicks", 1020.0).containsEntry("conversionValue", 3292.5);
        });
    }

    @Test
    void a_purchase_that_is_told_twice_counts_once_under_its_own_tags() {
        ImportedFile file = read("ga4-events.csv");
        assertThat(sum("orders")).isEqualTo(3);
        assertThat(sum("revenue")).isEqualTo(120.4, Offset.offset(1e-9));
        assertThat(sum("refundedOrders")).isEqualTo(1);
        assertThat(rows.rows.get(0).origin().utm()).isNotNull();
        assertThat(rows.rows.get(2).origin().utm()).isNull();
        assertThat(sentences(file)).singleElement().asString().contains("Sessions and users are not");
    }

    @Test
    void people_are_counted_once_for_each_mailing_and_none_is_kept() {
        ImportedFile file = read("klaviyo-events.csv");
        assertThat(rows.rows).singleElement().satisfies(row -> {
            assertThat(row.period()).isEqualTo(Period.day(LocalDate.of(2026, 10, 5)));
            assertThat(row.counts())
                    .containsOnly(
                            Map.entry("emailDelivered", 5.0),
                            Map.entry("emailOpensUnique", 2.0),
                            Map.entry("emailClicksUnique", 1.0),
                            Map.entry("emailUnsubscribes", 1.0));
            assertThat(row.origin().toString()).doesNotContain("P1");
        });
        assertThat(sentences(file)).noneMatch(sentence -> sentence.contains("P1"));
    }

    @Test
    void people_who_left_a_list_are_counted_and_not_named() {
        read("mailchimp-unsubscribes.csv");
        assertThat(sum("emailUnsubscribes")).isEqualTo(3);
        assertThat(rows.rows.get(0).origin().breakdown()).isEqualTo(Breakdown.EMAIL_SEND);
        assertThat(rows.rows.toString()).doesNotContain("m001");
    }

    @Test
    void a_table_of_people_is_not_taken_for_names_of_campaigns() {
        ImportedFile file = text("id,name,email,updated_at\n1,Ada,ada@example.org,2026-10-01\n");
        assertThat(file.recognition()).isNull();
        assertThat(sentences(file)).noneMatch(sentence -> sentence.contains("Ada"));
    }

    @Test
    void the_newest_version_wins_whatever_the_order_of_rows_and_the_width_of_the_hour() {
        var row = member("google-with-names.zip", "campaign_stats.csv").rows.get(4);
        assertThat(row.origin().campaignName()).isEqualTo("Video - Showroom");
        assertThat(row.origin().channel()).isEqualTo(Channel.VIDEO);
        assertThat(row.origin().currency()).isEqualTo("CHF");
    }
}
