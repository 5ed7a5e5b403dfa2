package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Text;

/** A test that cannot be run as it is written. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    Mistake(String en, String fr) {
        super(en, null, false, false);
        this.reason = new Text(en, fr);
    }

    Text reason() {
        return reason;
    }
}
