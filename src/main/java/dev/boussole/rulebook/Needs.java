package dev.boussole.rulebook;

import dev.boussole.fact.FindingFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a rule's conclusion has the sample that its {@code @needs} asks for. */
public final class Needs {
    private Needs() {}

    /**
     * A sample that is too small.
     *
     * @param has what was counted, or null where nothing was
     * @param before whether it is the comparison window that lacks it
     */
    public record Unmet(Guidance.Need need, @Nullable Double has, boolean before) {
        /** How many more are needed, more than 0. */
        public double missing() {
            return need.count() - (has == null ? 0 : has);
        }
    }

    /** The needs of a rule that a scope does not meet, in the order of the rule. */
    public static List<Unmet> unmet(Guidance guidance, MeasuredFact scope) {
        List<Unmet> unmet = new ArrayList<>();
        for (Guidance.Need need : guidance.needs()) {
            KpiFact kpi = scope.kpi(need.kpi());
            boolean counts = need.what().equals("successes");
            add(unmet, need, counts ? kpi.successes() : kpi.n(), false);
            if (need.compared() && counts) {
                add(unmet, need, kpi.successesBefore(), true);
            }
        }
        return List.copyOf(unmet);
    }

    private static void add(List<Unmet> unmet, Guidance.Need need, @Nullable Double has, boolean before) {
        if (has == null || has < need.count()) {
            unmet.add(new Unmet(need, has, before));
        }
    }

    /**
     * The scope whose sample counts for a proposal: the fact that it speaks about, else the first measured fact that
     * matched; nothing where none is, as with an objective alone, which is judged by its campaign.
     */
    public static Optional<MeasuredFact> scope(Proposal proposal) {
        return proposal.facts().stream()
                .filter(fact -> !(fact instanceof FindingFact))
                .filter(MeasuredFact.class::isInstance)
                .map(MeasuredFact.class::cast)
                .findFirst();
    }
}
