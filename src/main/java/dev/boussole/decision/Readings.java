package dev.boussole.decision;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import java.time.LocalDate;
import java.util.Optional;

/** What a review knows of KPIs when recommendations are continued and judged. */
public interface Readings {
    /** A KPI of a campaign over the window that suits it, beside its reference. */
    Optional<Attainment> latest(String campaignId, String kpi);

    /** A KPI of a scope over days of one's own choice; nothing when it cannot be told. */
    Optional<KpiValue> over(Cause scope, Kpi kpi, Period period);

    /** The last day whose figures of the KPI are complete. */
    LocalDate lastComplete(Kpi kpi);

    /** The KPI of this key, of the catalogue or of the rulebook. */
    Optional<Kpi> kpi(String key);
}
