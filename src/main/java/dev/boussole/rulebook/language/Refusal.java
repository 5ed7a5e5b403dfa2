package dev.boussole.rulebook.language;

import dev.boussole.campaign.Text;

/** Ends the reading of one part of a rule; the others go on. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Position at;
    private final transient Text reason;

    Refusal(Position at, String en, String fr) {
        super(en, null, false, false);
        this.at = at;
        this.reason = new Text(en, fr);
    }

    /** What follows from another mistake, which is reported already. */
    static Refusal echo(Position at) {
        return new Refusal(at, "", "");
    }

    boolean isEcho() {
        return reason.en().isEmpty();
    }

    Position at() {
        return at;
    }

    Text reason() {
        return reason;
    }
}
