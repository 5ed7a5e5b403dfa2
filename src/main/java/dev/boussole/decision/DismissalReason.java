package dev.boussole.decision;

import dev.boussole.campaign.Text;
import java.util.Optional;

/** Why somebody turns a recommendation down; the key is the name of the constant. */
public enum DismissalReason {
    ALREADY_DONE("it is already done", "c'est déjà fait"),
    NOT_OUR_GOAL("it is not what we are after", "ce n'est pas notre but"),
    DATA_WRONG("the data are wrong", "les données sont fausses"),
    TOO_RISKY("it is too risky", "c'est trop risqué"),
    NO_RESOURCES("there is nobody or no money to do it", "les moyens manquent"),
    /** Needs a note. */
    OTHER("for another reason", "pour une autre raison");

    private final Text label;

    DismissalReason(String en, String fr) {
        this.label = new Text(en, fr);
    }

    public Text label() {
        return label;
    }

    public static Optional<DismissalReason> of(String key) {
        for (DismissalReason reason : values()) {
            if (reason.name().equals(key)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
