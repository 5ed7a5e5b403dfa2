package dev.boussole.platform.brevo;

import dev.boussole.platform.export.Intake;
import dev.boussole.platform.letter.SendColumns;
import dev.boussole.platform.letter.Sends;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The campaigns of one file, in the order in which they occur. */
final class Mailings {
    private final SendColumns columns;
    private final Intake intake;
    private final Sends sends;
    private final Map<String, Mailing> all = new LinkedHashMap<>();
    private int recipients;
    private int unsent;
    private int unsentLine;

    Mailings(String platform, SendColumns columns, Intake intake) {
        this.columns = columns;
        this.intake = intake;
        this.sends = new Sends(platform, intake);
    }

    void add(Recipient recipient, LocalDate day) {
        recipients++;
        String campaign = recipient.text("id") + "\n" + recipient.text("title");
        all.computeIfAbsent(campaign, key -> new Mailing(recipient, day)).add(recipient, day);
    }

    /** A recipient who was never sent the mail. */
    void unsent(int line) {
        unsentLine = unsent++ == 0 ? line : unsentLine;
    }

    void finish() {
        if (unsent > 0) {
            intake.info(unsentLine, columns.name("sent"), BrevoTexts.unsent(unsent));
        }
        if (recipients > 0) {
            intake.info(0, null, BrevoTexts.counted(recipients));
        }
        for (Mailing mailing : all.values()) {
            if (mailing.sent >= Sends.FEWEST && mailing.isSelection()) {
                intake.quarantine(mailing.line(), null, null, BrevoTexts.selection(mailing.title(), mailing.sent));
            } else {
                new MailingFigures(columns, mailing).handTo(sends);
            }
        }
        sends.finish();
    }
}
