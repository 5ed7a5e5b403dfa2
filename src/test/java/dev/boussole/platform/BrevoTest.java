package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrevoTest {
    private static final String HEADER = "Campaign ID;Campaign Name;Email_ID;Send_Date;Delivered_Date;Open_Date;"
            + "Total Opens;Hard_Bounce_Date;Clicked_Links_Count;https://shop.example/";

    @TempDir
    Path folder;

    /** Nine people who received the file and did nothing, and others. */
    private OneFile mailing(String... others) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 9; i++) {
            lines.add("42;Autumn;person" + i + "@mail.example;03-10-2026 10:45:06;03-10-2026 10:45:13;;0;;0;");
        }
        lines.addAll(List.of(others));
        return OneFile.read(folder, lines.toArray(String[]::new));
    }

    @Test
    void rows_of_recipients_are_counted_as_one_send() {
        OneFile file = mailing(
                "42;Autumn;a@mail.example;03-10-2026 10:45:06;03-10-2026 10:45:13;03-10-2026 11:00:00;2;;1;1",
                "42;Autumn;b@mail.example;03-10-2026 10:45:06;;;0;03-10-2026 10:45:20;0;");
        assertThat(file.rows()).hasSize(1);
        assertThat(file.days()).containsExactly("2026-10-03");
        assertThat(file.counts(0))
                .containsEntry("emailSent", 11.0)
                .containsEntry("emailDelivered", 10.0)
                .containsEntry("emailHardBounces", 1.0)
                .containsEntry("emailOpensUnique", 1.0)
                .containsEntry("emailClicksUnique", 1.0);
    }

    @Test
    void a_column_that_the_file_lacks_measured_nothing() {
        OneFile file = mailing("42;Autumn;a@mail.example;03-10-2026 10:45:06;03-10-2026 10:45:13;;0;;0;");
        assertThat(file.counts(0)).doesNotContainKeys("emailUnsubscribes", "emailComplaints", "emailSoftBounces");
    }

    @Test
    void the_day_of_an_opening_counts_although_no_opening_was_counted() {
        OneFile file =
                mailing("42;Autumn;a@mail.example;03-10-2026 10:45:06;03-10-2026 10:45:13;03-10-2026 11:00:00;0;;0;");
        assertThat(file.counts(0)).containsEntry("emailOpensUnique", 1.0);
    }

    @Test
    void a_send_that_goes_on_after_midnight_is_of_its_first_day() {
        OneFile file = mailing("42;Autumn;a@mail.example;04-10-2026 00:00:06;04-10-2026 00:01:13;;0;;0;");
        assertThat(file.days()).containsExactly("2026-10-03");
    }

    @Test
    void dates_that_a_spreadsheet_has_written_anew_are_set_aside() {
        OneFile file = mailing("42;Autumn;a@mail.example;10/3/2026 10:45;10/3/2026 10:46;;0;;0;");
        assertThat(file.account().rowsQuarantined()).isEqualTo(1);
        assertThat(file.said(Severity.WARNING).get(0)).startsWith("line 11, column `Send_Date`: the row has no date");
    }

    @Test
    void an_export_of_the_openers_gives_no_rate() {
        OneFile file = OneFile.fixture("brevo/openers-only.csv");
        assertThat(file.rows()).isEmpty();
        assertThat(file.said(Severity.WARNING).get(0))
                .startsWith("line 2: all 12 recipients of `Automne 2026` did the same");
    }

    @Test
    void no_address_is_kept_or_said() {
        OneFile file = mailing("42;Autumn;person@mail.example;person@mail.example;;;0;;0;");
        assertThat(file.account().rowsQuarantined()).isEqualTo(1);
        assertThat(file.rows().toString()).doesNotContain("@");
        assertThat(file.account().problems().stream()
                        .map(Problem::message)
                        .toList()
                        .toString())
                .doesNotContain("@");
    }
}
