package dev.boussole.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Files in the generic format: what the site, the mailing tool, the search console and Microsoft Ads count. */
final class GenericFiles {
    private static final LocalDate PAGE_CHANGED = LocalDate.of(2026, 10, 11);
    private static final LocalDate LIST_IMPORTED = LocalDate.of(2026, 9, 15);

    private GenericFiles() {}

    static String site() {
        StringBuilder text =
                new StringBuilder("date,campaignId,sessions,engagedSessions,pageviews,engagementSeconds\n");
        for (AdCampaign campaign : List.of(Shop.AUTUMN, Shop.NIGHT_LIGHTS, Shop.PENDANTS, Shop.LAMPS, Shop.BRAND)) {
            visits(text, campaign);
        }
        return text.toString();
    }

    private static void visits(StringBuilder text, AdCampaign campaign) {
        Noise noise = new Noise(campaign.id().hashCode() + 21L, Calendar.DAYS);
        Noise staying = new Noise(campaign.id().hashCode() + 22L, Calendar.DAYS);
        for (AdDay day : campaign.days()) {
            int i = Calendar.index(day.date());
            boolean disappointed = campaign == Shop.NIGHT_LIGHTS && !day.date().isBefore(PAGE_CHANGED);
            long sessions = Math.round(day.clicks() * 0.91 * noise.factor(i, 0.01));
            long engaged = Math.round(sessions * (disappointed ? 0.44 : 0.57) * staying.factor(i, 0.015));
            long pages = Math.round(sessions * (disappointed ? 2.1 : 2.9));
            long seconds = Math.round(pages * (disappointed ? 24 : 31) * staying.factor(i, 0.02));
            row(text, day.date(), campaign.id(), sessions, engaged, pages, seconds);
        }
    }

    /** Leads for architects, from a platform that has no reader of its own. */
    static String microsoft() {
        StringBuilder text = new StringBuilder(
                "date,platform,channel,campaignName,currency,impressions,clicks,spend,conversions,leads\n");
        for (AdDay day : Shop.ARCHITECTS.days()) {
            row(
                    text,
                    day.date(),
                    "microsoft_ads",
                    "paid_search",
                    Shop.ARCHITECTS.name(),
                    "EUR",
                    day.impressions(),
                    day.clicks(),
                    Cells.decimals(day.cost(), 2),
                    day.conversions(),
                    day.conversions());
        }
        return text.toString();
    }

    /** A letter each Tuesday; since an old list was imported, too many addresses do not exist. */
    static String emailing() {
        StringBuilder text = new StringBuilder("date,campaignId,channel,currency,emailSent,emailDelivered,"
                + "emailHardBounces,emailSoftBounces,emailOpensUnique,emailClicksUnique,emailUnsubscribes,"
                + "emailComplaints,emailOrders,emailRevenue,listSize,listNew,listInactive\n");
        Noise noise = new Noise(31, Calendar.DAYS);
        Noise other = new Noise(32, Calendar.DAYS);
        for (int i = 0; i < Calendar.DAYS; i++) {
            LocalDate day = Calendar.day(i);
            if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
                letter(text, day, noise.factor(i, 0.01), other.factor(i, 0.01));
            }
        }
        return text.toString();
    }

    private static void letter(StringBuilder text, LocalDate day, double luck, double luckToo) {
        boolean imported = !day.isBefore(LIST_IMPORTED);
        long week = (day.toEpochDay() - Calendar.FIRST.toEpochDay()) / 7;
        long sent = 36_000 + 20 * week + (imported ? 4_100 : 0);
        long hard = Math.round(sent * (imported ? 0.0265 : 0.0042) * luck);
        long soft = Math.round(sent * 0.007 * luckToo);
        long delivered = sent - hard - soft;
        long clicks = Math.round(delivered * 0.024 * luckToo);
        long orders = Math.round(clicks * 0.045);
        row(
                text,
                day,
                "lettre-atelier",
                "email",
                "EUR",
                sent,
                delivered,
                hard,
                soft,
                Math.round(delivered * 0.34 * luck),
                clicks,
                Math.round(delivered * 0.0019),
                Math.round(delivered * 0.0003),
                orders,
                Cells.decimals(orders * 78 * luck, 2),
                sent,
                imported && day.isBefore(LIST_IMPORTED.plusDays(7)) ? 4_190 : 90,
                Math.round(sent * 0.28));
    }

    static String search() {
        StringBuilder text = new StringBuilder(
                "date,campaignId,channel,organicImpressions,organicClicks,averagePosition,sessions\n");
        Noise seen = new Noise(41, Calendar.DAYS);
        Noise clicked = new Noise(42, Calendar.DAYS);
        for (int i = 0; i < Calendar.DAYS; i++) {
            LocalDate day = Calendar.day(i);
            long impressions = Math.round(5_200 * Calendar.busy(day) * seen.factor(i, 0.02));
            long clicks = Math.round(impressions * 0.031 * clicked.factor(i, 0.03));
            row(
                    text,
                    day,
                    "guide-lumiere",
                    "seo",
                    impressions,
                    clicks,
                    Cells.decimals(8.4 * seen.factor(i, 0.01), 1),
                    Math.round(clicks * 1.04));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(cells[i]);
        }
        text.append('\n');
    }
}
