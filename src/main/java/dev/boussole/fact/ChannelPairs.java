package dev.boussole.fact;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.EventRates;
import dev.boussole.statistics.ResponseCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every ordered pair of channels between which budget could move: those that spent and converted over the last 30 complete
 * days. They are compared by the cost of one more conversion, not by their averages (kpis.md, F10).
 */
final class ChannelPairs {
    private ChannelPairs() {}

    static List<ChannelPairFact> of(List<ChannelFact> channels, Map<Channel, DailySeries> pooled, ReviewInput input) {
        List<Spender> spenders = new ArrayList<>();
        for (ChannelFact channel : channels) {
            DailySeries series = pooled.get(channel.getChannel());
            Spender spender = series == null ? null : spender(channel, series, input);
            if (spender != null) {
                spenders.add(spender);
            }
        }
        double cheapest =
                spenders.stream().mapToDouble(Spender::marginalCpa).min().orElse(0);
        List<ChannelPairFact> pairs = new ArrayList<>();
        for (Spender donor : spenders) {
            for (Spender receiver : spenders) {
                if (donor != receiver) {
                    pairs.add(pair(donor, receiver, cheapest));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static ChannelPairFact pair(Spender donor, Spender receiver, double cheapest) {
        return new ChannelPairFact(
                donor.fact.getChannel(),
                receiver.fact.getChannel(),
                donor.fact.sign(Sign.SPEND_SHARE),
                donor.cpa(),
                receiver.cpa(),
                donor.conversions,
                receiver.conversions,
                EventRates.probabilityGreater(receiver.conversions, receiver.spend, donor.conversions, donor.spend),
                donor.marginalCpa(),
                receiver.marginalCpa(),
                receiver.marginalCpa() <= cheapest);
    }

    private static @Nullable Spender spender(ChannelFact fact, DailySeries series, ReviewInput input) {
        RecentDays days = new RecentDays(series, input.asOf);
        long complete = days.asOf() - input.account.conversionLagDays();
        Double spend = days.sum(Measure.SPEND, complete - DeliverySigns.MONTH, complete);
        Double conversions = days.sum(Measure.CONVERSIONS, complete - DeliverySigns.MONTH, complete);
        return spend == null || conversions == null || !(spend > 0) || !(conversions > 0)
                ? null
                : new Spender(fact, spend, conversions);
    }

    private record Spender(ChannelFact fact, double spend, double conversions) {
        double cpa() {
            return spend / conversions;
        }

        /** The channel's own where it was measured, else its average by the usual elasticity. */
        double marginalCpa() {
            Double measured = fact.kpi(Kpi.M_CPA).value();
            return measured != null ? measured : ResponseCurve.marginalCost(cpa(), ChannelPairFact.ELASTICITY);
        }
    }
}
