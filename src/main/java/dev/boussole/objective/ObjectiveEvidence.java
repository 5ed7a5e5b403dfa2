package dev.boussole.objective;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the SMART checks look at. What was not received, declared or found is null.
 *
 * @param campaign the objective's campaign; null for the whole account, and when no such campaign is known
 * @param goal what the campaign, or every campaign of the account, is for
 * @param figures the KPI day by day, up to the day before {@code asOf}
 * @param spend what the scope spent day by day
 * @param missing the measures of the KPI's formula that were never received
 * @param lagDays days until a day's figures are complete
 * @param recent the 28 complete days before the objective's start, the last ones where the data do not reach back so far:
 *     the baseline where none was declared
 * @param benchmark the published figure that fits the campaign
 * @param measured the KPIs that the scope's data give, as measured for the review
 * @param primary the KPI that decides for the campaign, as measured
 */
public record ObjectiveEvidence(
        Objective objective,
        Account account,
        @Nullable Campaign campaign,
        @Nullable Goal goal,
        @Nullable DailyFigures figures,
        @Nullable DailyFigures spend,
        Set<Measure> missing,
        int lagDays,
        @Nullable KpiValue recent,
        @Nullable Benchmark benchmark,
        Map<Kpi, KpiValue> measured,
        @Nullable KpiValue primary,
        LocalDate asOf) {
    /** The KPI that the objective names, of the catalogue or one of the rulebook's own that was received. */
    Optional<Kpi> kpi() {
        return Optional.ofNullable(objective.kpi())
                .flatMap(key -> Kpi.of(key)
                        .or(() -> measured.keySet().stream()
                                .filter(kpi -> kpi.key().equals(key))
                                .findFirst()));
    }

    /** The KPI as measured for the review. */
    @Nullable
    KpiValue current() {
        return kpi().map(measured::get).orElse(null);
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

    /** The declared baseline, else the measured one. */
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

    /** From start to end, where both are set and in order. */
    Optional<Period> period() {
        LocalDate start = objective.start();
        LocalDate end = objective.end();
        return start == null || end == null || end.isBefore(start)
                ? Optional.empty()
                : Optional.of(new Period(start, end));
    }

    /** The day after the last one whose figures are complete, as an epoch day. */
    long afterMature() {
        return asOf.toEpochDay() - lagDays;
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
