package dev.boussole.service.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which events somebody wants to hear of.
 *
 * @param wanted kinds such as {@code review.done}; empty for all, also those that come with a later version
 */
public record EventKinds(List<String> wanted) {
    public static final EventKinds EVERY = new EventKinds(List.of());

    /** Every kind that this version writes, in order. */
    public static final List<String> KNOWN = List.of(
            "import.done",
            "import.undone",
            "objective.changed",
            "objective.removed",
            "objective.state",
            "recommendation.applied",
            "recommendation.assigned",
            "recommendation.changed",
            "recommendation.commented",
            "recommendation.dismissed",
            "recommendation.expired",
            "recommendation.failed",
            "recommendation.new",
            "recommendation.reopened",
            "recommendation.snoozed",
            "recommendation.succeeded",
            "recommendation.superseded",
            "review.done",
            "rules.rejected",
            "ruleset.activated",
            "ruleset.published",
            "settings.changed",
            "webhook.changed",
            "webhook.failing",
            "webhook.removed");

    private static final String ALL_OF = ".*";

    public EventKinds {
        wanted = List.copyOf(new TreeSet<>(wanted));
    }

    /** The kinds that {@code word} stands for: itself, or all that begin as {@code recommendation.*} says. */
    private static List<String> meant(String word) {
        if (!word.endsWith(ALL_OF)) {
            return KNOWN.contains(word) ? List.of(word) : List.of();
        }
        String start = word.substring(0, word.length() - 1);
        return KNOWN.stream().filter(kind -> kind.startsWith(start)).toList();
    }

    /** The first of {@code words} that stands for no kind. */
    public static Optional<String> unknown(Collection<String> words) {
        return words.stream().filter(word -> meant(word).isEmpty()).findFirst();
    }

    /** @param words kinds, or {@code recommendation.*}; none of them {@link #unknown} */
    public static EventKinds of(Collection<String> words) {
        List<String> kinds = new ArrayList<>();
        words.forEach(word -> kinds.addAll(meant(word)));
        return new EventKinds(kinds);
    }

    public boolean include(String kind) {
        return wanted.isEmpty() || wanted.contains(kind);
    }
}
