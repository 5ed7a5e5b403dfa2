package dev.boussole.bench;

import dev.boussole.campaign.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The days of fictional campaigns, told apart by their number. The same number, the same days. */
final class GeneratedDays {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 3);

    private static final Channel[] CHANNELS = {
        Channel.PAID_SEARCH, Channel.PAID_SOCIAL, Channel.DISPLAY, Channel.VIDEO, Channel.AFFILIATE
    };
    private static final double[] WEEKDAYS = {1.05, 1.1, 1.0, 1.05, 1.15, 0.85, 0.8};

    private GeneratedDays() {}

    record Day(LocalDate date, long impressions, long clicks, double spend, long conversions) {
        long landingPageViews() {
            return Math.round(clicks * 0.9);
        }

        long sessions() {
            return Math.round(clicks * 0.85);
        }

        double conversionValue() {
            return conversions * 60;
        }
    }

    static Channel channel(int campaign) {
        return CHANNELS[campaign % CHANNELS.length];
    }

    static List<Day> of(int campaign, int days) {
        SplittableRandom random = new SplittableRandom(campaign);
        double impressions = 2_000 + random.nextDouble() * 30_000;
        double ctr = 0.008 + random.nextDouble() * 0.03;
        double cvr = 0.01 + random.nextDouble() * 0.04;
        double cpc = 0.3 + random.nextDouble() * 1.5;
        double drift = campaign % 7 == 0 ? 0.4 : 0;
        List<Day> made = new ArrayList<>(days);
        for (int day = 0; day < days; day++) {
            double worn = 1 - drift * Math.max(0, day - days / 2.0) / days;
            long shown = Math.round(impressions * WEEKDAYS[day % 7] * (0.95 + 0.1 * random.nextDouble()));
            long clicks = drawn(random, shown * ctr * worn);
            long conversions = Math.min(clicks, drawn(random, clicks * cvr));
            made.add(new Day(FIRST_DAY.plusDays(day), shown, clicks, clicks * cpc, conversions));
        }
        return made;
    }

    /** A count around {@code mean}, with the spread of one. */
    private static long drawn(SplittableRandom random, double mean) {
        double spread = 0;
        for (int i = 0; i < 4; i++) {
            spread += random.nextDouble() - 0.5;
        }
        return Math.max(0, Math.round(mean + spread * Math.sqrt(3) * Math.sqrt(mean)));
    }
}
