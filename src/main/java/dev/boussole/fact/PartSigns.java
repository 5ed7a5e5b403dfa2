package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Standing;

/** How many parts of each kind delivered in the last 30 days, and how many landing pages are weak. */
final class PartSigns {
    private PartSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        PartsReading parts = record.parts();
        long creatives = parts.all().stream()
                .filter(part -> part.breakdown() == Breakdown.CREATIVE || part.breakdown() == Breakdown.AD)
                .filter(part -> part.delivered(Measure.IMPRESSIONS))
                .count();
        signs.put(Sign.CREATIVES, creatives)
                .put(Sign.LANDING_PAGES, pages(parts, false))
                .put(Sign.WEAK_LANDING_PAGES, pages(parts, true));
    }

    private static long pages(PartsReading parts, boolean weak) {
        return parts.all().stream()
                .filter(part -> part.breakdown() == Breakdown.LANDING_PAGE)
                .filter(part -> weak ? isWeak(part) : part.delivered(Measure.SESSIONS))
                .count();
    }

    private static boolean isWeak(PartsReading.Part page) {
        return page.reading().standing(Kpi.BOUNCE_RATE) == Standing.ABOVE
                && page.reading().standing(Kpi.TIME_ON_PAGE) == Standing.BELOW;
    }
}
