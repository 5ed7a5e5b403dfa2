package dev.boussole.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Exports of Meta Ads Manager in French: campaigns by day, campaigns by week, ads by day. */
final class MetaReports {
    private static final String ATTRIBUTION = "Clic 7 jours ou vue 1 jour";
    private static final String INDICATOR = "actions:offsite_conversion.fb_pixel_purchase";
    private static final DateTimeFormatter FRENCH_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<AdCampaign> CAMPAIGNS = List.of(Shop.AUTUMN, Shop.NIGHT_LIGHTS);
    private static final double ARRIVALS = 0.88;

    private MetaReports() {}

    private record Line(LocalDate from, LocalDate to, String name, AdDay day, long reach, long arrivals) {
        static Line of(LocalDate from, LocalDate to, String name, AdDay day, long reach) {
            return new Line(from, to, name, day, reach, Math.round(day.clicks() * ARRIVALS));
        }
    }

    /** The native CSV: commas, points, the account's total in the first row. */
    static String byDay() {
        List<Line> lines = new ArrayList<>();
        for (AdCampaign campaign : CAMPAIGNS) {
            for (AdDay day : campaign.days()) {
                long reach = Math.round(day.impressions() / 1.18);
                lines.add(Line.of(day.date(), day.date(), campaign.name(), day, reach));
            }
        }
        lines.sort(Comparator.comparing(Line::from).thenComparing(Line::name));
        StringBuilder text = new StringBuilder("Début des rapports,Fin des rapports,Jour,\"Nom de la campagne\","
                + "\"Diffusion de la campagne\",\"Paramètre d'attribution\",Résultats,\"Indicateur de résultats\","
                + "Couverture,Répétition,\"Coût par résultat\",\"Montant dépensé (EUR)\",Impressions,"
                + "\"CPM (coût pour 1 000 impressions) (EUR)\",\"Clics sur un lien\","
                + "\"CTR (taux de clics sur le lien)\",\"Vues de page de destination\","
                + "\"Valeur de conversion des achats\"\n");
        text.append(pointed(sum(lines), "", "", ""));
        lines.forEach(line -> text.append(pointed(line, line.from().toString(), "active", INDICATOR)));
        return text.toString();
    }

    private static String pointed(Line line, String day, String delivery, String indicator) {
        AdDay of = line.day();
        return String.join(
                        ",",
                        Calendar.FIRST.toString(),
                        Calendar.LAST.toString(),
                        day,
                        line.name(),
                        delivery,
                        delivery.isEmpty() ? "" : ATTRIBUTION,
                        delivery.isEmpty() ? "" : Long.toString(of.conversions()),
                        indicator,
                        Long.toString(line.reach()),
                        Cells.decimals(of.impressions() / (double) line.reach(), 6),
                        of.conversions() == 0 ? "" : Cells.decimals(of.cost() / of.conversions(), 6),
                        Cells.decimals(of.cost(), 2),
                        Long.toString(of.impressions()),
                        Cells.decimals(1000 * of.cost() / of.impressions(), 6),
                        Long.toString(of.clicks()),
                        Cells.decimals(100.0 * of.clicks() / of.impressions(), 6),
                        Long.toString(line.arrivals()),
                        Cells.decimals(of.value(), 2))
                + "\n";
    }

    /** Saved again by a French spreadsheet: semicolons, decimal commas, days before months. */
    static String byWeek() {
        List<Line> lines = new ArrayList<>();
        for (AdCampaign campaign : CAMPAIGNS) {
            lines.addAll(weeks(campaign));
        }
        lines.sort(Comparator.comparing(Line::from).thenComparing(Line::name));
        StringBuilder text = new StringBuilder("Début des rapports;Fin des rapports;Nom de la campagne;Couverture;"
                + "Répétition;Impressions;Montant dépensé (EUR);Clics sur un lien\r\n");
        text.append(french(sum(lines)));
        lines.forEach(line -> text.append(french(line)));
        return text.toString();
    }

    private static List<Line> weeks(AdCampaign campaign) {
        List<AdDay> days = campaign.days();
        List<Line> weeks = new ArrayList<>();
        for (int end = days.size(); end >= 7; end -= 7) {
            List<AdDay> week = days.subList(end - 7, end);
            LocalDate last = week.get(6).date();
            double frequency = campaign == Shop.AUTUMN ? Shop.autumnFrequency(last) : 1.9;
            AdDay total = total(week);
            long reach = Math.round(total.impressions() / frequency);
            weeks.add(Line.of(week.get(0).date(), last, campaign.name(), total, reach));
        }
        return weeks;
    }

    private static String french(Line line) {
        return String.join(
                        ";",
                        FRENCH_DATE.format(line.from()),
                        FRENCH_DATE.format(line.to()),
                        line.name(),
                        Long.toString(line.reach()),
                        Cells.french(line.day().impressions() / (double) line.reach(), 2),
                        Long.toString(line.day().impressions()),
                        Cells.french(line.day().cost(), 2),
                        Long.toString(line.day().clicks()))
                + "\r\n";
    }

    /** Three adverts of one campaign over its last five weeks: all of them lose together, so no single one is at fault. */
    static String ads() {
        List<String> names = List.of("Vidéo lune", "Carrousel chambre", "Photo renard");
        double[] shares = {0.45, 0.30, 0.25};
        Carry[][] carries = new Carry[3][3];
        StringBuilder text = new StringBuilder("Jour,\"Nom de la campagne\",\"Nom de la publicité\","
                + "\"Montant dépensé (EUR)\",Impressions,\"Clics sur un lien\",\"Vues de page de destination\",Achats,"
                + "\"Valeur de conversion des achats\"\n");
        List<AdDay> days = Shop.NIGHT_LIGHTS.days();
        for (AdDay day : days.subList(days.size() - 35, days.size())) {
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j < 3; j++) {
                    carries[i][j] = carries[i][j] == null ? new Carry() : carries[i][j];
                }
                long clicks = carries[i][1].of(day.clicks() * shares[i]);
                text.append(String.join(
                                ",",
                                day.date().toString(),
                                Shop.NIGHT_LIGHTS.name(),
                                names.get(i),
                                Cells.decimals(day.cost() * shares[i], 2),
                                Long.toString(carries[i][0].of(day.impressions() * shares[i])),
                                Long.toString(clicks),
                                Long.toString(Math.round(clicks * ARRIVALS)),
                                Long.toString(carries[i][2].of(day.conversions() * shares[i])),
                                Cells.decimals(day.value() * shares[i], 2)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The account's total, which names no campaign. People reached by two campaigns count once, so reach is less. */
    private static Line sum(List<Line> lines) {
        AdDay total = total(lines.stream().map(Line::day).toList());
        long arrivals = lines.stream().mapToLong(Line::arrivals).sum();
        return new Line(Calendar.FIRST, Calendar.LAST, "", total, Math.round(total.impressions() / 9.7), arrivals);
    }

    private static AdDay total(List<AdDay> days) {
        return days.stream()
                .reduce(
                        new AdDay(Calendar.LAST, 0, 0, 0, 0, 0),
                        (a, b) -> new AdDay(
                                a.date(),
                                a.impressions() + b.impressions(),
                                a.clicks() + b.clicks(),
                                a.cost() + b.cost(),
                                a.conversions() + b.conversions(),
                                a.value() + b.value()));
    }
}
