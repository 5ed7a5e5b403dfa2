package dev.boussole.bench.byhand;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.rulebook.table.Thresholds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All rules on campaigns, their objectives and their parts. Those on the account as a whole are left out. */
public final class HandWritten {
    private final Limits everywhere;
    private final Map<Channel, Limits> limits = new EnumMap<>(Channel.class);

    public HandWritten(Thresholds thresholds) {
        everywhere = new Limits(thresholds, null);
        for (Channel channel : Channel.values()) {
            limits.put(channel, new Limits(thresholds, channel));
        }
    }

    /** What each campaign is told, in the order of the campaigns. */
    public List<Said> decide(List<CampaignSituation> situations) {
        List<Said> said = new ArrayList<>();
        for (CampaignSituation situation : situations) {
            Channel channel = situation.campaign().channel();
            Limits own = channel == null ? everywhere : limits.getOrDefault(channel, everywhere);
            new Paid(situation.fact(), own, said).judge();
            new Spending(situation, own, said).judge();
            new Goals(situation, own, said).judge();
            new Parts(situation, own, said).judge();
            new Rest(situation, own, said).judge();
        }
        return said;
    }
}
