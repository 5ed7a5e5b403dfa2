package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Figures that mislead: broken, unfinished, late, seasonal or too few. */
final class MeasureCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-04";

    private MeasureCases() {}

    /** A consent banner was changed on 2 October: orders of the web campaigns are no longer counted. */
    static Map<String, String> trackingBreak() {
        Course counted = always(1).then("2026-10-02", 0.04);
        return Map.of(
                "exports/campagnes.csv",
                Export.of(FROM, TO)
                        .with(selling("canapes", 5_200, 0.052, 0.88, day -> 0.021 * counted.on(day), 690))
                        .with(selling("tables", 3_900, 0.058, 0.74, day -> 0.026 * counted.on(day), 420))
                        .with(selling("chaises", 4_700, 0.055, 0.66, day -> 0.030 * counted.on(day), 180))
                        .daily());
    }

    /** An online course tests a shorter form; the new one leads after half of the visitors. */
    static Map<String, String> testUnderWay() {
        Stream course = Stream.of("formation-excel", Week.OFFICE)
                .count("impressions", 24_000)
                .money("spend", "impressions", 0.0105)
                .share("clicks", "impressions", always(0.0155).then("2026-09-14", 0.0118))
                .share("landingPageViews", "clicks", 0.88)
                .share("conversions", "clicks", 0.043)
                .share("leads", "conversions", 1);
        Stream other = Stream.of("formation-anglais", Week.OFFICE)
                .count("impressions", 19_000)
                .money("spend", "impressions", 0.0098)
                .share("clicks", "impressions", 0.0149)
                .share("landingPageViews", "clicks", 0.87)
                .share("conversions", "clicks", 0.041)
                .share("leads", "conversions", 1);
        return Map.of(
                "exports/campagnes.csv",
                Export.of(FROM, TO).with(course).with(other).daily());
    }

    /** Swimming pools: each year demand falls when the holidays end. */
    static Map<String, String> seasonalDip() {
        return Map.of(
                "exports/campagnes.csv",
                Export.of("2025-06-30", "2026-10-04")
                        .with(seasonal("piscines-coque", 4_600, 0.047, 1.15, 0.031))
                        .with(seasonal("abris-piscine", 3_100, 0.051, 1.05, 0.028))
                        .daily());
    }

    private static Stream seasonal(String id, double impressions, double clickRate, double perClick, double buying) {
        return Stream.of(id, Week.SHOP)
                .count("impressions", always(impressions).yearly(0.62, 172))
                .share("clicks", "impressions", clickRate)
                .money("spend", "clicks", perClick)
                .share("conversions", "clicks", always(buying).yearly(0.12, 172))
                .share("leads", "conversions", 1);
    }

    /** Kitchens: nine quotes in ten are signed within three weeks of the click, so that recent days always look poor. */
    static Map<String, String> lateConversions() {
        LocalDate last = LocalDate.parse(TO);
        Course arrived = day -> 1 - StrictMath.pow(0.1, (ChronoUnit.DAYS.between(day, last) + 1) / 21.0);
        return Map.of(
                "exports/campagnes.csv",
                Export.of(FROM, TO)
                        .with(selling("cuisines-sur-mesure", 6_900, 0.049, 1.28, day -> 0.034 * arrived.on(day), 0))
                        .with(selling("plans-de-travail", 4_800, 0.054, 1.04, day -> 0.037 * arrived.on(day), 0))
                        .daily());
    }

    /** A studio of yoga that advertises for three weeks with a handful of euros. */
    static Map<String, String> tooLittleToSay() {
        return Map.of(
                "exports/campagnes.csv",
                Export.of("2026-09-14", TO)
                        .with(selling("yoga-debutants", 130, 0.044, 0.85, always(0.05), 0))
                        .with(selling("yoga-prenatal", 90, 0.039, 0.92, always(0.04), 0))
                        .with(selling("stage-octobre", 60, 0.031, 1.02, always(0.03), 0))
                        .daily());
    }

    private static Stream selling(
            String id, double impressions, double clickRate, double perClick, Course buying, double basket) {
        Stream stream = Stream.of(id, Week.SHOP)
                .count("impressions", impressions)
                .share("clicks", "impressions", clickRate)
                .money("spend", "clicks", perClick)
                .share("sessions", "clicks", 0.92)
                .share("conversions", "clicks", buying);
        return basket == 0 ? stream : stream.money("conversionValue", "conversions", basket);
    }
}
