package dev.boussole.recommendation;

import dev.boussole.campaign.Measure;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.kpi.Formula;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import org.jspecify.annotations.Nullable;

/** What an objective counts: conversions of a CPA, clicks of a CPC, meetings of a show rate, revenue of a ROAS. */
final class ObjectiveUnit {
    private ObjectiveUnit() {}

    /**
     * What a gain at some step is told in.
     *
     * @param whole the campaign whose deciding KPI is meant; any other scope is told in conversions
     * @param at what the step itself counts: it is the unit where the objective's own count does not come of it
     */
    static Measure of(@Nullable MeasuredFact whole, Measure at) {
        Measure wanted = whole instanceof CampaignFact campaign
                ? counted(campaign.getPrimary().kpi())
                : whole != null && Volumes.of(whole).perDay(Measure.CONVERSIONS).isPresent()
                        ? Measure.CONVERSIONS
                        : null;
        return wanted != null && Flow.leads(at, wanted) ? wanted : at;
    }

    /** What a KPI counts, or null where it counts nothing along the funnel. */
    static @Nullable Measure counted(Kpi kpi) {
        return KpiCatalogue.of(kpi).formulas().get(0) instanceof Formula.Sum sum
                ? Step.single(sum.linear())
                : Step.of(kpi).map(Step::to).orElse(null);
    }
}
