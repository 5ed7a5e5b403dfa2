package dev.boussole.platform.workspace;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Origin;
import org.jspecify.annotations.Nullable;

/** A campaign while its rows come in: declared, or told by the rows alone. */
final class CampaignDraft {
    private final Campaign declared;
    private @Nullable String platform;
    private @Nullable Channel channel;

    CampaignDraft(Campaign declared) {
        this.declared = declared;
        this.platform = declared.platform();
        this.channel = declared.channel();
    }

    String id() {
        return declared.id();
    }

    /** Takes what rows tell and the declaration did not. */
    void learn(Origin origin) {
        if (platform == null && origin.platform() != null) {
            platform = Origin.platformKey(origin.platform());
        }
        if (channel == null) {
            channel = origin.channel();
        }
    }

    @Nullable
    Channel channel() {
        return channel;
    }

    /** @param guessed the goal when none was declared */
    Campaign finish(@Nullable Goal guessed) {
        return new Campaign(
                declared.id(),
                declared.name(),
                platform,
                channel,
                declared.goal() == null ? guessed : declared.goal(),
                declared.start(),
                declared.end(),
                declared.budget());
    }
}
