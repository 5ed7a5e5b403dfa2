package dev.boussole.objective;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the SMART checks look at. What was not received, declared or found is null.
 *
 * @param campaign the objective's campaign; null for the whole account, and when no such campaign is known
 * @param goal what the campaign, or every campaign of the account, is for
 * @param figures the KPI day by day, up to the day before {@code asOf}
 * @param lagDays days until a day's figures are complete
 * @param current the KPI as measured for the review
 * @param recent the KPI over the last 28 complete days: the baseline where none was declared
 * @param benchmark the published figure that fits the campaign
 * @param received the KPIs that the scope's data give
 * @param primary the KPI that decides for the campaign, as measured
 */
public record ObjectiveEvidence(
        Objective objective,
        Account account,
        @Nullable Campaign campaign,
        @Nullable Goal goal,
        @Nullable DailyFigures figures,
        int lagDays,
        @Nullable KpiValue current,
        @Nullable KpiValue recent,
        @Nullable Benchmark benchmark,
        Set<Kpi> received,
        @Nullable KpiValue primary,
        LocalDate asOf) {
    /** The KPI that the objective names, of the catalogue or one of the rulebook's own that was received. */
    Optional<Kpi> kpi() {
        return Optional.ofNullable(objective.kpi())
                .flatMap(key -> Kpi.of(key)
                        .or(() -> received.stream()
                                .filter(kpi -> kpi.key().equals(key))
                                .findFirst()));
    }

    boolean scopeKnown() {
        return objective.campaignId() == null || campaign != null;
    }

    Text scope() {
        if (campaign != null) {
            return Text.same(campaign.name());
        }
        return objective.campaignId() == null ? Text.same(account.name()) : Text.same(objective.campaignId());
    }

    /** The declared baseline, else the last 28 days. */
    @Nullable
    Double baseline() {
        Double declared = objective.baseline();
        return declared != null ? declared : recent == null ? null : recent.value();
    }

    boolean started() {
        LocalDate start = objective.start();
        return start == null || !asOf.isBefore(start);
    }

    boolean ended() {
        LocalDate end = objective.end();
        return end != null && end.isBefore(asOf);
    }

    /** Whether less is better: by the KPI, and for one that is best inside a band by the side its target lies on. */
    boolean lowerIsBetter(Kpi kpi) {
        Double target = objective.target();
        Double baseline = baseline();
        return switch (kpi.direction()) {
            case UP -> false;
            case DOWN -> true;
            case BAND -> target != null && baseline != null && target < baseline;
        };
    }
}
