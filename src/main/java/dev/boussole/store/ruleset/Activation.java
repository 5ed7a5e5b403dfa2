package dev.boussole.store.ruleset;

import dev.boussole.decision.Actor;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A ruleset was put into service.
 *
 * @param id rises with each; the last one is in service
 * @param rules how many rules it holds
 * @param note why, in the actor's words, or null
 */
public record Activation(
        long id,
        String hash,
        int rules,
        Cause cause,
        Actor actor,
        @Nullable String note,
        Instant at) {
    /** How it came into service. */
    public enum Cause {
        /** The files of the folder had changed. */
        FOLDER,
        /** Drafts were published. */
        PUBLISHED,
        /** One that had been in service before was chosen again. */
        ACTIVATED,
        /** The same files under a later engine. */
        ENGINE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
