package dev.boussole.rulebook.language;

import dev.boussole.recommendation.Verb;
import org.jspecify.annotations.Nullable;

/** What {@code then} says; the figures in it are read from the facts that matched. */
public record ActionTemplate(
        Verb verb,
        String object,
        @Nullable Integer withinDays,
        @Nullable Figure percent,
        @Nullable Figure to,
        @Nullable Figure target) {
    public boolean makesFinding() {
        return verb == Verb.FOUND;
    }
}
