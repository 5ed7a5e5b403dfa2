package dev.boussole.fact;

import dev.boussole.campaign.Channel;
import dev.boussole.kpi.Kpi;
import java.util.Map;

/** {@code Channel} of the rules: all campaigns of one channel together. */
public final class ChannelFact extends MeasuredFact {
    private final Channel channel;

    public ChannelFact(Channel channel, Map<Kpi, KpiFact> kpis, Signs signs) {
        super(kpis, signs);
        this.channel = channel;
    }

    @Override
    public ChannelFact with(KpiFact changed) {
        return new ChannelFact(channel, including(changed), signs());
    }

    @Override
    public ChannelFact with(Signs changed) {
        return new ChannelFact(channel, all(), changed);
    }

    @Override
    public Sign.Holder holder() {
        return Sign.Holder.CHANNEL;
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
}
