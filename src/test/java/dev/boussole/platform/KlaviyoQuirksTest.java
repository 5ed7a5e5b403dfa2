package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KlaviyoQuirksTest {
    private static final String CAMPAIGNS = "Klaviyo campaigns CSV";
    private static final String HEADER = "Campaign Name,Subject,List,Send Time,Total Recipients,Unique Placed Order,"
            + "Revenue,Unique Opens,Open Rate,Unique Clicks,Successful Deliveries,Bounces,Campaign ID,Campaign Channel";

    @TempDir
    Path folder;

    private OneFile list(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return OneFile.read(folder, lines.toArray(String[]::new));
    }

    @Test
    @Quirk(CAMPAIGNS)
    void whole_numbers_may_have_a_zero_behind_a_point() {
        OneFile file = list(
                "Promo,Hi,All,2025-04-06 11:00:00,121401.0,23.0,1222.91,58647.0,48.43%,770.0,121108.0,293.0,A,Email");
        assertThat(file.counts(0))
                .containsEntry("emailSent", 121401.0)
                .containsEntry("emailDelivered", 121108.0)
                .containsEntry("emailOrders", 23.0)
                .containsEntry("emailRevenue", 1222.91);
    }

    @Test
    @Quirk(CAMPAIGNS)
    void half_an_opener_cannot_be() {
        OneFile file = list("Promo,Hi,All,2025-04-06 11:00:00,1214.0,2.0,12.91,586.5,48.43%,77.0,1211.0,3.0,A,Email");
        assertThat(file.rows()).isEmpty();
        assertThat(file.said(Severity.WARNING).get(0))
                .startsWith("line 2, column `Unique Opens`: `586.5` is not a whole number");
    }

    @Test
    @Quirk(CAMPAIGNS)
    void rates_are_percent_in_one_file_and_fractions_in_another() {
        assertThat(OneFile.fixture("klaviyo/campaigns.csv").said(Severity.WARNING))
                .isEmpty();
        assertThat(OneFile.fixture("klaviyo/fractions.tsv").said(Severity.WARNING))
                .isEmpty();
    }

    @Test
    @Quirk(CAMPAIGNS)
    void rates_may_be_percent_in_one_column_and_fractions_in_the_next() {
        OneFile file = OneFile.read(
                folder,
                "Campaign Name,Send Time,Total Recipients,Successful Deliveries,Unique Opens,Open Rate,Unique Clicks,Click Rate",
                "Promo,2025-04-06 11:00:00,1000.0,1000.0,484.0,48.40%,49.0,0.0490",
                "Letter,2025-04-07 11:00:00,1000.0,1000.0,484.0,48.40%,49.0,0.0940");
        assertThat(file.said(Severity.WARNING))
                .containsExactly("line 3, column `Click Rate`: the file says 9.40 %, its counts give 4.90 %."
                        + " The counts are used; check that nobody edited the file.");
    }

    @Test
    @Quirk(CAMPAIGNS)
    void an_open_rate_above_one_hundred_percent_is_flagged() {
        OneFile file = list("Promo,Hi,All,2025-04-06 11:00:00,1000.0,2.0,12.91,480.0,148.00%,77.0,1000.0,0.0,A,Email");
        assertThat(file.said(Severity.WARNING).get(0))
                .startsWith("line 2, column `Open Rate`: the file says 148.00 %, its counts give 48.00 %.");
    }

    @Test
    @Quirk(CAMPAIGNS)
    void several_subjects_do_not_take_the_place_of_the_name() {
        OneFile file = list(
                "Promo,[MULTIPLE VARIATIONS],All,2025-04-06 11:00:00,1000.0,2.0,12.91,480.0,48.00%,77.0,1000.0,0.0,A,Email");
        assertThat(file.parts()).containsExactly("Promo");
    }

    @Test
    @Quirk(CAMPAIGNS)
    void text_messages_in_the_same_file_are_no_mails() {
        OneFile file = list(
                "Promo,Hi,All,2025-04-06 11:00:00,1000.0,2.0,12.91,480.0,48.00%,77.0,1000.0,0.0,A,Email",
                "Flash,,All,2025-04-07 11:00:00,800.0,9.0,99.00,,,31.0,796.0,4.0,B,SMS");
        assertThat(file.parts()).containsExactly("Promo");
        assertThat(file.account().rowsDropped()).isEqualTo(1);
        assertThat(file.said(Severity.INFO))
                .contains("line 3: rows of other channels (`SMS`: 1) are no e-mails and were left out.");
    }

    @Test
    @Quirk(CAMPAIGNS)
    void tabs_separate_as_well_as_commas() {
        OneFile file = OneFile.fixture("klaviyo/fractions.tsv");
        assertThat(file.days()).containsExactly("2026-07-01", "2026-07-05", "2026-07-09");
        assertThat(file.counts(2)).containsEntry("emailDelivered", 12566.0);
    }

    @Test
    @Quirk(CAMPAIGNS)
    void the_time_of_sending_may_be_written_with_a_zone() {
        OneFile file =
                list("Promo,Hi,All,2025-04-06T23:30:00-04:00,1000.0,2.0,12.91,480.0,48.00%,77.0,1000.0,0.0,A,Email");
        assertThat(file.days()).containsExactly("2025-04-06");
    }

    @Test
    @Quirk(CAMPAIGNS)
    void one_title_used_twice_is_told_apart_by_id() {
        OneFile file = list(
                "Letter,Hi,All,2025-04-06 11:00:00,1000.0,2.0,12.91,480.0,48.00%,77.0,1000.0,0.0,A,Email",
                "Letter,Hi,VIP,2025-04-07 11:00:00,1000.0,2.0,12.91,480.0,48.00%,77.0,1000.0,0.0,B,Email");
        assertThat(file.parts()).containsExactly("Letter (A)", "Letter (B)");
    }

    @Test
    @Quirk(CAMPAIGNS)
    void newer_names_of_columns_are_understood() {
        OneFile file = OneFile.read(
                folder,
                "Campaign name,Message send date time,Send channel,Audiences list,Total recipients,Unique opens,Unique clicks,"
                        + "Count of unique conversions,Conversion value,Unique unsubscribes,Total spam complaints,Total bounced",
                "Promo,2025-04-06 11:00:00,email,All,1000,480,77,5,99.50,3,1,20");
        assertThat(file.account().format()).contains("klaviyo");
        assertThat(file.counts(0))
                .containsEntry("emailDelivered", 980.0)
                .containsEntry("emailOrders", 5.0)
                .containsEntry("emailRevenue", 99.5)
                .containsEntry("emailUnsubscribes", 3.0)
                .containsEntry("emailComplaints", 1.0);
    }
}
