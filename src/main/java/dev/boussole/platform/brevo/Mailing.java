package dev.boussole.platform.brevo;

import java.time.LocalDate;

/** How many recipients of one campaign did what. */
final class Mailing {
    private final String id;
    private final String title;
    private final int line;
    private LocalDate day;
    int sent;
    int received;
    int hardBounced;
    int softBounced;
    int opened;
    int clicked;
    int unsubscribed;
    int complained;

    Mailing(Recipient first, LocalDate day) {
        this.id = first.text("id");
        this.title = first.text("title");
        this.line = first.line();
        this.day = day;
    }

    void add(Recipient recipient, LocalDate sentOn) {
        day = sentOn.isBefore(day) ? sentOn : day;
        sent++;
        received += recipient.received() ? 1 : 0;
        hardBounced += recipient.has("hard_bounced") ? 1 : 0;
        softBounced += recipient.has("soft_bounced") ? 1 : 0;
        opened += recipient.opened() ? 1 : 0;
        clicked += recipient.clicked() ? 1 : 0;
        unsubscribed += recipient.has("unsubscribed") ? 1 : 0;
        complained += recipient.has("complained") ? 1 : 0;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    int line() {
        return line;
    }

    /** The first day on which it was sent. */
    LocalDate day() {
        return day;
    }

    /** Whether all did the same, as in an export of the openers, the clickers, those who left or those who bounced. */
    boolean isSelection() {
        return opened == sent || clicked == sent || unsubscribed == sent || received == 0;
    }
}
