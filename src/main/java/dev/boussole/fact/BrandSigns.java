package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of what is paid for comes from people who looked for the brand anyway (kpis.md, A28), over the last 30 complete
 * days. A search campaign is on the brand by its name; else those of its ad groups or search terms that are. Where a
 * declared term stands in the name of every search campaign it tells none apart, and nothing is said.
 */
final class BrandSigns {
    private static final Set<Channel> PAID =
            EnumSet.of(Channel.PAID_SEARCH, Channel.PAID_SOCIAL, Channel.DISPLAY, Channel.VIDEO, Channel.AFFILIATE);

    private final ReviewInput input;
    private final long end;
    private double paid;
    private double branded;
    private double shown;
    private double lost;
    private int searches;
    private int brandSearches;

    private BrandSigns(ReviewInput input) {
        this.input = input;
        this.end = input.asOf.toEpochDay() - input.account.conversionLagDays();
    }

    static void read(ReviewInput input, List<Campaign> campaigns, Signs.Builder signs) {
        BrandSigns found = new BrandSigns(input);
        campaigns.forEach(found::add);
        boolean told = found.brandSearches < found.searches
                || input.account.brandTerms().isEmpty();
        if (told && found.paid > 0 && found.branded > 0) {
            signs.put(Sign.PAID_CONVERSIONS, found.paid)
                    .put(Sign.BRAND_SHARE, found.branded / found.paid)
                    .put(Sign.BRAND_RANK_LOST, found.shown > 0 ? (Double) (found.lost / found.shown) : null);
        }
    }

    private void add(Campaign campaign) {
        Channel channel = campaign.channel();
        Optional<DailySeries> series = input.history.of(Scope.campaign(campaign.id()));
        if (channel == null || !PAID.contains(channel) || series.isEmpty()) {
            return;
        }
        RecentDays days = new RecentDays(series.get(), input.asOf);
        double own = conversions(days);
        paid += own;
        if (channel != Channel.PAID_SEARCH || !(own > 0)) {
            return;
        }
        searches++;
        if (input.brand.isBranded(campaign)) {
            brandSearches++;
            branded += own;
            addLost(days);
        } else {
            branded += Math.min(own, ofParts(campaign.id()));
        }
    }

    /** Ad groups make up a campaign; its search terms are looked at where it has none. */
    private double ofParts(String campaign) {
        double groups = ofParts(campaign, Breakdown.AD_GROUP);
        return groups > 0 ? groups : ofParts(campaign, Breakdown.AUDIENCE);
    }

    private double ofParts(String campaign, Breakdown breakdown) {
        double sum = 0;
        for (Scope scope : input.history.scopesOf(campaign)) {
            if (scope.breakdown() == breakdown && input.brand.isBranded(scope)) {
                sum += input.history
                        .of(scope)
                        .map(series -> conversions(new RecentDays(series, input.asOf)))
                        .orElse(0.0);
            }
        }
        return sum;
    }

    private double conversions(RecentDays days) {
        Double sum = days.sum(Measure.CONVERSIONS, end - DeliverySigns.MONTH, end);
        return sum == null ? 0 : sum;
    }

    /** Impressions lost to the rank of others, weighted as those that there were to win. */
    private void addLost(RecentDays days) {
        double[] impressions = days.column(Measure.IMPRESSIONS);
        double[] share = days.column(Measure.IMPRESSION_SHARE);
        double[] rank = days.column(Measure.IMPRESSION_SHARE_LOST_RANK);
        if (impressions == null || share == null || rank == null) {
            return;
        }
        for (int i = days.indexFrom(end - DeliverySigns.MONTH); i < days.indexFrom(end); i++) {
            double eligible = impressions[i] / share[i];
            double missed = eligible * rank[i];
            if (Double.isFinite(eligible) && !Double.isNaN(missed)) {
                shown += eligible;
                lost += missed;
            }
        }
    }
}
