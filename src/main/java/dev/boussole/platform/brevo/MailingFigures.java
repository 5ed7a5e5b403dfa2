package dev.boussole.platform.brevo;

import dev.boussole.campaign.Measure;
import dev.boussole.platform.letter.SendColumns;
import dev.boussole.platform.letter.Sends;
import java.util.EnumMap;
import java.util.Map;

/** The counts of a campaign under the columns that they were counted in. */
record MailingFigures(SendColumns columns, Mailing mailing) {
    void handTo(Sends sends) {
        Map<Measure, Sends.Counted> figures = new EnumMap<>(Measure.class);
        put(figures, Measure.EMAIL_SENT, mailing.sent, "sent");
        put(figures, Measure.EMAIL_DELIVERED, mailing.received, "delivered");
        put(figures, Measure.EMAIL_HARD_BOUNCES, mailing.hardBounced, "hard_bounced");
        put(figures, Measure.EMAIL_SOFT_BOUNCES, mailing.softBounced, "soft_bounced");
        put(figures, Measure.EMAIL_OPENS_UNIQUE, mailing.opened, "opened");
        put(figures, Measure.EMAIL_CLICKS_UNIQUE, mailing.clicked, "clicks");
        put(figures, Measure.EMAIL_UNSUBSCRIBES, mailing.unsubscribed, "unsubscribed");
        put(figures, Measure.EMAIL_COMPLAINTS, mailing.complained, "complained");
        sends.add(mailing.title(), mailing.id(), mailing.day(), mailing.line(), figures);
    }

    /** A column that the file lacks measured nothing. */
    private void put(Map<Measure, Sends.Counted> figures, Measure measure, int count, String key) {
        columns.find(key).ifPresent(column -> figures.put(measure, new Sends.Counted(count, columns.name(column))));
    }
}
