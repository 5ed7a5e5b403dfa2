package dev.boussole.decision;

import org.jspecify.annotations.Nullable;

/**
 * Why a recommendation was turned down.
 *
 * @param note in the words of who did it, or null; there is one where the reason is {@code OTHER}
 */
public record Dismissal(DismissalReason reason, @Nullable String note) {
    /** @throws IllegalArgumentException when {@code OTHER} has no note */
    public Dismissal {
        if (reason == DismissalReason.OTHER && (note == null || note.isBlank())) {
            throw new IllegalArgumentException("OTHER needs a note");
        }
    }
}
