package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;

/** How many parts of each kind delivered in the last 30 days. */
final class PartSigns {
    private PartSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        PartsReading parts = record.parts();
        long creatives = parts.all().stream()
                .filter(part -> part.breakdown() == Breakdown.CREATIVE || part.breakdown() == Breakdown.AD)
                .filter(part -> part.delivered(Measure.IMPRESSIONS))
                .count();
        long pages = parts.all().stream()
                .filter(part -> part.breakdown() == Breakdown.LANDING_PAGE)
                .filter(part -> part.delivered(Measure.SESSIONS))
                .count();
        signs.put(Sign.CREATIVES, creatives).put(Sign.LANDING_PAGES, pages);
    }
}
