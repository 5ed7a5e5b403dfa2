package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.statistics.Interval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evidence as a sentence: {@code Frequency 4.2 (n = 43,147; 1–24 October 2026), frequency.value > 3.5}. */
final class EvidenceWords {
    private static final Set<String> KNOWN = Set.of("channel", "objective", "platform", "active");

    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)*\\.(\\w+)");

    private final Language language;
    private final Currency currency;
    private final Days days;
    private final Labels labels;

    EvidenceWords(Language language, Currency currency, Days days) {
        this.language = language;
        this.currency = currency;
        this.days = days;
        this.labels = Labels.of(language);
    }

    /** What tells; without what a reader knows, such as the campaign's channel, unless there is nothing else. */
    List<String> of(Digest.Entry entry, Recommendation recommendation) {
        List<Evidence> all = recommendation.evidence();
        List<Evidence> telling =
                all.stream().filter(one -> !KNOWN.contains(last(one))).toList();
        return of(telling.isEmpty() ? all : telling, entry, recommendation);
    }

    /** Everything that the rule looked at. */
    List<String> all(Digest.Entry entry, Recommendation recommendation) {
        return of(recommendation.evidence(), entry, recommendation);
    }

    private List<String> of(List<Evidence> shown, Digest.Entry entry, Recommendation recommendation) {
        List<String> sentences = new ArrayList<>();
        boolean whole = recommendation.scope().equals(recommendation.campaignId());
        for (Evidence evidence : shown) {
            Attainment measured = whole ? measured(entry, evidence) : null;
            sentences.add(sentence(evidence, measured));
        }
        return sentences;
    }

    private static @Nullable Attainment measured(Digest.Entry entry, Evidence evidence) {
        Kpi kpi = kpi(evidence).orElse(null);
        for (Attainment attainment : entry.kpis()) {
            if (attainment.measured().kpi() == kpi) {
                return attainment;
            }
        }
        return null;
    }

    private String sentence(Evidence evidence, @Nullable Attainment measured) {
        Optional<Kpi> kpi = kpi(evidence);
        Object value = evidence.value();
        if (value == null && evidence.n() == null) {
            return evidence.condition();
        }
        StringBuilder sentence =
                new StringBuilder(kpi.map(known -> known.label().in(language)).orElse(words(last(evidence))));
        if (value != null) {
            sentence.append(' ').append(value(value, kpi.orElse(null), property(evidence.condition()), measured));
        }
        List<String> sample = sample(evidence, measured);
        if (!sample.isEmpty()) {
            sentence.append(" (")
                    .append(String.join(labels.text("list.separator") + " ", sample))
                    .append(')');
        }
        return sentence.append(labels.text("colon"))
                .append(' ')
                .append(evidence.condition())
                .toString();
    }

    private String value(Object value, @Nullable Kpi kpi, String property, @Nullable Attainment measured) {
        if (value instanceof Boolean flag) {
            return labels.text(flag ? "yes" : "no");
        }
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        double figure = number.doubleValue();
        if (kpi == null) {
            return Figures.number(figure, language);
        }
        return switch (property) {
            case "falling", "rising", "stable", "change", "gapPct" -> changed(figure, measured);
            case "indicative", "usable", "firm", "strong", "sure", "successes", "successesBefore", "n" ->
                labels.text("events", Figures.count(figure, language));
            case "trendP", "trendQ" -> Figures.number(figure, language);
            default -> Figures.of(figure, kpi.unit(), language, currency);
        };
    }

    private String changed(double change, @Nullable Attainment measured) {
        String percent = (change > 0 ? "+" : "") + Figures.percent(change, language);
        if (measured == null) {
            return percent;
        }
        double value = measured.measured().value();
        return Figures.of(value, measured.measured().kpi().unit(), language, currency) + ", " + percent;
    }

    /** What of the KPI a condition asks for: {@code falling} of {@code ctr.falling}, {@code n} of {@code ctr.n >= 5000}. */
    private static String property(String condition) {
        Matcher path = PATH.matcher(condition);
        return path.find() ? path.group(1) : "";
    }

    private List<String> sample(Evidence evidence, @Nullable Attainment measured) {
        List<String> parts = new ArrayList<>();
        Interval interval = measured == null ? null : measured.measured().interval();
        if (interval != null && measured != null) {
            Kpi.Unit unit = measured.measured().kpi().unit();
            parts.add(labels.text(
                    "interval",
                    Figures.of(interval.low(), unit, language, currency),
                    Figures.of(interval.high(), unit, language, currency)));
        }
        if (evidence.n() != null) {
            parts.add(labels.text("sample", Figures.count(evidence.n(), language)));
        }
        if (evidence.window() != null) {
            parts.add(days.period(evidence.window()));
        }
        return parts;
    }

    /** The KPI that a fact's path ends with, written {@code is_lost_budget} or {@code isLostBudget}. */
    private static Optional<Kpi> kpi(Evidence evidence) {
        String last = last(evidence);
        return Kpi.of(last)
                .or(() -> Kpi.of(last.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)));
    }

    private static String last(Evidence evidence) {
        return evidence.fact().substring(evidence.fact().lastIndexOf('.') + 1);
    }

    private static String words(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
