package dev.boussole.web.page.recommendation;

import dev.boussole.campaign.Period;
import dev.boussole.decision.Cause;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.PartFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.statistics.Interval;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The KPIs of what a recommendation is about, each with its reference: of a campaign, and of a part of it. */
final class Measured {
    private final @Nullable CampaignAdvice campaign;
    private final @Nullable PartFact part;

    /** @param campaign null for advice on the account */
    Measured(Cause cause, @Nullable CampaignAdvice campaign, Optional<CampaignSituation> situation) {
        this.campaign = campaign;
        this.part = situation.stream()
                .flatMap(one -> one.parts().stream())
                .filter(one -> one.getScope().equals(cause.scope()))
                .findFirst()
                .orElse(null);
    }

    boolean isPart() {
        return part != null;
    }

    /** The KPI of the fact that a condition names: {@code Campaign.ctr}, {@code LandingPage.cvr}. */
    Optional<Attainment> of(String fact, Kpi kpi) {
        PartFact about = part;
        if (about != null && fact.startsWith(about.getClass().getSimpleName() + ".")) {
            return attainment(about.kpi(kpi));
        }
        return fact.startsWith("Campaign.") ? whole(kpi) : Optional.empty();
    }

    /** The KPI of the campaign itself. */
    Optional<Attainment> whole(Kpi kpi) {
        return Optional.ofNullable(campaign).stream()
                .flatMap(one -> one.kpis().stream())
                .filter(one -> one.measured().kpi().equals(kpi))
                .findFirst();
    }

    private static Optional<Attainment> attainment(KpiFact fact) {
        Double value = fact.value();
        Period window = fact.window();
        Double n = fact.n();
        Double successes = fact.successes();
        if (value == null || window == null || n == null) {
            return Optional.empty();
        }
        Double low = fact.low();
        Double high = fact.high();
        KpiValue measured = new KpiValue(
                fact.kpi(),
                window,
                value,
                low == null || high == null ? null : new Interval(low, high),
                n,
                successes == null ? 0 : successes,
                fact.mature(),
                null);
        Double reference = fact.reference();
        return Optional.of(new Attainment(
                measured,
                reference == null || fact.referenceKind() == null
                        ? null
                        : new Reference(fact.referenceKind(), reference, null),
                fact.trendQ()));
    }
}
