package dev.boussole.objective;

import dev.boussole.kpi.Aggregation;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import java.util.Set;

/** The KPIs that are sums over days (aggregation S of kpis.md, section A): their size depends on the length of the window. */
public final class AdditiveKpis {
    private static final Set<Kpi> ALL = Set.of(
            Kpi.IMPRESSIONS,
            Kpi.CONVERSIONS,
            Kpi.LEADS,
            Kpi.INSTALLS,
            Kpi.COST,
            Kpi.ORGANIC_SESSIONS,
            Kpi.SESSIONS,
            Kpi.REVENUE,
            Kpi.BRAND_SEARCH,
            Kpi.SOCIAL_SESSIONS,
            Kpi.MEETINGS_HELD);

    private AdditiveKpis() {}

    public static boolean contains(Kpi kpi) {
        return kpi.isOwn() ? KpiCatalogue.of(kpi).aggregation() == Aggregation.SUM : ALL.contains(kpi);
    }
}
