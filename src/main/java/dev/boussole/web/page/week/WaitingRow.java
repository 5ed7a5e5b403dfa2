package dev.boussole.web.page.week;

import org.jspecify.annotations.Nullable;

/**
 * What we do not say yet on too small a sample, or without data that we do not receive.
 *
 * @param lacking true when it is other data that is needed, not more of the same
 * @param recheckOn the day in words, or null when it cannot be foreseen
 * @param rule what would have spoken, or null where a recommendation itself asks to wait
 * @param recommendation its id then, else null
 */
public record WaitingRow(
        @Nullable String campaignId,
        String campaign,
        String message,
        boolean lacking,
        @Nullable String recheckOn,
        @Nullable String recheckDay,
        @Nullable String rule,
        @Nullable String code,
        @Nullable String recommendation) {
    public String whenKey() {
        return lacking ? "waiting.lacking" : recheckOn == null ? "waiting.unknown" : "waiting.recheck";
    }
}
