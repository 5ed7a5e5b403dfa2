package dev.boussole.campaign;

import org.jspecify.annotations.Nullable;

/** The tags of a link that a site's visit came by, as the site recorded them; one that it did not record is null. */
public record Utm(
        @Nullable String source,
        @Nullable String medium,
        @Nullable String campaign) {}
