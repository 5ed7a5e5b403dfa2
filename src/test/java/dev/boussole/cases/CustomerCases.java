package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.time.LocalDate;
import java.util.Map;

/** Whether customers and users stay, and what they are worth. */
final class CustomerCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-04";

    private CustomerCases() {}

    /** A hiking app and its three sources of users. */
    static Map<String, String> appSources() {
        Export sources = Export.of("2026-07-06", TO)
                .with(source("Recherche Google", 95, 2.35, 0.274, 0.118))
                .with(source("Audience similaire Meta", 120, 2.10, 0.251, 0.107))
                .with(source("Réseau incitatif", 140, 1.95, 0.096, 0.021));
        Stream campaign = Stream.of("appli-rando", Week.LEISURE)
                .count("impressions", 61_000)
                .share("clicks", "impressions", 0.021)
                .share("installs", "clicks", 0.277)
                .money("spend", "installs", 2.11)
                .share("installsActiveD1", "installs", 0.195)
                .share("installsActiveD7", "installs", 0.076);
        return Map.of(
                "exports/sources.csv", sources.daily(),
                "exports/campagne.csv", Export.of(FROM, TO).with(campaign).daily());
    }

    private static Stream source(String name, double installs, double cost, double first, double week) {
        return Stream.part("appli-rando", "audience", name, Week.LEISURE)
                .count("installs", installs)
                .money("spend", "installs", cost)
                .share("installsActiveD1", "installs", first)
                .share("installsActiveD7", "installs", week);
    }

    /** Coffee by subscription: more come in each month, and more leave. */
    static Map<String, String> leakyBucket() {
        Export ads = Export.of("2025-10-01", "2026-09-30")
                .with(buying("cafe-meta", 29_000, 0.0148, 1.08, always(0.021).then("2026-07-01", 0.027)))
                .with(buying("cafe-recherche", 2_900, 0.061, 1.72, always(0.034).then("2026-07-01", 0.043)));
        return Map.of("exports/campagnes.csv", ads.daily(), "exports/abonnes.csv", subscribers());
    }

    private static Stream buying(String id, double impressions, double clickRate, double perClick, Course rate) {
        return Stream.of(id, Week.SHOP)
                .count("impressions", impressions)
                .share("clicks", "impressions", clickRate)
                .money("spend", "clicks", perClick)
                .share("conversions", "clicks", rate);
    }

    /** Months of the customer base: it grows more slowly although more join. */
    private static String subscribers() {
        Chance chance = new Chance("abonnes");
        StringBuilder text =
                new StringBuilder("periodStart,periodEnd,campaignId,customersStart,newCustomers,customersLost\n");
        long base = 6_400;
        for (LocalDate month = LocalDate.parse("2025-10-01");
                month.isBefore(LocalDate.parse("2026-10-01"));
                month = month.plusMonths(1)) {
            boolean late = month.getYear() == 2026 && month.getMonthValue() >= 8;
            long joined = chance.poisson(late ? 640 : 470);
            long lost = chance.part(base, late ? 0.079 : 0.054);
            text.append(month)
                    .append(',')
                    .append(month.plusMonths(1).minusDays(1))
                    .append(",abonnes,")
                    .append(base)
                    .append(',')
                    .append(joined)
                    .append(',')
                    .append(lost)
                    .append('\n');
            base += joined - lost;
        }
        return text.toString();
    }

    /** Estate agents buy contacts on a form inside the network: twice as many, half as serious. */
    static Map<String, String> poorLeads() {
        Stream form = Stream.of("estimation-gratuite", Week.SHOP)
                .count("impressions", 33_000)
                .money("spend", "impressions", 0.0094)
                .share("clicks", "impressions", 0.0152)
                .share("conversions", "clicks", always(0.047).then("2026-08-17", 0.083))
                .share("leads", "conversions", 1)
                .share("qualifiedLeads", "leads", always(0.34).then("2026-08-17", 0.155));
        Stream search = Stream.of("vendre-mon-bien", Week.SHOP)
                .count("impressions", 2_100)
                .share("clicks", "impressions", 0.058)
                .money("spend", "clicks", 2.15)
                .share("conversions", "clicks", 0.066)
                .share("leads", "conversions", 1)
                .share("qualifiedLeads", "leads", 0.37);
        return Map.of(
                "exports/campagnes.csv",
                Export.of(FROM, TO).with(form).with(search).daily());
    }
}
