package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Benchmark;
import dev.boussole.objective.Reference;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.statistics.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evidence in sentences, one for each figure: {@code Frequency 4.2 (n = 43,147; 1–24 October 2026): frequency.value > 3.5}.
 */
final class EvidenceWords {
    private static final Set<String> KNOWN = Set.of("channel", "objective", "platform", "active", "started", "ended");

    private final Language language;
    private final Currency currency;
    private final Days days;
    private final Labels labels;
    private final EvidenceFigures figures;

    EvidenceWords(Language language, Currency currency, Days days) {
        this.language = language;
        this.currency = currency;
        this.days = days;
        this.labels = Labels.of(language);
        this.figures = new EvidenceFigures(language, currency);
    }

    /** What tells; without what a reader knows, such as the campaign's channel, unless there is nothing else. */
    List<String> of(Digest.Entry entry, Recommendation recommendation) {
        List<Evidence> all = recommendation.evidence();
        List<Evidence> telling = all.stream()
                .filter(one -> one.value() != null && !KNOWN.contains(last(one)))
                .toList();
        return of(telling.isEmpty() ? all : telling, entry, recommendation, false);
    }

    /** Everything that the rule looked at, with what each KPI was compared with. */
    List<String> all(Digest.Entry entry, Recommendation recommendation) {
        return of(recommendation.evidence(), entry, recommendation, true);
    }

    private List<String> of(
            List<Evidence> shown, Digest.Entry entry, Recommendation recommendation, boolean references) {
        boolean whole = recommendation.scope().equals(recommendation.campaignId());
        return byFigure(shown).stream()
                .map(group -> sentence(group, whole ? measured(entry, group.get(0)) : null, references))
                .toList();
    }

    /** Conditions about the same figure together; those about none stay alone. */
    private static Collection<List<Evidence>> byFigure(List<Evidence> all) {
        Map<String, List<Evidence>> groups = new LinkedHashMap<>();
        for (Evidence one : all) {
            String key = one.value() == null ? "|" + one.condition() : one.fact();
            groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(one);
        }
        return groups.values();
    }

    private static @Nullable Attainment measured(Digest.Entry entry, Evidence evidence) {
        String key = last(evidence);
        for (Attainment attainment : entry.kpis()) {
            if (attainment.measured().kpi().key().equals(key)) {
                return attainment;
            }
        }
        return null;
    }

    private String sentence(List<Evidence> group, @Nullable Attainment measured, boolean references) {
        String conditions = group.stream().map(Evidence::condition).collect(Collectors.joining(", "));
        Evidence first = group.get(0);
        if (first.value() == null) {
            return conditions;
        }
        Optional<Kpi> kpi = kpi(first).or(() -> own(measured));
        Text name = kpi.map(Kpi::label).orElseGet(() -> FactNames.label(last(first)));
        String shown = figures.of(group, kpi.orElse(null), measured);
        List<String> sample = new ArrayList<>(sample(first, measured));
        if (references && measured != null && measured.reference() != null) {
            sample.add(reference(measured.reference(), measured.measured().kpi().unit()));
        }
        return name.in(language)
                + (shown.isEmpty() ? "" : " " + shown)
                + (sample.isEmpty() ? "" : " (" + String.join(labels.text("list.separator") + " ", sample) + ")")
                + labels.text("colon") + " " + conditions;
    }

    /** {@code own past €31.20 over 8 weeks, 1 August–25 September 2026, n = 412}. */
    private String reference(Reference reference, Kpi.Unit unit) {
        String figure = Figures.of(reference.value(), unit, language, currency);
        Benchmark row = reference.published();
        if (row != null) {
            return labels.text(
                    "reference.benchmark",
                    figure,
                    row.source(),
                    String.valueOf(row.year()),
                    row.region(),
                    row.industry(),
                    row.definition());
        }
        Period window = reference.window();
        Double n = reference.n();
        String kind = "reference." + reference.kind().name().toLowerCase(Locale.ROOT);
        if (window == null || n == null) {
            return labels.text(kind, figure, reference.basis() == null ? "" : reference.basis());
        }
        return labels.text(
                kind,
                figure,
                Figures.count(window.days() / 7.0, language),
                days.period(window),
                Figures.count(n, language));
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

    private static Optional<Kpi> kpi(Evidence evidence) {
        return Kpi.of(last(evidence));
    }

    private static Optional<Kpi> own(@Nullable Attainment measured) {
        return measured == null
                ? Optional.empty()
                : Optional.of(measured.measured().kpi());
    }

    private static String last(Evidence evidence) {
        return evidence.fact().substring(evidence.fact().lastIndexOf('.') + 1);
    }
}
