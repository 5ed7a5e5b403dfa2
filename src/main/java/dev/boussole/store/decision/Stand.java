package dev.boussole.store.decision;

import dev.boussole.decision.Life;
import dev.boussole.decision.State;
import java.time.LocalDate;

/**
 * Where a recommendation stood when a decision was made.
 *
 * @param key of its cause
 * @param recommendation its id
 */
public record Stand(
        String key, String recommendation, State state, int version, LocalDate generatedOn, LocalDate expiresOn) {
    public static Stand of(Life life) {
        return new Stand(
                life.cause().key(), life.id(), life.state(), life.version(), life.generatedOn(), life.expiresOn());
    }
}
