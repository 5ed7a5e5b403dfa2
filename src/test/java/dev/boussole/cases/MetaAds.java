package dev.boussole.cases;

import dev.boussole.sample.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reports of Meta Ads Manager in French: campaigns by day, and by week with the people reached. */
final class MetaAds {
    private static final String HEADER =
            "\"Nom de la campagne\",%sCouverture,Impressions,Répétition,\"Montant dépensé (EUR)\","
                    + "\"Clics sur un lien\",\"Vues de page de destination\",Achats,\"Valeur de conversion des achats\","
                    + "\"Début des rapports\",\"Fin des rapports\"\n";
    private static final List<String> SUMMED =
            List.of("impressions", "spend", "clicks", "landingPageViews", "conversions", "conversionValue");

    private MetaAds() {}

    /** @param times how often one person sees a campaign in a week */
    record Campaign(Stream stream, Course times) {}

    static String byDay(String from, String to, List<Campaign> campaigns) {
        StringBuilder text = new StringBuilder(String.format(HEADER, "Jour,"));
        for (Campaign campaign : campaigns) {
            for (Stream.Day day : campaign.stream().days(LocalDate.parse(from), LocalDate.parse(to))) {
                text.append(line(campaign, day.date() + ",", day, 1.15, from, to));
            }
        }
        return text.toString();
    }

    static String byWeek(String from, String to, List<Campaign> campaigns) {
        StringBuilder text = new StringBuilder(String.format(HEADER, ""));
        for (Campaign campaign : campaigns) {
            List<Stream.Day> days = campaign.stream().days(LocalDate.parse(from), LocalDate.parse(to));
            for (int end = days.size() % 7 + 7; end <= days.size(); end += 7) {
                List<Stream.Day> week = days.subList(end - 7, end);
                LocalDate last = week.get(6).date();
                text.append(line(
                        campaign,
                        "",
                        sum(week),
                        campaign.times().on(last),
                        last.minusDays(6).toString(),
                        last.toString()));
            }
        }
        return text.toString();
    }

    private static Stream.Day sum(List<Stream.Day> week) {
        var figures = new java.util.LinkedHashMap<String, Double>();
        for (String column : SUMMED) {
            figures.put(column, week.stream().mapToDouble(day -> day.of(column)).sum());
        }
        return new Stream.Day(week.get(6).date(), figures);
    }

    private static String line(Campaign campaign, String day, Stream.Day of, double times, String from, String to) {
        long reach = Math.round(of.of("impressions") / times);
        List<String> cells = new ArrayList<>(List.of(
                Long.toString(reach),
                Cells.decimals(of.of("impressions"), 0),
                Cells.decimals(of.of("impressions") / reach, 6),
                Cells.decimals(of.of("spend"), 2),
                Cells.decimals(of.of("clicks"), 0),
                Cells.decimals(of.of("landingPageViews"), 0),
                Cells.decimals(of.of("conversions"), 0),
                Cells.decimals(of.of("conversionValue"), 2)));
        cells.add(from);
        cells.add(to);
        return "\"" + campaign.stream().scope().get("campaignName") + "\"," + day + String.join(",", cells) + "\n";
    }

    /** A campaign that sells: 86 in 100 clicks arrive on the page unless told otherwise. */
    static Stream selling(
            String campaignName,
            double impressions,
            Course clickRate,
            Course perMille,
            Course arrivals,
            Course buying,
            double basket) {
        return Stream.of(campaignName, Week.SHOP)
                .scope("campaignName", campaignName)
                .count("impressions", impressions)
                .money("spend", "impressions", day -> perMille.on(day) / 1000)
                .share("clicks", "impressions", clickRate)
                .share("landingPageViews", "clicks", arrivals)
                .share("conversions", "landingPageViews", buying)
                .money("conversionValue", "conversions", basket);
    }
}
