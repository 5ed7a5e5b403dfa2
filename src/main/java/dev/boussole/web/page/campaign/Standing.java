package dev.boussole.web.page.campaign;

import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Advice;
import java.util.Locale;

/** What a campaign needs, the most urgent first. */
enum Standing {
    /** Something stops the show. */
    STOP,
    /** Something is to be done. */
    ACT,
    /** It waits for data. */
    WAIT,
    /** Nothing. */
    CALM;

    /** @param advice without what somebody has answered */
    static Standing of(Advice advice) {
        if (advice.recommendations().stream().anyMatch(one -> one.score().stage() == 1)) {
            return STOP;
        }
        if (advice.recommendations().stream().anyMatch(one -> one.guidance().lever() != Lever.WAIT)) {
            return ACT;
        }
        return advice.recommendations().isEmpty() && advice.abstentions().isEmpty() ? CALM : WAIT;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
