package dev.boussole.kpi;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What measuring must know besides the figures.
 *
 * @param asOf the day of the review; only days before it are measured
 * @param account its margin, lifetime value and conversion lag
 * @param campaign the campaign that the figures belong to, or null for the account and its channels
 * @param changes days from which on the scope was run differently, in any order; no window reaches across one
 * @param own the KPIs that the rulebook defines for itself
 */
public record MeasureContext(
        LocalDate asOf,
        Account account,
        @Nullable Campaign campaign,
        List<LocalDate> changes,
        List<KpiDefinition> own) {
    public MeasureContext {
        own = List.copyOf(own);
        changes = changes.stream().sorted().distinct().toList();
    }

    public static MeasureContext of(LocalDate asOf, Account account) {
        return new MeasureContext(asOf, account, null, List.of(), List.of());
    }

    public MeasureContext withCampaign(Campaign campaign) {
        return new MeasureContext(asOf, account, campaign, changes, own);
    }

    public MeasureContext withChanges(List<LocalDate> changes) {
        return new MeasureContext(asOf, account, campaign, changes, own);
    }

    public MeasureContext withOwn(List<KpiDefinition> own) {
        return new MeasureContext(asOf, account, campaign, changes, own);
    }

    /** The KPI with this key, of the catalogue or of the rulebook. */
    public Optional<Kpi> kpi(String key) {
        return Kpi.of(key)
                .or(() -> own.stream()
                        .map(KpiDefinition::kpi)
                        .filter(kpi -> kpi.key().equals(key))
                        .findFirst());
    }
}
