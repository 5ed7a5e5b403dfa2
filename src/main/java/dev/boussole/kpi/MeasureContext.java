package dev.boussole.kpi;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What measuring must know besides the figures.
 *
 * @param asOf the day of the review; only days before it are measured
 * @param account its margin, lifetime value and conversion lag
 * @param campaign the campaign that the figures belong to, or null for the account and its channels
 * @param changes days from which on the scope was run differently, in any order; no window reaches across one
 */
public record MeasureContext(
        LocalDate asOf, Account account, @Nullable Campaign campaign, List<LocalDate> changes) {
    public MeasureContext {
        changes = changes.stream().sorted().distinct().toList();
    }

    public static MeasureContext of(LocalDate asOf, Account account) {
        return new MeasureContext(asOf, account, null, List.of());
    }

    public MeasureContext withCampaign(Campaign campaign) {
        return new MeasureContext(asOf, account, campaign, changes);
    }

    public MeasureContext withChanges(List<LocalDate> changes) {
        return new MeasureContext(asOf, account, campaign, changes);
    }
}
