package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Goal;
import java.util.Collection;
import java.util.List;

/** What all campaigns show together. */
final class AccountSigns {
    /**
     * Error that is accepted when one channel is called fallen, and, with it, the conversions that a channel must expect to
     * be looked at: with fewer than {@code -ln(0.05)}, even none at all would be no news.
     */
    private static final double ALPHA = 0.05;

    private static final double EXPECTED_MIN = -Math.log(ALPHA);

    private AccountSigns() {}

    /**
     * @param all the pool of the account
     * @param channels the pool of each channel
     */
    static void read(
            ReviewInput input,
            DailySeries all,
            Collection<DailySeries> channels,
            List<Campaign> campaigns,
            Signs.Builder signs) {
        int lagDays = input.account.conversionLagDays();
        TrackingSign together = TrackingSign.of(new RecentDays(all, input.asOf), lagDays);
        if (together != null) {
            together.addTo(signs).put(Sign.CONVERSIONS_EXPECTED, together.expected());
        }
        int compared = 0;
        int fallen = 0;
        for (DailySeries channel : channels) {
            TrackingSign own = TrackingSign.of(new RecentDays(channel, input.asOf), lagDays);
            if (own != null && own.expected() >= EXPECTED_MIN) {
                compared++;
                fallen += own.p() < ALPHA ? 1 : 0;
            }
        }
        signs.put(Sign.CHANNELS_COMPARED, compared).put(Sign.CHANNELS_FALLEN, fallen);
        BrandSigns.read(input, campaigns, signs);
    }

    /** Whether all campaigns of a channel want to make the brand known, which conversions do not show. */
    static boolean awarenessOnly(Channel channel, List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(campaign -> campaign.channel() == channel)
                .allMatch(campaign -> campaign.goal() == Goal.AWARENESS);
    }
}
