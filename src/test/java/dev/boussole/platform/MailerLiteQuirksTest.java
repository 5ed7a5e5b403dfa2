package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Problem.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailerLiteQuirksTest {
    private static final String CLASSIC = "MailerLite classic";

    @TempDir
    Path folder;

    private OneFile report(String sent, String opened, String clicked) {
        return OneFile.read(
                folder,
                "Campaign report",
                "\"Subject:\",\"Weekly letter, no. 12\"",
                "\"Sent\",\"2021-08-07 16:00:00\"",
                "",
                "\"Campaign results\"",
                "\"Total emails sent:\",\"" + sent + "\"",
                "\"Opened:\",\"" + opened + "\"",
                "\"Clicked:\",\"" + clicked + "\"",
                "",
                "\"Bad statistics\"",
                "\"Unsubscribed:\",\"97 (2.49%)\"",
                "\"Spam complaints:\",\"0 (0%)\"",
                "\"Hard bounce:\",\"21 (0.54%)\"",
                "\"Soft bounce:\",\"54 (1.38%)\"",
                "",
                "\"Reading environment\"",
                "\"Mobile:\",\"34.92%\"",
                "",
                "\"Links activity\"",
                "\"Links\",\"Unique clicks\",\"Total clicks\"",
                "\"Unsubscribe link\",\"83\",\"90\"");
    }

    @Test
    @Quirk(CLASSIC)
    void a_report_stands_one_name_and_value_below_the_other() {
        OneFile file = report("3902", "1489 (38.91%)", "33 (0.86%)");
        assertThat(file.account().format()).contains("mailerlite");
        assertThat(file.parts()).containsExactly("Weekly letter, no. 12");
        assertThat(file.counts(0))
                .containsEntry("emailSent", 3902.0)
                .containsEntry("emailOpensUnique", 1489.0)
                .containsEntry("emailClicksUnique", 33.0)
                .containsEntry("emailUnsubscribes", 97.0)
                .containsEntry("emailComplaints", 0.0)
                .containsEntry("emailHardBounces", 21.0)
                .containsEntry("emailSoftBounces", 54.0);
    }

    @Test
    @Quirk(CLASSIC)
    void deliveries_are_what_was_sent_less_both_kinds_of_bounces() {
        OneFile file = report("3902", "1489 (38.91%)", "33 (0.86%)");
        assertThat(file.counts(0)).containsEntry("emailDelivered", 3827.0);
        assertThat(file.said(Severity.WARNING)).isEmpty();
    }

    @Test
    @Quirk(CLASSIC)
    void a_rate_that_its_counts_do_not_give_is_told() {
        assertThat(report("3902", "1489 (38.16%)", "33 (0.86%)").said(Severity.WARNING))
                .containsExactly("line 7, column `Opened:`: the file says 38.16 %, its counts give 38.91 %."
                        + " The counts are used; check that nobody edited the file.");
    }

    @Test
    @Quirk(CLASSIC)
    void the_day_of_sending_has_a_time() {
        assertThat(report("3902", "1489 (38.91%)", "33 (0.86%)").days()).containsExactly("2021-08-07");
    }

    @Test
    @Quirk(CLASSIC)
    void a_day_that_a_spreadsheet_has_left_open_is_asked_about() {
        OneFile file = OneFile.read(
                folder,
                "Campaign report",
                "\"Subject:\",\"Weekly letter\"",
                "\"Sent\",\"8/7/2021 16:00\"",
                "\"Campaign results\"",
                "\"Total emails sent:\",\"3902\"");
        assertThat(file.account().refused()).isTrue();
        assertThat(file.said(Severity.ERROR).get(0)).startsWith("line 3, column `Sent`: `8/7/2021` can have the day");
    }

    @Test
    @Quirk(CLASSIC)
    void more_openers_than_mails_are_told_at_their_line() {
        OneFile file = report("3902", "4489 (117.30%)", "33 (0.86%)");
        assertThat(file.rows()).isEmpty();
        assertThat(file.said(Severity.WARNING).get(0))
                .startsWith("line 7, column `Opened:`: 4489 `Opened:` among 3827");
    }
}
