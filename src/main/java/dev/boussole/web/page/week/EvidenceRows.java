package dev.boussole.web.page.week;

import dev.boussole.campaign.Period;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Evidence;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Intervals;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the evidence of a recommendation into words: a row for each figure, with all that the rule asked of it. */
final class EvidenceRows {
    private static final Set<String> SAID_ALREADY = Set.of("channel", "objective", "platform", "active");

    private final Words words;
    private final Intervals intervals;
    private final EvidenceFigures figures;
    private final List<Attainment> attainments;

    /** @param attainments the KPIs of the campaign that the evidence is about */
    EvidenceRows(Words words, List<Attainment> attainments) {
        this.words = words;
        this.intervals = new Intervals(words);
        this.figures = new EvidenceFigures(words);
        this.attainments = attainments;
    }

    /** Without what the card says already, such as the channel, unless there is nothing else. */
    List<EvidenceRow> of(List<Evidence> evidence) {
        List<Evidence> telling = evidence.stream()
                .filter(one -> !SAID_ALREADY.contains(last(one.fact())))
                .toList();
        Map<String, List<Evidence>> byFact = (telling.isEmpty() ? evidence : telling)
                .stream().collect(Collectors.groupingBy(Evidence::fact, LinkedHashMap::new, Collectors.toList()));
        return byFact.values().stream().map(this::row).toList();
    }

    private static String last(String fact) {
        return fact.substring(fact.lastIndexOf('.') + 1);
    }

    private EvidenceRow row(List<Evidence> same) {
        Evidence first = same.get(0);
        Optional<Kpi> kpi = kpi(first.fact()).or(() -> own(first.fact()));
        Optional<Attainment> attainment =
                first.fact().startsWith("Campaign.") ? kpi.flatMap(this::measured) : Optional.empty();
        Double n = first.n();
        Period window = first.window();
        return new EvidenceRow(
                kpi.map(known -> words.text(known.label())).orElseGet(() -> name(first.fact())),
                attainment.map(Attainment::measured).map(this::value).orElseGet(() -> figures.of(first, kpi)),
                same.stream().map(Evidence::condition).distinct().toList(),
                attainment.map(intervals::bar).orElse(null),
                attainment.map(intervals::text).orElse(null),
                attainment.map(intervals::reference).orElse(null),
                n == null ? null : words.labels().of("sample", words.count(n)),
                window == null ? null : words.period(window));
    }

    private String value(KpiValue measured) {
        return words.figure(measured.value(), measured.kpi().unit());
    }

    private Optional<Attainment> measured(Kpi kpi) {
        return attainments.stream().filter(one -> one.measured().kpi() == kpi).findFirst();
    }

    private static Optional<Kpi> kpi(String fact) {
        return Arrays.stream(fact.split("\\.", -1))
                .map(EvidenceFigures::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A KPI of the rulebook's own, known by its measured figure. */
    private Optional<Kpi> own(String fact) {
        return attainments.stream()
                .map(one -> one.measured().kpi())
                .filter(kpi -> kpi.isOwn() && kpi.key().equals(last(fact)))
                .findFirst();
    }

    private String name(String fact) {
        return words.text(FactNames.label(last(fact)));
    }
}
