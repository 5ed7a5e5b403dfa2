package dev.boussole.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Writes fictional campaigns in the generic format: {@code GeneratedRows FILE CAMPAIGNS DAYS}. The same call, the same bytes. */
public final class GeneratedRows {
    private static final String[] CHANNELS = {"paid_search", "paid_social", "display", "video", "affiliate"};
    private static final double[] WEEKDAYS = {1.05, 1.1, 1.0, 1.05, 1.15, 0.85, 0.8};
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 3);

    private GeneratedRows() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }

    static void write(Path file, int campaigns, int days) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "date,channel,campaignId,campaignName,currency,impressions,clicks,landingPageViews,spend,conversions,"
                            + "conversionValue,sessions\n");
            for (int c = 0; c < campaigns; c++) {
                campaign(out, c, days);
            }
        }
    }

    private static void campaign(BufferedWriter out, int c, int days) throws IOException {
        SplittableRandom random = new SplittableRandom(c);
        String head = "," + CHANNELS[c % CHANNELS.length] + ",c" + c + ",Campaign " + c + ",EUR,";
        double impressions = 2_000 + random.nextDouble() * 30_000;
        double ctr = 0.008 + random.nextDouble() * 0.03;
        double cvr = 0.01 + random.nextDouble() * 0.04;
        double cpc = 0.3 + random.nextDouble() * 1.5;
        double drift = c % 7 == 0 ? 0.4 : 0;
        for (int day = 0; day < days; day++) {
            double worn = 1 - drift * Math.max(0, day - days / 2.0) / days;
            long shown = Math.round(impressions * WEEKDAYS[day % 7] * (0.95 + 0.1 * random.nextDouble()));
            long clicks = drawn(random, shown * ctr * worn);
            long conversions = Math.min(clicks, drawn(random, clicks * cvr));
            out.write(FIRST_DAY.plusDays(day).toString());
            out.write(head);
            out.write(shown + "," + clicks + "," + Math.round(clicks * 0.9) + "," + cents(clicks * cpc) + ","
                    + conversions + "," + cents(conversions * 60) + "," + Math.round(clicks * 0.85) + "\n");
        }
    }

    /** A count around {@code mean}, with the spread of one. */
    private static long drawn(SplittableRandom random, double mean) {
        double spread = 0;
        for (int i = 0; i < 4; i++) {
            spread += random.nextDouble() - 0.5;
        }
        return Math.max(0, Math.round(mean + spread * Math.sqrt(3) * Math.sqrt(mean)));
    }

    private static String cents(double amount) {
        long cents = Math.round(amount * 100);
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }
}
