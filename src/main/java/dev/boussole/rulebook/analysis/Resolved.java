package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Lever;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.recommendation.Guidance;

/** Whether authors have said which of two rules gives way: by a veto or a freeze, as the agenda applies them. */
final class Resolved {
    private Resolved() {}

    static boolean between(Guidance one, Guidance other) {
        return yields(one, other) || yields(other, one);
    }

    private static boolean yields(Guidance loser, Guidance winner) {
        return winner.vetoes().contains(loser.id()) || freezes(winner, loser);
    }

    /** Tracking and legal duties go on, and so does what a rule must always say; doubt about counts stops who counts. */
    private static boolean freezes(Guidance winner, Guidance loser) {
        return winner.freezes().contains(loser.lever())
                && !loser.always()
                && loser.lever().stage() > 1
                && (winner.lever() != Lever.TRK
                        || loser.uses().stream()
                                .anyMatch(kpi -> KpiCatalogue.of(kpi).lagged()));
    }
}
