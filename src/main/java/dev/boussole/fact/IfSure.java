package dev.boussole.fact;

import dev.boussole.kpi.Kpi;
import java.util.Map;
import java.util.TreeMap;

/**
 * A campaign as it would look if its small samples held up: intervals shrink to the measured value and changes count. What
 * a rule would say then is what we abstain from saying now.
 */
public final class IfSure {
    private IfSure() {}

    public static CampaignSituation of(CampaignSituation situation) {
        CampaignFact fact = situation.fact();
        Map<Kpi, KpiFact> kpis = new TreeMap<>();
        fact.all().forEach((kpi, one) -> {
            if (one.isKnown()) {
                kpis.put(kpi, sure(one));
            }
        });
        CampaignFact sure = new CampaignFact(situation.campaign(), kpis, sure(fact.getPrimary()), fact.signs());
        return new CampaignSituation(
                situation.campaign(),
                sure,
                situation.attainments(),
                situation.parts(),
                situation.objectives(),
                situation.changes(),
                situation.experiments(),
                situation.alerts());
    }

    private static KpiFact sure(KpiFact fact) {
        return new KpiFact(
                fact.kpi(),
                fact.value(),
                fact.value(),
                fact.value(),
                fact.n(),
                fact.successes(),
                fact.reference(),
                fact.referenceKind(),
                fact.before(),
                fact.change(),
                fact.trendP() == null ? null : 0.0,
                fact.trendQ() == null ? null : 0.0,
                fact.successesBefore(),
                fact.mature(),
                fact.window());
    }
}
