package dev.boussole.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes fictional campaigns in the generic format: {@code GeneratedRows FILE CAMPAIGNS DAYS}. The same call, the same bytes. */
public final class GeneratedRows {
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
        String head = "," + GeneratedDays.channel(c).key() + ",c" + c + ",Campaign " + c + ",EUR,";
        for (GeneratedDays.Day day : GeneratedDays.of(c, days)) {
            out.write(day.date().toString());
            out.write(head);
            out.write(day.impressions() + "," + day.clicks() + "," + day.landingPageViews() + "," + cents(day.spend())
                    + "," + day.conversions() + "," + cents(day.conversionValue()) + "," + day.sessions() + "\n");
        }
    }

    private static String cents(double amount) {
        long cents = Math.round(amount * 100);
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }
}
