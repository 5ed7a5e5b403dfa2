package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reconciles what several rules propose (kpis.md, section D): vetoes and freezes first, then one open action per scope and
 * lever, then one change of delivery at a time, so that its effect can be measured. Losers are kept with their reason.
 */
final class Agenda {
    /** The order in which proposals are settled: stage, then score, then the author's priority, then the id. */
    static final Comparator<Draft> ORDER = Comparator.comparingInt(
                    (Draft draft) -> draft.score().stage())
            .thenComparing(draft -> draft.score().value(), Comparator.reverseOrder())
            .thenComparing(draft -> draft.proposal().guidance().priority())
            .thenComparing(draft -> draft.proposal().guidance().id())
            .thenComparing(draft -> draft.proposal().scope());

    private final List<HeldBack> heldBack = new ArrayList<>();

    /** The drafts that stay, in order. */
    List<Draft> settle(List<Draft> drafts) {
        return oneChange(oneForEachLever(unfrozen(unvetoed(drafts))));
    }

    List<HeldBack> heldBack() {
        return heldBack;
    }

    private List<Draft> unvetoed(List<Draft> drafts) {
        Map<String, String> vetoedBy = new HashMap<>();
        for (Draft draft : drafts) {
            Guidance guidance = draft.proposal().guidance();
            guidance.vetoes().forEach(id -> vetoedBy.putIfAbsent(id, guidance.id()));
        }
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            String by = vetoedBy.get(draft.proposal().guidance().id());
            if (by == null) {
                kept.add(draft);
            } else {
                holdBack(
                        draft,
                        by,
                        new Text("It contradicts what is seen here.", "Cela contredit ce que l'on constate ici."));
            }
        }
        return kept;
    }

    private List<Draft> unfrozen(List<Draft> drafts) {
        Map<Lever, String> frozenBy = new EnumMap<>(Lever.class);
        for (Draft draft : drafts) {
            Guidance guidance = draft.proposal().guidance();
            guidance.freezes().forEach(lever -> frozenBy.putIfAbsent(lever, guidance.id()));
        }
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Guidance guidance = draft.proposal().guidance();
            String by = guidance.always() ? null : frozenBy.get(guidance.lever());
            if (by == null || by.equals(guidance.id())) {
                kept.add(draft);
            } else {
                holdBack(
                        draft,
                        by,
                        new Text(
                                "Nothing may change here until that is settled.",
                                "Rien ne doit changer ici avant que cela soit réglé."));
            }
        }
        return kept;
    }

    private List<Draft> oneForEachLever(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>(drafts);
        ordered.sort(ORDER);
        Map<String, String> taken = new HashMap<>();
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : ordered) {
            Guidance guidance = draft.proposal().guidance();
            String first = taken.putIfAbsent(draft.proposal().scope() + "|" + guidance.lever(), guidance.id());
            if (first == null) {
                kept.add(draft);
            } else {
                holdBack(
                        draft,
                        first,
                        new Text(
                                "Another action on the same lever comes first.",
                                "Une autre action sur le même levier passe avant."));
            }
        }
        return kept;
    }

    private List<Draft> oneChange(List<Draft> ordered) {
        Map<String, String> changed = new HashMap<>();
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : ordered) {
            Guidance guidance = draft.proposal().guidance();
            String first = guidance.lever().changesDelivery()
                    ? changed.putIfAbsent(draft.proposal().campaignId(), guidance.id())
                    : null;
            if (first == null) {
                kept.add(draft);
            } else {
                holdBack(
                        draft,
                        first,
                        new Text(
                                "One change at a time, so that its effect can be measured.",
                                "Un changement à la fois, pour pouvoir en mesurer l'effet."));
            }
        }
        return kept;
    }

    private void holdBack(Draft draft, String by, Text reason) {
        heldBack.add(new HeldBack(draft.proposal().guidance(), draft.proposal().scope(), by, reason));
    }
}
