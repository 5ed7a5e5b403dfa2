package dev.boussole.web.page.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** A workspace of two channels whose weekly spend took many levels, and one whose spend never changed. */
final class SpendLevels {
    private static final int WEEKS = 16;
    private static final double[] LEVELS = {1, 1.35, 0.8, 1.7, 1.15, 2, 0.9, 1.5};
    private static final double[] NOISE = {1.02, 0.97, 1.04, 0.99, 0.96, 1.03, 1.01};

    private static final double[] WEEKLY = {1.06, 0.93, 1.02, 0.96, 1.09, 0.98, 0.91, 1.04, 0.99};

    private SpendLevels() {}

    static Path in(Path folder) throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("levels"));
        Files.writeString(workspace.resolve("boussole.yaml"), """
                account: Two channels
                currency: EUR
                grossMargin: 0.5
                conversionLagDays: 7
                campaigns:
                  - { id: search, name: Search, match: { campaign: "Search" }, channel: paid_search, objective: sales }
                  - { id: social, name: Social, match: { campaign: "Social" }, channel: paid_social, objective: sales }
                  - { id: flat, name: Flat, match: { campaign: "Flat" }, channel: display, objective: sales }
                """);
        StringBuilder rows =
                new StringBuilder("date,campaignName,currency,impressions,clicks,spend,conversions,conversionValue\n");
        LocalDate first = LocalDate.of(2026, 7, 6);
        for (int day = 0; day < WEEKS * 7; day++) {
            double level = LEVELS[day / 7 % LEVELS.length];
            double noise = NOISE[(day * 3 + day / 7) % NOISE.length] * WEEKLY[day / 7 * 5 % WEEKLY.length];
            row(rows, first.plusDays(day), "Search", 100 * level, 12 * Math.pow(level, 0.8) * noise, 80);
            row(rows, first.plusDays(day), "Social", 150 * level, 6 * Math.pow(level, 0.4) * noise, 60);
            row(rows, first.plusDays(day), "Flat", 40, 3 * noise, 50);
        }
        Files.writeString(workspace.resolve("days.csv"), rows.toString());
        return workspace;
    }

    private static void row(
            StringBuilder rows, LocalDate day, String campaign, double spend, double won, double worth) {
        rows.append(String.format(
                Locale.ROOT,
                "%s,%s,EUR,%d,%d,%.2f,%.2f,%.2f\n",
                day,
                campaign,
                Math.round(spend * 200),
                Math.round(spend * 4),
                spend,
                won,
                won * worth));
    }
}
