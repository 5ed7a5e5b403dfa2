package dev.boussole.web.page.campaign;

import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.PartFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.kpi.KpiHelp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the parts of a campaign: landing pages, creatives, audiences, ad groups, devices and e-mails. */
final class PartTables {
    private static final int ROWS_MAX = 12;
    private static final int TABLES_MAX = 2;
    private static final double MARGIN = 0.04;
    private static final List<Kpi> TELLING = List.of(
            Kpi.SESSION_CVR,
            Kpi.CVR,
            Kpi.CPA,
            Kpi.CTR,
            Kpi.CLICK_RATE,
            Kpi.HARD_BOUNCE,
            Kpi.BOUNCE_RATE,
            Kpi.ENGAGEMENT_RATE,
            Kpi.OPEN_RATE,
            Kpi.CPL,
            Kpi.ROAS);

    private final Words words;
    private final @Nullable Kpi deciding;

    /** @param deciding the KPI that decides for the campaign, or null */
    PartTables(Words words, @Nullable Kpi deciding) {
        this.words = words;
        this.deciding = deciding;
    }

    List<PartTable> of(CampaignSituation situation) {
        Map<String, List<PartFact>> kinds = new LinkedHashMap<>();
        situation
                .parts()
                .forEach(part -> kinds.computeIfAbsent(kind(part), key -> new ArrayList<>())
                        .add(part));
        List<PartTable> tables = new ArrayList<>();
        kinds.forEach((kind, parts) -> {
            int made = 0;
            for (Kpi kpi : candidates(kind)) {
                if (made < TABLES_MAX && comparable(parts, kpi)) {
                    tables.add(table(kind, parts, kpi));
                    made++;
                }
            }
        });
        return tables;
    }

    private static String kind(PartFact part) {
        return part.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Set<Kpi> candidates(String kind) {
        Set<Kpi> candidates = new LinkedHashSet<>();
        if (kind.equals("creative")) {
            candidates.add(Kpi.CTR);
        }
        if (deciding != null) {
            candidates.add(deciding);
        }
        candidates.addAll(TELLING);
        return candidates;
    }

    private static boolean comparable(List<PartFact> parts, Kpi kpi) {
        return parts.stream().filter(part -> part.kpi(kpi).low() != null).count() >= 2;
    }

    private PartTable table(String kind, List<PartFact> all, Kpi kpi) {
        boolean sends = kind.equals("emailsend");
        Comparator<PartFact> order = sends
                ? Comparator.comparing(PartFact::getName).reversed()
                : Comparator.comparingDouble((PartFact part) -> sample(part.kpi(kpi)))
                        .reversed();
        List<PartFact> parts = all.stream()
                .filter(part -> part.kpi(kpi).isKnown())
                .sorted(order)
                .toList();
        List<PartFact> shown = parts.subList(0, Math.min(ROWS_MAX, parts.size()));
        Scale scale = Scale.of(shown, kpi);
        return new PartTable(
                "parts-" + kind + "-" + kpi.key(),
                words.labels().of("campaign.parts." + kind, words.text(kpi.label())),
                KpiHelp.of(kpi, words.labels()),
                words.figure(scale.low, kpi.unit()),
                words.figure(scale.high, kpi.unit()),
                shown.stream().map(part -> row(part, kpi, scale, sends)).toList(),
                parts.size() - shown.size());
    }

    private static double sample(KpiFact fact) {
        Double n = fact.n();
        return n == null ? 0 : n;
    }

    private PartTable.Row row(PartFact part, Kpi kpi, Scale scale, boolean send) {
        KpiFact fact = part.kpi(kpi);
        Double value = fact.value();
        Double low = fact.low();
        Double high = fact.high();
        String figure = value == null ? "–" : words.figure(value, kpi.unit());
        String interval = low == null || high == null
                ? null
                : words.range(words.figure(low, kpi.unit()), words.figure(high, kpi.unit()));
        String tone = tone(fact);
        return new PartTable.Row(
                send ? words.date(LocalDate.parse(part.getName())) : part.getName(),
                figure,
                low == null || high == null || value == null
                        ? null
                        : scale.bar(
                                low,
                                value,
                                high,
                                fact.reference(),
                                tone,
                                words.labels().of("bar.interval", String.valueOf(interval))),
                interval,
                words.labels().of("sample", words.count(sample(fact))),
                verdict(fact),
                tone);
    }

    private static String tone(KpiFact fact) {
        if (!fact.isBelow() && !fact.isAbove() || fact.kpi().direction() == Kpi.Direction.BAND) {
            return "plain";
        }
        return fact.isPoor() ? "poor" : "good";
    }

    private String verdict(KpiFact fact) {
        Double reference = fact.reference();
        if (fact.low() == null || reference == null) {
            return words.labels().of("campaign.parts.unknown");
        }
        Reference.Kind kind = fact.referenceKind() == null ? Reference.Kind.PEERS : fact.referenceKind();
        String against = words.labels()
                .of(
                        "reference." + kind.name().toLowerCase(Locale.ROOT),
                        words.figure(reference, fact.kpi().unit()));
        String key = fact.isBelow() ? "below" : fact.isAbove() ? "above" : "same";
        return words.labels().of("campaign.parts." + key, against);
    }

    /** One axis for all rows. */
    private record Scale(double low, double high) {
        static Scale of(List<PartFact> parts, Kpi kpi) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double most = 0;
            for (PartFact part : parts) {
                KpiFact fact = part.kpi(kpi);
                if (fact.value() != null) {
                    most = Math.max(most, fact.value());
                }
            }
            for (PartFact part : parts) {
                KpiFact fact = part.kpi(kpi);
                for (Double end : new Double[] {fact.low(), fact.value(), fact.high(), fact.reference()}) {
                    if (end != null) {
                        low = Math.min(low, end);
                        high = Math.max(high, Math.min(end, Math.max(most * 2.5, most)));
                    }
                }
            }
            double from = low > 0 && low < 0.5 * high ? 0 : low;
            return new Scale(from, high > from ? high : from + 1);
        }

        Bar bar(double from, double value, double to, @Nullable Double reference, String tone, String description) {
            double start = place(from);
            return new Bar(
                    text(start),
                    text(Math.max(2.5, place(to) - start)),
                    text(place(value)),
                    reference == null ? null : text(place(reference)),
                    tone,
                    description);
        }

        private double place(double value) {
            double share = Math.min(1, Math.max(0, (value - low) / (high - low)));
            return Bar.WIDTH * (MARGIN + share * (1 - 2 * MARGIN));
        }

        private static String text(double place) {
            return String.format(Locale.ROOT, "%.1f", place);
        }
    }
}
