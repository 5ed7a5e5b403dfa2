package dev.boussole.web.page.test;

import dev.boussole.kpi.IntervalModel;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.review.CampaignAdvice;
import java.util.List;
import java.util.Optional;

/** The KPIs that an A/B test can decide by: shares of people, visits or clicks. */
final class Trials {
    private Trials() {}

    static boolean tested(Kpi kpi) {
        return kpi.unit() == Kpi.Unit.RATE && KpiCatalogue.of(kpi).interval() == IntervalModel.WILSON;
    }

    static List<Kpi> all() {
        return Kpi.catalogue().stream().filter(Trials::tested).toList();
    }

    /** Those that were measured on a campaign and are neither 0 nor 1. */
    static List<KpiValue> of(CampaignAdvice campaign) {
        return campaign.kpis().stream()
                .map(Attainment::measured)
                .filter(value -> tested(value.kpi()) && value.value() > 0 && value.value() < 1)
                .toList();
    }

    static Optional<KpiValue> of(CampaignAdvice campaign, String kpi) {
        return of(campaign).stream()
                .filter(value -> value.kpi().key().equals(kpi))
                .findFirst();
    }

    /** Clicks, visits or people a day that the KPI is a share of. */
    static double perDay(KpiValue value) {
        return value.n() / value.window().days();
    }
}
