package dev.boussole.web.view;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Evidence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the evidence of a recommendation into words, beside the interval of the KPI that it looked at. */
final class EvidenceRows {
    private static final List<String> FIGURES_OF_THE_KPI =
            List.of("value", "low", "high", "reference", "before", "gap");
    private static final List<String> COUNTS = List.of("n", "successes", "successesBefore");
    private static final List<String> FRACTIONS =
            List.of("gapPct", "change", "spendShare", "conversionDrop", "trafficShift", "probability", "elapsedShare");

    private static final Set<String> SAID_ALREADY = Set.of("channel", "objective", "platform", "active");

    private final Words words;
    private final Intervals intervals;
    private final List<Attainment> attainments;

    /** @param attainments the KPIs of the campaign that the evidence is about */
    EvidenceRows(Words words, List<Attainment> attainments) {
        this.words = words;
        this.intervals = new Intervals(words);
        this.attainments = attainments;
    }

    /** Without what the card says already, such as the channel, unless there is nothing else. */
    List<EvidenceRow> of(List<Evidence> evidence) {
        List<Evidence> telling = evidence.stream()
                .filter(one -> !SAID_ALREADY.contains(last(one.fact())))
                .toList();
        return (telling.isEmpty() ? evidence : telling).stream().map(this::of).toList();
    }

    private static String last(String fact) {
        return fact.substring(fact.lastIndexOf('.') + 1);
    }

    private EvidenceRow of(Evidence evidence) {
        Optional<Kpi> kpi = kpi(evidence.fact());
        Optional<Attainment> attainment =
                evidence.fact().startsWith("Campaign.") ? kpi.flatMap(this::measured) : Optional.empty();
        Double n = evidence.n();
        return new EvidenceRow(
                kpi.map(known -> words.text(known.label())).orElseGet(() -> name(evidence.fact())),
                value(evidence, kpi, attainment),
                evidence.condition(),
                attainment.map(intervals::bar).orElse(null),
                attainment.map(intervals::text).orElse(null),
                attainment.map(intervals::reference).orElse(null),
                n == null ? null : words.labels().of("sample", words.count(n)),
                evidence.window() == null ? null : words.period(evidence.window()));
    }

    private Optional<Attainment> measured(Kpi kpi) {
        return attainments.stream().filter(one -> one.measured().kpi() == kpi).findFirst();
    }

    /** The KPI in a path, which rules write as {@code is_lost_budget} or {@code isLostBudget}. */
    private static Optional<Kpi> kpi(String fact) {
        return Arrays.stream(fact.split("\\.", -1))
                .map(EvidenceRows::kpiNamed)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Kpi> kpiNamed(String name) {
        return Kpi.of(name)
                .or(() -> Kpi.of(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)));
    }

    private String name(String fact) {
        String last = fact.substring(fact.indexOf('.') + 1);
        String label = "fact." + last;
        return words.labels().has(label) ? words.labels().of(label) : Words.spaced(last);
    }

    private String value(Evidence evidence, Optional<Kpi> kpi, Optional<Attainment> attainment) {
        Object value = evidence.value();
        if (value instanceof Number number) {
            return number(number.doubleValue(), evidence.fact(), kpi);
        }
        if (value instanceof Boolean && attainment.isPresent()) {
            var measured = attainment.get().measured();
            return words.figure(measured.value(), measured.kpi().unit());
        }
        return word(value);
    }

    private String number(double value, String fact, Optional<Kpi> kpi) {
        String last = last(fact);
        if (COUNTS.contains(last)) {
            return words.count(value);
        }
        if (FRACTIONS.contains(last)) {
            return words.percent(value);
        }
        boolean itself = kpi.isPresent()
                && (FIGURES_OF_THE_KPI.contains(last) || kpiNamed(last).isPresent());
        return itself ? words.figure(value, kpi.get().unit()) : words.number(value);
    }

    private String word(@Nullable Object value) {
        if (value == null) {
            return words.labels().of("none");
        }
        if (value instanceof Boolean yes) {
            return words.labels().of(yes ? "yes" : "no");
        }
        if (value instanceof LocalDate date) {
            return words.date(date);
        }
        if (value instanceof Channel channel) {
            return words.text(channel.label());
        }
        return value instanceof Goal goal ? words.text(goal.label()) : value.toString();
    }
}
