package dev.boussole.fact;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.kpi.SpendResponse;
import dev.boussole.statistics.ResponseCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a channel spent and won over the last 30 complete days, and how its results answered to spend before. Campaigns
 * whose conversions are not counted stay out where those of others are.
 *
 * @param month the 30 days
 * @param spend in the account's currency, or null when none was received
 * @param conversions or null when none were received
 * @param value what the conversions are worth by the platforms, or null
 * @param cpa with its interval, or null
 * @param roas with its interval, or null
 * @param response null where spend and conversions did not come by day
 */
public record ChannelSpend(
        Channel channel,
        Period month,
        @Nullable Double spend,
        @Nullable Double conversions,
        @Nullable Double value,
        @Nullable KpiValue cpa,
        @Nullable KpiValue roas,
        @Nullable SpendResponse response) {
    /** Elasticity of conversions to spend that the rules assume where a channel's own was not measured: judgement. */
    public static final double ASSUMED_ELASTICITY = ChannelPairFact.ELASTICITY;

    /** Every channel that has a campaign, in the order of {@link Channel}. */
    public static List<ChannelSpend> of(
            Account account, List<Campaign> campaigns, PerformanceHistory history, LocalDate asOf) {
        Map<Channel, ChannelPool> pools = new EnumMap<>(Channel.class);
        for (Campaign campaign : campaigns) {
            Channel channel = campaign.channel();
            if (channel != null) {
                ChannelPool pool = pools.computeIfAbsent(channel, key -> new ChannelPool());
                history.of(Scope.campaign(campaign.id())).ifPresent(series -> pool.add(series, asOf));
            }
        }
        List<ChannelSpend> spends = new ArrayList<>();
        pools.forEach((channel, pool) -> spends.add(of(channel, pool.series(), account, asOf)));
        return List.copyOf(spends);
    }

    private static ChannelSpend of(Channel channel, DailySeries series, Account account, LocalDate asOf) {
        Campaign stand = new Campaign("", channel.key(), null, channel, null, null, null, null);
        MeasureContext context = MeasureContext.of(asOf, account).withCampaign(stand);
        RecentDays days = new RecentDays(series, asOf);
        long complete = days.asOf() - account.conversionLagDays();
        long from = complete - DeliverySigns.MONTH;
        Period month = new Period(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(complete - 1));
        return new ChannelSpend(
                channel,
                month,
                days.sum(Measure.SPEND, from, complete),
                days.sum(Measure.CONVERSIONS, from, complete),
                days.sum(Measure.CONVERSION_VALUE, from, complete),
                Measurement.overWindow(series, Kpi.CPA, month, context).orElse(null),
                Measurement.overWindow(series, Kpi.ROAS, month, context).orElse(null),
                SpendResponse.of(series, context).orElse(null));
    }

    /** Whether budget can be taken from it or given to it: it spent and won something. */
    public boolean moves() {
        return spend != null && spend > 0 && conversions != null && conversions > 0;
    }

    /** What the next conversion costs, as the rules count it where nothing was measured; null without spend or result. */
    public @Nullable Double assumedMarginalCpa() {
        return spend == null || conversions == null || !moves()
                ? null
                : (Double) ResponseCurve.marginalCost(spend / conversions, ASSUMED_ELASTICITY);
    }
}
