package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.recommendation.Advice;
import dev.boussole.report.RuleNames;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made from.
 *
 * @param review what is advised, without the recommendations that somebody has answered
 * @param workspace that the review was made from
 * @param ownKpis what the rulebook measures besides the catalogue
 * @param earlier what became of earlier advice, the latest first; null where nothing is kept
 * @param weeks how far back it looks, 1 or more
 * @param campaign the one it is about, or null for all
 */
public record Material(
        Review review,
        Workspace workspace,
        RuleNames rules,
        List<KpiDefinition> ownKpis,
        @Nullable List<Earlier> earlier,
        int weeks,
        @Nullable Campaign campaign) {
    /** How far back a report looks when nobody says otherwise. */
    public static final int WEEKS = 12;

    private static final int DAYS_OF_WEEK = 7;

    public Material {
        if (weeks < 1) {
            throw new IllegalArgumentException("A report looks back one week or more, not " + weeks);
        }
        ownKpis = List.copyOf(ownKpis);
    }

    /** Of the whole account. */
    public static Material of(
            Review review,
            Workspace workspace,
            RuleNames rules,
            List<KpiDefinition> ownKpis,
            @Nullable List<Earlier> earlier,
            int weeks) {
        return new Material(review, workspace, rules, ownKpis, earlier, weeks, null);
    }

    /** What of it concerns one campaign, or nothing when there is no such campaign. */
    public Optional<Material> only(String id) {
        return review.campaigns().stream()
                .filter(one -> one.campaign().id().equals(id))
                .findFirst()
                .map(one -> only(id, one));
    }

    private Material only(String id, CampaignAdvice advised) {
        Review cut = new Review(
                review.asOf(),
                review.decisionId(),
                review.ruleset(),
                review.account(),
                List.of(advised),
                Advice.NONE,
                review.objectives().stream()
                        .filter(one -> id.equals(one.objective().campaignId()))
                        .toList(),
                review.dataQuality().stream()
                        .filter(one -> one.campaignId() == null || id.equals(one.campaignId()))
                        .toList(),
                review.tested());
        List<Earlier> own = earlier == null
                ? null
                : earlier.stream().filter(one -> one.campaign().equals(id)).toList();
        return new Material(cut, workspace, rules, ownKpis, own, weeks, advised.campaign());
    }

    LocalDate asOf() {
        return review.asOf();
    }

    /** The whole weeks before the day of the report. */
    Period period() {
        return Period.ending(asOf().minusDays(1), weeks * DAYS_OF_WEEK);
    }

    /** As many weeks, whose conversions have all come in. */
    Period maturePeriod() {
        return Period.ending(asOf().minusDays(1L + review.account().conversionLagDays()), weeks * DAYS_OF_WEEK);
    }

    Optional<DailySeries> series(@Nullable String campaignId) {
        return campaignId == null ? Optional.empty() : workspace.history().of(Scope.campaign(campaignId));
    }

    /** What was done to a campaign before the day of the report, what was done to the whole account included. */
    List<Change> changes(String campaignId) {
        return workspace.changes().stream()
                .filter(one -> !one.date().isAfter(asOf()))
                .filter(one -> one.campaignId() == null || one.campaignId().equals(campaignId))
                .toList();
    }

    MeasureContext context(Campaign of) {
        List<LocalDate> days = changes(of.id()).stream().map(Change::date).toList();
        return new MeasureContext(asOf(), review.account(), of, days, ownKpis);
    }

    MeasureContext context() {
        return new MeasureContext(asOf(), review.account(), null, List.of(), ownKpis);
    }
}
