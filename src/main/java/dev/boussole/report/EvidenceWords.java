package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.statistics.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
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
        return of(telling.isEmpty() ? all : telling, entry, recommendation);
    }

    /** Everything that the rule looked at. */
    List<String> all(Digest.Entry entry, Recommendation recommendation) {
        return of(recommendation.evidence(), entry, recommendation);
    }

    private List<String> of(List<Evidence> shown, Digest.Entry entry, Recommendation recommendation) {
        boolean whole = recommendation.scope().equals(recommendation.campaignId());
        return byFigure(shown).stream()
                .map(group -> sentence(group, whole ? measured(entry, group.get(0)) : null))
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

    private String sentence(List<Evidence> group, @Nullable Attainment measured) {
        String conditions = group.stream().map(Evidence::condition).collect(Collectors.joining(", "));
        Evidence first = group.get(0);
        if (first.value() == null) {
            return conditions;
        }
        Optional<Kpi> kpi = kpi(first).or(() -> own(measured));
        Text name = kpi.map(Kpi::label).orElseGet(() -> FactNames.label(last(first)));
        String shown = figures.of(group, kpi.orElse(null), measured);
        List<String> sample = sample(first, measured);
        return name.in(language)
                + (shown.isEmpty() ? "" : " " + shown)
                + (sample.isEmpty() ? "" : " (" + String.join(labels.text("list.separator") + " ", sample) + ")")
                + labels.text("colon") + " " + conditions;
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
