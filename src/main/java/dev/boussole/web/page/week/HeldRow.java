package dev.boussole.web.page.week;

import org.jspecify.annotations.Nullable;

/** A proposal that was not given. @param by id of the rule that outranks it, or null */
public record HeldRow(
        @Nullable String campaignId,
        String campaign,
        String lever,
        String rule,
        @Nullable String code,
        @Nullable String by,
        String reason) {}
