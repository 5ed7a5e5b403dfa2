package dev.boussole.objective;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one KPI that decides whether a campaign does well. */
public final class PrimaryKpi {
    /** Tried in this order where nobody said what the campaign is for: money per result first, attention last. */
    private static final List<Kpi> WITHOUT_GOAL =
            List.of(Kpi.CPA, Kpi.CPL, Kpi.SESSION_CVR, Kpi.CVR, Kpi.CLICK_RATE, Kpi.CTR, Kpi.SESSIONS);

    private PrimaryKpi() {}

    /**
     * The KPI of the campaign's first active objective that may decide for the goal, else the first primary KPI of the
     * goal, in each case only if it was received; empty when none was. An objective on a guardrail or an irrelevant KPI
     * does not decide.
     */
    public static Optional<Kpi> of(@Nullable Goal goal, List<Objective> active, Predicate<Kpi> received) {
        for (Objective objective : active) {
            Optional<Kpi> own = Optional.ofNullable(objective.kpi()).flatMap(Kpi::of);
            if (own.isPresent() && received.test(own.get()) && mayDecide(goal, own.get())) {
                return own;
            }
        }
        List<Kpi> candidates = goal == null ? WITHOUT_GOAL : KpiRelevanceTable.primaries(goal);
        // lifetime value is declared once for the account: no campaign's rows measure it
        return candidates.stream()
                .filter(kpi -> kpi != Kpi.LTV && received.test(kpi))
                .findFirst();
    }

    private static boolean mayDecide(@Nullable Goal goal, Kpi kpi) {
        KpiRelevance relevance = KpiRelevanceTable.of(goal, kpi);
        return relevance != KpiRelevance.GUARDRAIL && relevance != KpiRelevance.IRRELEVANT;
    }
}
