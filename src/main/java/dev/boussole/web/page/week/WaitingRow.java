package dev.boussole.web.page.week;

import org.jspecify.annotations.Nullable;

/**
 * What we do not say yet on too small a sample, or without data that we do not receive.
 *
 * @param lacking true when it is other data that is needed, not more of the same
 * @param recheckOn the day in words, or null when it cannot be foreseen
 */
public record WaitingRow(
        String campaign,
        String message,
        boolean lacking,
        @Nullable String recheckOn,
        @Nullable String recheckDay,
        String rule,
        @Nullable String code) {
    public String whenKey() {
        return lacking ? "waiting.lacking" : recheckOn == null ? "waiting.unknown" : "waiting.recheck";
    }
}
