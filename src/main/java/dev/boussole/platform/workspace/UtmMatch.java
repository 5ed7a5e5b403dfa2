package dev.boussole.platform.workspace;

import dev.boussole.campaign.Utm;
import dev.boussole.platform.export.Glob;
import org.jspecify.annotations.Nullable;

/** The tags that visits of a campaign carry; what was left out fits any. */
record UtmMatch(
        @Nullable Glob source,
        @Nullable Glob medium,
        @Nullable Glob campaign) {
    boolean fits(Utm utm) {
        return fits(source, utm.source()) && fits(medium, utm.medium()) && fits(campaign, utm.campaign());
    }

    private static boolean fits(@Nullable Glob pattern, @Nullable String value) {
        return pattern == null || (value != null && pattern.fits(value));
    }
}
