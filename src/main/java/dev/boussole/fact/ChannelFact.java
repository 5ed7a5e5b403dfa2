package dev.boussole.fact;

import dev.boussole.campaign.Channel;
import dev.boussole.kpi.Kpi;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Channel} of the rules: all campaigns of one channel together. */
public final class ChannelFact extends MeasuredFact {
    private final Channel channel;
    private final @Nullable Double spendShare;

    /** @param spendShare the channel's part of the account's spend, 0..1, or null without spend */
    public ChannelFact(Channel channel, @Nullable Double spendShare, Map<Kpi, KpiFact> kpis) {
        super(kpis);
        this.channel = channel;
        this.spendShare = spendShare;
    }

    @Override
    public ChannelFact with(KpiFact changed) {
        return new ChannelFact(channel, spendShare, including(changed));
    }

    /** The same channel with another part of the spend. */
    public ChannelFact with(@Nullable Double changedSpendShare) {
        return new ChannelFact(channel, changedSpendShare, including(kpi(Kpi.COST)));
    }

    @Override
    public String getCampaignId() {
        return "";
    }

    @Override
    public String getScope() {
        return "channel/" + channel.key();
    }

    public Channel getChannel() {
        return channel;
    }

    public @Nullable Double getSpendShare() {
        return spendShare;
    }
}
