package dev.boussole.web.page.week;

import dev.boussole.decision.State;
import java.util.Locale;
import java.util.Optional;

/** What became of recommendations so far: the tabs above the list. */
enum Stage {
    OPEN(State.ACTIVE),
    SNOOZED(State.SNOOZED),
    APPLIED(State.APPLIED),
    DISMISSED(State.DISMISSED);

    private final State state;

    Stage(State state) {
        this.state = state;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> of(String key) {
        for (Stage stage : values()) {
            if (stage.key().equals(key)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    static Stage of(State state) {
        for (Stage stage : values()) {
            if (stage.state == state) {
                return stage;
            }
        }
        throw new IllegalArgumentException("Ended: " + state);
    }
}
