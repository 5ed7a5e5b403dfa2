package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.MeasuredFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds proposals whose reading another one explains under that one: one cause, one recommendation. */
final class Causes {
    private final Map<Draft, Optional<Cause>> causes = new IdentityHashMap<>();
    private final Map<Draft, List<Folded>> folded = new IdentityHashMap<>();

    /**
     * A proposal that has its cause elsewhere.
     *
     * @param miss the reading that is explained, or null when the two share a finding
     */
    record Folded(Draft draft, @Nullable Miss miss) {}

    /**
     * The drafts that are nobody's symptom, in the order given.
     *
     * @param ordered as they would be settled: of several causes the first takes the symptom
     */
    List<Draft> fold(List<Draft> ordered) {
        if (ordered.size() < 2) {
            return ordered;
        }
        List<Draft> kept = new ArrayList<>();
        Map<Draft, Draft> causeOf = new IdentityHashMap<>();
        for (Draft draft : ordered) {
            ordered.stream()
                    .filter(cause -> cause != draft && explains(cause, draft) && !explains(draft, cause))
                    .findFirst()
                    .ifPresent(cause -> causeOf.put(draft, cause));
        }
        Map<String, Draft> byFinding = new HashMap<>();
        for (Draft draft : ordered) {
            Draft cause = causeOf.get(draft);
            Draft sharing = cause == null ? firstOfFinding(draft, byFinding) : null;
            if (cause != null) {
                Draft root = root(cause, causeOf);
                folded.computeIfAbsent(root, key -> new ArrayList<>()).add(new Folded(draft, firstMiss(draft)));
            } else if (sharing != null) {
                folded.computeIfAbsent(sharing, key -> new ArrayList<>()).add(new Folded(draft, null));
            } else {
                kept.add(draft);
            }
        }
        return kept;
    }

    /** What was folded under a draft, in order. */
    List<Folded> under(Draft draft) {
        return folded.getOrDefault(draft, List.of());
    }

    Optional<Cause> of(Draft draft) {
        return causes.computeIfAbsent(draft, key -> Cause.of(key.proposal()));
    }

    private static Draft root(Draft cause, Map<Draft, Draft> causeOf) {
        Draft root = cause;
        for (int i = 0; i < causeOf.size() && causeOf.containsKey(root); i++) {
            root = causeOf.get(root);
        }
        return root;
    }

    /** Whether all that a draft finds fault with follows from the cause of another one about the same campaign. */
    private boolean explains(Draft by, Draft draft) {
        if (!mayExplain(by) || !mayBeExplained(draft)) {
            return false;
        }
        Cause cause = of(by).filter(Cause::explains).orElse(null);
        Cause reading = cause == null ? null : of(draft).orElse(null);
        if (cause == null || reading == null) {
            return false;
        }
        MeasuredFact scope = reading.fact();
        return reading.misses().stream()
                .allMatch(miss -> cause.explained(scope, miss).isPresent());
    }

    private static boolean mayExplain(Draft draft) {
        Guidance guidance = draft.proposal().guidance();
        return guidance.lever().changesDelivery() && guidance.lever().stage() < Lever.BUD.stage();
    }

    private static boolean mayBeExplained(Draft draft) {
        Guidance guidance = draft.proposal().guidance();
        return !guidance.always() && guidance.lever().changesDelivery();
    }

    private @Nullable Miss firstMiss(Draft draft) {
        return of(draft).map(cause -> cause.misses().get(0)).orElse(null);
    }

    /** The first draft that builds on the same finding, or null for one that builds on none or is the first itself. */
    private static @Nullable Draft firstOfFinding(Draft draft, Map<String, Draft> byFinding) {
        for (Object fact : draft.proposal().facts()) {
            if (fact instanceof FindingFact finding && mayBeExplained(draft)) {
                Draft first = byFinding.putIfAbsent(finding.campaignId() + "\n" + finding.name(), draft);
                if (first != null && first != draft) {
                    return first;
                }
            }
        }
        return null;
    }
}
