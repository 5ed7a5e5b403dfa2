package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import dev.boussole.fact.PartsReading.Part;
import java.util.Locale;
import java.util.Set;

/** The signs of one part of a campaign. */
final class PartFigures {
    /** The domains under which the large providers of France and its neighbours keep mailboxes. */
    private static final Set<String> MAILBOXES = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.fr",
            "hotmail.com",
            "hotmail.fr",
            "live.com",
            "live.fr",
            "msn.com",
            "yahoo.com",
            "yahoo.fr",
            "ymail.com",
            "aol.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "neuf.fr",
            "laposte.net",
            "bbox.fr",
            "numericable.fr",
            "gmx.fr",
            "gmx.net",
            "gmx.de",
            "web.de",
            "t-online.de",
            "bluewin.ch",
            "skynet.be",
            "proximus.be",
            "libero.it",
            "proton.me",
            "protonmail.com");

    private PartFigures() {}

    static Signs of(Part part, Campaign campaign, SegmentSigns segments) {
        boolean searched = part.days().column(Measure.ORGANIC_IMPRESSIONS) != null;
        boolean mailbox = isMailbox(part, campaign);
        boolean stocked = part.days().column(Measure.OUT_OF_STOCK_VIEWS) != null;
        if (!searched && !mailbox && !stocked && !segments.knows(part)) {
            return Signs.NONE;
        }
        Signs.Builder signs = new Signs.Builder()
                .put(Sign.MAILBOX_PROVIDER, mailbox)
                .put(Sign.OUT_OF_STOCK_DAYS, StockSigns.outOfStockDays(part.days()));
        if (searched) {
            SearchSigns.put(part.days(), signs);
        }
        segments.put(part, signs);
        return signs.build();
    }

    private static boolean isMailbox(Part part, Campaign campaign) {
        if (campaign.channel() != Channel.EMAIL || part.breakdown() != Breakdown.AUDIENCE) {
            return false;
        }
        String name = part.scope().value().strip().toLowerCase(Locale.ROOT);
        return MAILBOXES.contains(name.startsWith("@") ? name.substring(1) : name);
    }
}
