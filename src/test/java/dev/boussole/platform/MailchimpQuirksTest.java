package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailchimpQuirksTest {
    private static final String LIST = "Mailchimp campaigns.csv";
    private static final String REPORT = "Mailchimp single-campaign report";
    private static final String HEADER = "Title,Subject,List,\"Send Date\",\"Total Recipients\","
            + "\"Successful Deliveries\",\"Unique Opens\",\"Open Rate\",\"Unique Clicks\",\"Abuse Complaints\",\"Unique Id\"";

    @TempDir
    Path folder;

    private OneFile list(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return OneFile.read(folder, lines.toArray(String[]::new));
    }

    private OneFile report(String... lines) {
        List<String> all = new ArrayList<>(List.of(
                "Email Campaign Report",
                "\"Title:\",\"Autumn\"",
                "\"Delivery Date/Time:\",\"Mon, Apr 26, 2021 12:25\"",
                ""));
        all.addAll(List.of(lines));
        return OneFile.read(folder, all.toArray(String[]::new));
    }

    @Test
    @Quirk(LIST)
    void header_cells_with_a_space_are_quoted_and_others_are_not() {
        assertThat(OneFile.fixture("mailchimp/campaigns.csv").account().format())
                .contains("mailchimp");
    }

    @Test
    @Quirk(LIST)
    void a_send_belongs_to_its_list_and_to_the_day_as_written() {
        OneFile file = list("Autumn,Hello,Customers,\"Oct 26, 2018 02:56 pm\",1000,990,300,30.30%,40,0,a1");
        assertThat(file.days()).containsExactly("2018-10-26");
        var origin = file.rows().get(0).origin();
        assertThat(origin.channel()).isEqualTo(Channel.EMAIL);
        assertThat(origin.campaignName()).isEqualTo("Customers");
        assertThat(origin.breakdown()).isEqualTo(Breakdown.EMAIL_SEND);
        assertThat(origin.part()).isEqualTo("Autumn");
    }

    @Test
    @Quirk(LIST)
    void a_minute_to_midnight_is_still_the_same_day() {
        OneFile file = list("Autumn,Hello,Customers,\"Dec 31, 2018 11:59 pm\",1000,990,300,30.30%,40,0,a1");
        assertThat(file.days()).containsExactly("2018-12-31");
    }

    @Test
    @Quirk(LIST)
    void rates_are_of_deliveries_not_of_recipients() {
        OneFile file = list("Autumn,Hello,Customers,\"Jun 09, 2018 09:30 pm\",110,108,30,27.78%,7,0,a1");
        assertThat(file.said(Severity.WARNING)).isEmpty();
        assertThat(file.counts(0)).containsEntry("emailDelivered", 108.0).containsEntry("emailOpensUnique", 30.0);
    }

    @Test
    @Quirk(LIST)
    void a_rate_that_its_counts_do_not_give_is_told_and_the_counts_are_kept() {
        OneFile file = list("Autumn,Hello,Customers,\"Jun 09, 2018 09:30 pm\",110,108,30,27.27%,7,0,a1");
        assertThat(file.said(Severity.WARNING))
                .containsExactly("line 2, column `Open Rate`: the file says 27.27 %, its counts give 27.78 %."
                        + " The counts are used; check that nobody edited the file.");
        assertThat(file.counts(0)).containsEntry("emailOpensUnique", 30.0);
    }

    @Test
    @Quirk(LIST)
    void columns_of_google_analytics_may_all_say_not_available() {
        OneFile file = OneFile.fixture("mailchimp/campaigns.csv");
        assertThat(file.said(Severity.WARNING)).isEmpty();
        assertThat(file.rows()).hasSize(5);
    }

    @Test
    @Quirk(LIST)
    void a_test_to_three_people_is_left_out_and_told() {
        OneFile file = list(
                "Autumn,Hello,Customers,\"Jun 09, 2018 09:30 pm\",110,108,30,27.78%,7,0,a1",
                "Autumn (copy 01),Hello,Team,\"Jun 08, 2018 09:30 pm\",3,3,3,100.00%,2,0,a2");
        assertThat(file.parts()).containsExactly("Autumn");
        assertThat(file.account().rowsDropped()).isEqualTo(1);
        assertThat(file.said(Severity.INFO))
                .containsExactly(
                        "line 3: sends to fewer than 10 people: 1. They are tests or tell nothing, and were left out.");
    }

    @Test
    @Quirk(LIST)
    void fewer_people_than_none_are_no_test_and_cannot_be() {
        OneFile file = list("Autumn,Hello,Team,\"Jun 08, 2018 09:30 pm\",-5,,,,,0,a2");
        assertThat(file.account().rowsQuarantined()).isEqualTo(1);
    }

    @Test
    @Quirk(LIST)
    void a_total_that_somebody_added_is_no_send() {
        OneFile file = list(
                "Autumn,Hello,Team,\"Jun 08, 2018 09:30 pm\",110,108,30,27.78%,7,0,a2",
                "TOTAL,,,,110,108,30,27.78%,7,0,");
        assertThat(file.parts()).containsExactly("Autumn");
        assertThat(file.account().rowsDropped()).isEqualTo(1);
    }

    @Test
    @Quirk(LIST)
    void ten_people_are_no_test() {
        OneFile file = list("Autumn,Hello,Team,\"Jun 08, 2018 09:30 pm\",10,10,3,30.00%,2,0,a2");
        assertThat(file.parts()).containsExactly("Autumn");
    }

    @Test
    @Quirk(LIST)
    void sends_of_one_title_are_told_apart_by_their_id() {
        OneFile file = list(
                "Letter,Hello,Customers,\"Jun 09, 2018 09:30 pm\",110,108,30,27.78%,7,0,a1",
                "Letter,Hello,Customers,\"Jul 09, 2018 09:30 pm\",110,108,30,27.78%,7,0,a2");
        assertThat(file.parts()).containsExactly("Letter (a1)", "Letter (a2)");
    }

    @Test
    @Quirk(LIST)
    void without_an_id_the_day_tells_them_apart_and_then_a_number() {
        OneFile file = list(
                "Letter,Hello,Customers,\"Jun 09, 2018 09:30 pm\",110,108,30,27.78%,7,0,",
                "Letter,Hello,Customers,\"Jul 09, 2018 08:30 am\",110,108,30,27.78%,7,0,",
                "Letter,Hello,Customers,\"Jul 09, 2018 09:30 pm\",110,108,30,27.78%,7,0,");
        assertThat(file.parts())
                .containsExactly("Letter (2018-06-09)", "Letter (2018-07-09)", "Letter (2018-07-09), 2");
    }

    @Test
    @Quirk(LIST)
    void more_openers_than_deliveries_cannot_be() {
        OneFile file = list(
                "Bad,Hello,Customers,\"Jun 09, 2018 09:30 pm\",110,108,130,120.37%,7,0,a1",
                "Good,Hello,Customers,\"Jun 10, 2018 09:30 pm\",110,108,30,27.78%,7,0,a2");
        assertThat(file.parts()).containsExactly("Good");
        assertThat(file.said(Severity.WARNING))
                .containsExactly("line 2, column `Unique Opens`: 130 `Unique Opens` among 108 `Successful Deliveries`"
                        + " (120.4 %) cannot be. Row set aside; check the export.");
    }

    @Test
    @Quirk(LIST)
    void orders_of_a_shop_that_is_not_connected_stay_missing() {
        assertThat(OneFile.fixture("mailchimp/campaigns.csv").counts(0))
                .doesNotContainKeys("emailOrders", "emailRevenue");
        assertThat(OneFile.fixture("mailchimp/campaigns-with-a-shop.csv").counts(0))
                .containsEntry("emailOrders", 14.0)
                .containsEntry("emailRevenue", 1180.5);
    }

    @Test
    @Quirk(LIST)
    void a_list_saved_by_excel_in_french_is_read_all_the_same() {
        OneFile file = OneFile.fixture("mailchimp/campaigns-saved-by-excel.csv");
        assertThat(file.days()).containsExactly("2026-08-18", "2026-09-15", "2026-10-20");
        assertThat(file.said(Severity.WARNING)).isEmpty();
    }

    @Test
    @Quirk(LIST)
    void dates_in_figures_that_may_be_read_both_ways_are_asked_about() {
        OneFile file = list("Autumn,Hello,Customers,6/9/18 21:30,110,108,30,27.78%,7,0,a1");
        assertThat(file.account().refused()).isTrue();
        assertThat(file.said(Severity.ERROR).get(0)).contains("`6/9/2018` can have the day or the month first");
    }

    @Test
    @Quirk(REPORT)
    void count_and_rate_stand_in_one_cell() {
        OneFile file = report(
                "\"Overall Stats\"",
                "\"Total Recipients:\",\"1,000\"",
                "\"Successful Deliveries:\",\"995\"",
                "\"Recipients Who Opened:\",\"350 (35.18%)\"",
                "\"Recipients Who Clicked:\",\"100 (10.05%)\"");
        assertThat(file.counts(0))
                .containsEntry("emailSent", 1000.0)
                .containsEntry("emailOpensUnique", 350.0)
                .containsEntry("emailClicksUnique", 100.0);
        assertThat(file.said(Severity.WARNING)).isEmpty();
    }

    @Test
    @Quirk(REPORT)
    void the_rate_in_the_cell_is_compared_at_the_line_where_it_stands() {
        OneFile file = report(
                "\"Overall Stats\"",
                "\"Total Recipients:\",\"1,000\"",
                "\"Successful Deliveries:\",\"995\"",
                "\"Recipients Who Opened:\",\"350 (35.00%)\"");
        assertThat(file.said(Severity.WARNING))
                .containsExactly(
                        "line 8, column `Recipients Who Opened:`: the file says 35.00 %, its counts give 35.18 %."
                                + " The counts are used; check that nobody edited the file.");
    }

    @Test
    @Quirk(REPORT)
    void the_day_of_sending_has_its_weekday_before_it() {
        OneFile file = report("\"Overall Stats\"", "\"Total Recipients:\",\"1,000\"");
        assertThat(file.days()).containsExactly("2021-04-26");
    }

    @Test
    @Quirk(REPORT)
    void days_in_figures_have_the_month_first() {
        OneFile file = OneFile.read(
                folder,
                "Email Campaign Report",
                "\"Title:\",\"Autumn\"",
                "\"Delivery Date/Time:\",\"4/5/21 6:04\"",
                "\"Overall Stats\"",
                "\"Total Recipients:\",\"1,000\"");
        assertThat(file.days()).containsExactly("2021-04-05");
    }

    @Test
    @Quirk(REPORT)
    void clicks_by_address_are_not_read() {
        OneFile file = report(
                "\"Overall Stats\"",
                "\"Total Recipients:\",\"1,000\"",
                "\"Successful Deliveries:\",\"995\"",
                "",
                "\"Clicks by URL\"",
                "\"URL\",\"Total Clicks\",\"Unique Clicks\"",
                "\"Total Recipients:\",\"7\",\"7\"",
                "\"https://shop.example/\",\"120\",\"95\"",
                ",");
        assertThat(file.counts(0)).containsEntry("emailSent", 1000.0).doesNotContainKey("emailClicksUnique");
        assertThat(file.rows()).hasSize(1);
    }

    @Test
    @Quirk(REPORT)
    void combinations_of_a_test_are_sends_of_their_own() {
        OneFile file = OneFile.fixture("mailchimp/ab-report.csv");
        assertThat(file.parts())
                .containsExactly("SEPT-SALE-01-09-2026 (combination 1)", "SEPT-SALE-01-09-2026 (combination 2)");
        assertThat(file.counts(0)).containsEntry("emailSent", 1751.0);
        assertThat(file.counts(1)).containsEntry("emailSent", 1750.0).containsEntry("emailRevenue", 412.5);
        assertThat(file.account().currency()).isEqualTo("CAD");
    }

    @Test
    @Quirk(REPORT)
    void a_winner_that_repeats_its_combination_is_not_added_again() {
        OneFile file = report(
                "\"Combination 1 Stats\"",
                "\"Total Recipients:\",\"500\"",
                "\"Recipients Who Opened:\",\"100 (20.0%)\"",
                "\"Combination 2 Stats\"",
                "\"Total Recipients:\",\"500\"",
                "\"Recipients Who Opened:\",\"150 (30.0%)\"",
                "\"Winning Combination Stats\"",
                "\"Total Recipients:\",\"500\"",
                "\"Recipients Who Opened:\",\"150 (30.0%)\"",
                "\"Overall Stats\"",
                "\"Total Recipients:\",\"1,000\"",
                "\"Recipients Who Opened:\",\"250 (25.0%)\"");
        assertThat(file.parts()).containsExactly("Autumn (combination 1)", "Autumn (combination 2)");
        assertThat(file.account().rowsDropped()).isEqualTo(2);
    }

    @Test
    @Quirk(REPORT)
    void a_winner_sent_to_everybody_else_is_a_send_too() {
        OneFile file = report(
                "\"Combination 1 Stats\"",
                "\"Total Recipients:\",\"500\"",
                "\"Combination 2 Stats\"",
                "\"Total Recipients:\",\"500\"",
                "\"Winning Combination Stats\"",
                "\"Total Recipients:\",\"9,000\"");
        assertThat(file.parts())
                .containsExactly("Autumn (combination 1)", "Autumn (combination 2)", "Autumn (winning combination)");
    }

    @Test
    @Quirk(REPORT)
    void clicks_of_machines_are_told_and_clickers_are_what_counts() {
        OneFile file = report(
                "\"Overall Stats\"",
                "\"Total Recipients:\",\"1,750\"",
                "\"Successful Deliveries:\",\"1,742\"",
                "\"Recipients Who Clicked:\",\"27 (1.5%)\"",
                "\"Total Clicks:\",\"624\"");
        assertThat(file.counts(0)).containsEntry("emailClicksUnique", 27.0);
        assertThat(file.said(Severity.INFO))
                .containsExactly("line 8, column `Recipients Who Clicked:`: sends with more clicks than people make: 1"
                        + " (here 624 by 27). Mail scanners follow links; only the number of clickers is used, and it"
                        + " may be too high.");
    }

    @Test
    @Quirk(REPORT)
    void three_clicks_a_clicker_are_people() {
        OneFile file = report(
                "\"Overall Stats\"",
                "\"Total Recipients:\",\"1,750\"",
                "\"Recipients Who Clicked:\",\"40\"",
                "\"Total Clicks:\",\"120\"");
        assertThat(file.said(Severity.INFO)).isEmpty();
    }

    @Test
    @Quirk(REPORT)
    void bounces_that_are_not_split_count_as_neither_hard_nor_soft() {
        OneFile file = report("\"Overall Stats\"", "\"Total Recipients:\",\"1,000\"", "\"Bounces:\",\"5 (0.5%)\"");
        assertThat(file.counts(0))
                .containsEntry("emailDelivered", 995.0)
                .doesNotContainKeys("emailHardBounces", "emailSoftBounces", "bounces");
    }

    @Test
    @Quirk(REPORT)
    void what_cannot_be_is_told_at_the_line_of_the_figure() {
        OneFile file = report(
                "\"Overall Stats\"",
                "\"Total Recipients:\",\"1,000\"",
                "\"Successful Deliveries:\",\"995\"",
                "\"Recipients Who Opened:\",\"1,350 (135.68%)\"");
        assertThat(file.rows()).isEmpty();
        assertThat(file.said(Severity.WARNING))
                .containsExactly("line 8, column `Recipients Who Opened:`: 1350 `Recipients Who Opened:` among 995"
                        + " `Successful Deliveries:` (135.7 %) cannot be. Row set aside; check the export.");
    }

    @Test
    @Quirk(REPORT)
    void a_report_without_its_day_is_of_the_day_that_was_passed_or_is_set_aside() {
        String[] lines = {
            "Email Campaign Report", "\"Title:\",\"Autumn\"", "\"Overall Stats\"", "\"Total Recipients:\",\"1,000\""
        };
        OneFile file = OneFile.read(folder, lines);
        assertThat(file.rows()).isEmpty();
        assertThat(file.said(Severity.WARNING).get(0))
                .startsWith("line 2, column `Send Date`: the report does not say when it was sent.");
        ImportedRows sink = new ImportedRows();
        Period day = Period.day(LocalDate.of(2026, 10, 5));
        sink.read(folder, String.join("\n", lines), ReadOptions.DEFAULT.withPeriod(day));
        assertThat(sink.rows).extracting(ImportedRows.Kept::period).containsExactly(day);
    }
}
