package dev.boussole.platform.linkedin;

import dev.boussole.campaign.Breakdown;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Which columns name a row's campaign and what lies below it, in the terms of all platforms. {@code Campaign Group} over
 * {@code Campaign} is a campaign over an ad group, as is {@code Campaign} over {@code Ad Set}. A {@code Campaign} alone
 * counts as the campaign, because nothing names the one above it.
 */
record Levels(Level campaign, @Nullable Level adGroup) {
    private static final Level GROUP = new Level("group", "group_id");
    private static final Level CAMPAIGN = new Level("campaign", "campaign_id");
    private static final Level AD_SET = new Level("ad_set", "ad_set_id");
    private static final Level AD = new Level("ad_name", "ad_id");

    static Levels of(Columns columns) {
        if (AD_SET.isIn(columns)) {
            return new Levels(CAMPAIGN, AD_SET);
        }
        return GROUP.isIn(columns) ? new Levels(GROUP, CAMPAIGN) : new Levels(CAMPAIGN, null);
    }

    /** Whether the campaigns may be what other platforms call ad groups. */
    boolean isUnclear() {
        return adGroup == null;
    }

    Breakdown breakdown(Cells cells) {
        if (!AD.label(cells).isEmpty()) {
            return Breakdown.AD;
        }
        return adGroup == null || adGroup.label(cells).isEmpty() ? Breakdown.CAMPAIGN : Breakdown.AD_GROUP;
    }

    /** The name of the ad or ad group, with its id in brackets; empty for a whole campaign. */
    String part(Cells cells) {
        String ad = AD.label(cells);
        return !ad.isEmpty() || adGroup == null ? ad : adGroup.label(cells);
    }

    /** The columns that name and number one level. */
    record Level(Column name, Column id) {
        Level(String name, String id) {
            this(LinkedInAds.TABLE.get(name), LinkedInAds.TABLE.get(id));
        }

        boolean isIn(Columns columns) {
            return columns.has(name) || columns.has(id);
        }

        private String label(Cells cells) {
            String shown = cells.textOrNull(name);
            String number = cells.textOrNull(id);
            if (shown == null || number == null) {
                return shown != null ? shown : number != null ? number : "";
            }
            return shown + " (" + number + ")";
        }
    }
}
