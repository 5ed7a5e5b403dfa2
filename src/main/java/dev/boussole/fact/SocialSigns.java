package dev.boussole.fact;

import dev.boussole.campaign.Measure;

/** How much a brand posts. */
final class SocialSigns {
    private SocialSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        if (days != null) {
            long from = days.asOf() - DeliverySigns.FOUR_WEEKS;
            Double posts = days.last(Measure.POSTS, DeliverySigns.FOUR_WEEKS);
            signs.put(Sign.RECENT_POSTS, posts == null ? days.ofRows(Measure.POSTS, from, days.asOf()) : posts);
        }
    }
}
