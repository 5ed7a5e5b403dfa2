package dev.boussole.cases;

import dev.boussole.sample.Cells;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A campaign report of Google Ads with the Day segment, as it is downloaded. */
final class GoogleAds {
    private static final DateTimeFormatter RANGE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    private GoogleAds() {}

    /** @param streams with a {@code campaignName}, and with shares of impressions in 0..1 */
    static String report(String from, String to, List<Stream> streams) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(to);
        StringBuilder text = new StringBuilder("Campaign report\n\"" + RANGE.format(first) + " - " + RANGE.format(last)
                + "\"\nDay,Campaign,Campaign status,Campaign type,Currency code,Clicks,Impr.,Cost,Search impr. share,"
                + "Search lost IS (budget),Search lost IS (rank),Conversions,Conv. value\n");
        for (Stream stream : streams) {
            for (Stream.Day day : stream.days(first, last)) {
                double share = 1 - day.of("lostBudget") - day.of("lostRank");
                text.append(String.join(
                                ",",
                                day.date().toString(),
                                stream.scope().get("campaignName"),
                                "Enabled,Search,EUR",
                                Cells.grouped(day.of("clicks"), 0),
                                Cells.grouped(day.of("impressions"), 0),
                                Cells.grouped(day.of("spend"), 2),
                                Cells.percent(share, 1),
                                Cells.percent(day.of("lostBudget"), 1),
                                Cells.percent(day.of("lostRank"), 1),
                                Cells.grouped(day.of("conversions"), 2),
                                Cells.grouped(day.of("conversionValue"), 2)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** A search campaign. */
    static Stream search(String campaignName, Week week) {
        return Stream.of(campaignName, week).scope("campaignName", campaignName);
    }
}
