package dev.boussole.decision;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.PooledSeries;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.objective.Attainment;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Readings of a review and the workspace that it was made of. Not thread-safe. */
public final class ReviewReadings implements Readings {
    private static final int USUAL_DAYS = 28;

    private final Review review;
    private final Workspace workspace;
    private final List<KpiDefinition> own;
    private final Map<String, CampaignAdvice> campaigns = new HashMap<>();
    private @Nullable DailySeries everything;

    /** @param own the KPIs that the rulebook defines for itself */
    public ReviewReadings(Review review, Workspace workspace, List<KpiDefinition> own) {
        this.review = review;
        this.workspace = workspace;
        this.own = List.copyOf(own);
        review.campaigns().forEach(one -> campaigns.put(one.campaign().id(), one));
    }

    @Override
    public Optional<Attainment> latest(String campaignId, String kpi) {
        CampaignAdvice campaign = campaigns.get(campaignId);
        if (campaign != null) {
            return campaign.kpis().stream()
                    .filter(one -> one.measured().kpi().key().equals(kpi))
                    .findFirst();
        }
        return campaignId.isEmpty()
                ? kpi(kpi).flatMap(this::usualOfAccount).map(value -> new Attainment(value, null, null))
                : Optional.empty();
    }

    private Optional<KpiValue> usualOfAccount(Kpi kpi) {
        return measured(everything(), kpi, Period.ending(lastComplete(kpi), USUAL_DAYS), null);
    }

    @Override
    public Optional<KpiValue> over(Cause scope, Kpi kpi, Period period) {
        if (scope.campaignId().isEmpty()) {
            return scope.isWhole() ? measured(everything(), kpi, period, null) : Optional.empty();
        }
        PerformanceHistory history = workspace.history();
        CampaignAdvice advised = campaigns.get(scope.campaignId());
        return history.scopesOf(scope.campaignId()).stream()
                .filter(one -> one.path().equals(scope.scope()))
                .findFirst()
                .flatMap(history::of)
                .flatMap(series -> measured(series, kpi, period, advised == null ? null : advised.campaign()));
    }

    /** No change splits the period: it was chosen because of one. */
    private Optional<KpiValue> measured(DailySeries series, Kpi kpi, Period period, @Nullable Campaign campaign) {
        MeasureContext context = new MeasureContext(review.asOf(), workspace.account(), campaign, List.of(), own);
        return Measurement.overWindow(series, kpi, period, context);
    }

    private DailySeries everything() {
        DailySeries known = everything;
        if (known == null) {
            known = pooled();
            everything = known;
        }
        return known;
    }

    /** Campaigns whose conversions are counted, as the review pools them; all where none are. */
    private DailySeries pooled() {
        PooledSeries counted = new PooledSeries();
        PooledSeries uncounted = new PooledSeries();
        for (Campaign campaign : workspace.campaigns()) {
            workspace
                    .history()
                    .of(Scope.campaign(campaign.id()))
                    .ifPresent(series -> (series.has(Measure.CONVERSIONS) ? counted : uncounted).add(series));
        }
        return (counted.isEmpty() ? uncounted : counted).build();
    }

    @Override
    public LocalDate lastComplete(Kpi kpi) {
        return review.asOf().minusDays(1L + KpiCatalogue.of(kpi).immatureDays(workspace.account()));
    }

    @Override
    public Optional<Kpi> kpi(String key) {
        return Kpi.of(key)
                .or(() -> own.stream()
                        .map(KpiDefinition::kpi)
                        .filter(kpi -> kpi.key().equals(key))
                        .findFirst());
    }
}
