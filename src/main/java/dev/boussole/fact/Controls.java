package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.MeasureContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a campaign is held against when something moves: the other campaigns of its channel, else those of the account. */
final class Controls {
    private final Map<Channel, ChannelPool> channels;
    private final ChannelPool all;

    Controls(Map<Channel, ChannelPool> channels, ChannelPool all) {
        this.channels = channels;
        this.all = all;
    }

    /** The KPI of the others over both windows, with at least so many successes in each; null where there are none. */
    Effect.@Nullable Pair of(
            Campaign campaign,
            DailySeries own,
            Kpi kpi,
            Effect.Windows windows,
            double eventsMin,
            MeasureContext context) {
        Effect.Pair near = pair(others(campaign, own, true), kpi, windows, context);
        return near != null && near.events() >= eventsMin
                ? near
                : enough(pair(others(campaign, own, false), kpi, windows, context), eventsMin);
    }

    private static Effect.@Nullable Pair enough(Effect.@Nullable Pair pair, double eventsMin) {
        return pair != null && pair.events() >= eventsMin ? pair : null;
    }

    private static Effect.@Nullable Pair pair(
            @Nullable DailySeries others, Kpi kpi, Effect.Windows windows, MeasureContext context) {
        return Effect.Pair.of(others, kpi, windows, context);
    }

    private @Nullable DailySeries others(Campaign campaign, DailySeries own, boolean sameChannel) {
        Channel channel = campaign.channel();
        ChannelPool pool = !sameChannel ? all : channel == null ? null : channels.get(channel);
        return pool == null ? null : pool.without(own);
    }
}
