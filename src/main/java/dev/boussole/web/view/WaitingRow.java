package dev.boussole.web.view;

import org.jspecify.annotations.Nullable;

/** What we do not say yet on too small a sample. @param recheckOn the day in words, or null when it cannot be foreseen */
public record WaitingRow(
        String campaign,
        String message,
        @Nullable String recheckOn,
        @Nullable String recheckDay,
        String rule,
        @Nullable String code) {}
