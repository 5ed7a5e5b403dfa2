package dev.boussole.report;

import dev.boussole.recommendation.Recommendation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of recommendations, which a review by itself does not know. */
public interface Lives {
    /** Nothing is stored: every recommendation was made now and is active. */
    Lives NONE = recommendation -> null;

    /** Null for a recommendation that is not stored. */
    @Nullable
    Mark of(Recommendation recommendation);

    /**
     * Where one recommendation stands.
     *
     * @param id by which it is answered
     * @param state as JSON writes it; only {@code active} ones are ranked
     * @param generatedOn the day on which it was first made
     */
    record Mark(String id, String state, LocalDate generatedOn, LocalDate expiresOn) {
        public boolean isActive() {
            return state.equals("active");
        }
    }
}
