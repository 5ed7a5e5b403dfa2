package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.KpiCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reconciles what several rules propose (kpis.md, section D): vetoes and freezes first, those of the account included, then
 * symptoms under their cause, then one open action per scope and lever, then one change of delivery at a time, so that its
 * effect can be measured. Losers are kept with their reason.
 */
final class Agenda {
    /** The order in which proposals are settled: stage, gap to goal, score, the author's priority, then the id. */
    static final Comparator<Draft> ORDER = Comparator.comparingInt(
                    (Draft draft) -> draft.score().stage())
            .thenComparing(draft -> draft.score().gapToGoal(), Comparator.reverseOrder())
            .thenComparing(draft -> draft.score().value(), Comparator.reverseOrder())
            .thenComparing(draft -> draft.proposal().guidance().priority())
            .thenComparing(draft -> draft.proposal().guidance().id())
            .thenComparing(draft -> draft.proposal().scope());

    private static final Text VETO =
            new Text("It contradicts what is seen here.", "Cela contredit ce que l'on constate ici.");
    private static final Text FREEZE = new Text(
            "Nothing may change here until that is settled.", "Rien ne doit changer ici avant que cela soit réglé.");

    private final Above above;
    private final List<HeldBack> heldBack = new ArrayList<>();
    private final Causes causes;

    Agenda(Above above, Causes causes) {
        this.above = above;
        this.causes = causes;
    }

    /** Those that nothing contradicts or freezes, in order. */
    List<Draft> inForce(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>(unfrozen(unvetoed(drafts)));
        ordered.sort(ORDER);
        return ordered;
    }

    /** Of those in force the drafts that stay, in order. */
    List<Draft> settle(List<Draft> inForce) {
        List<Draft> roots = causes.fold(inForce);
        List<Draft> kept = oneChange(oneForEachLever(roots));
        roots.stream().filter(draft -> !kept.contains(draft)).forEach(this::holdBackSymptoms);
        return kept;
    }

    List<HeldBack> heldBack() {
        return heldBack;
    }

    private List<Draft> unvetoed(List<Draft> drafts) {
        Map<String, HeldBack> reasons = new HashMap<>();
        for (Draft draft : drafts) {
            Guidance guidance = draft.proposal().guidance();
            guidance.vetoes().forEach(id -> reasons.putIfAbsent(id, held(draft, guidance.id(), VETO)));
        }
        for (Above.Voice voice : above.inForce()) {
            Guidance guidance = voice.guidance();
            guidance.vetoes()
                    .forEach(id ->
                            reasons.putIfAbsent(id, new HeldBack(guidance, "", guidance.id(), overall(voice, VETO))));
        }
        return keep(drafts, draft -> reasons.get(draft.proposal().guidance().id()));
    }

    private List<Draft> unfrozen(List<Draft> drafts) {
        List<Freeze> freezes = new ArrayList<>();
        drafts.forEach(draft -> freezes.add(new Freeze(draft.proposal().guidance(), FREEZE)));
        above.inForce().forEach(voice -> freezes.add(new Freeze(voice.guidance(), overall(voice, FREEZE))));
        freezes.removeIf(freeze -> freeze.by.freezes().isEmpty());
        return keep(drafts, draft -> {
            Guidance guidance = draft.proposal().guidance();
            return freezes.stream()
                    .filter(freeze -> freeze.stops(guidance))
                    .findFirst()
                    .map(freeze -> held(draft, freeze.by.id(), freeze.reason))
                    .orElse(null);
        });
    }

    /** Tracking and legal duties go on, and so does what a rule must always say. */
    private record Freeze(Guidance by, Text reason) {
        boolean stops(Guidance guidance) {
            return by.freezes().contains(guidance.lever())
                    && !guidance.always()
                    && !guidance.id().equals(by.id())
                    && guidance.lever().stage() > 1
                    && (by.lever() != Lever.TRK || readsConversions(guidance));
        }

        /** Doubt about what is counted concerns only advice that counts on it. */
        private static boolean readsConversions(Guidance guidance) {
            return guidance.uses().stream().anyMatch(kpi -> KpiCatalogue.of(kpi).lagged());
        }
    }

    private static Text overall(Above.Voice voice, Text reason) {
        return new Text(
                reason.en() + " Over the whole account: " + voice.title().en() + ".",
                reason.fr() + " Sur l'ensemble du compte\u00a0: "
                        + voice.title().fr() + ".");
    }

    private List<Draft> keep(List<Draft> drafts, Function<Draft, @Nullable HeldBack> reason) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            HeldBack found = reason.apply(draft);
            if (found == null) {
                kept.add(draft);
            } else {
                heldBack.add(held(draft, found.by(), found.reason()));
            }
        }
        return kept;
    }

    private List<Draft> oneForEachLever(List<Draft> ordered) {
        Text reason = new Text(
                "Another action on the same lever comes first.", "Une autre action sur le même levier passe avant.");
        return firstOfEach(
                ordered,
                draft -> draft.proposal().scope() + "|"
                        + draft.proposal().guidance().lever(),
                reason);
    }

    private List<Draft> oneChange(List<Draft> ordered) {
        Text reason = new Text(
                "One change at a time, so that its effect can be measured.",
                "Un changement à la fois, pour pouvoir en mesurer l'effet.");
        return firstOfEach(
                ordered,
                draft -> draft.proposal().guidance().lever().changesDelivery()
                        ? draft.proposal().campaignId()
                        : null,
                reason);
    }

    /** @param place what only one may have, or null for a draft that competes with none */
    private List<Draft> firstOfEach(List<Draft> ordered, Function<Draft, @Nullable String> place, Text reason) {
        Map<String, String> taken = new HashMap<>();
        return keep(ordered, draft -> {
            String wanted = place.apply(draft);
            String first = wanted == null
                    ? null
                    : taken.putIfAbsent(wanted, draft.proposal().guidance().id());
            return first == null ? null : held(draft, first, reason);
        });
    }

    /** A symptom is not acted on while its cause waits. */
    private void holdBackSymptoms(Draft cause) {
        String by = cause.proposal().guidance().id();
        Text reason = new Text(
                "The same cause explains it, and that comes later.", "La même cause l'explique, et elle passe après.");
        causes.under(cause).forEach(folded -> heldBack.add(held(folded.draft(), by, reason)));
    }

    private static HeldBack held(Draft draft, @Nullable String by, Text reason) {
        return new HeldBack(draft.proposal().guidance(), draft.proposal().scope(), by, reason);
    }
}
