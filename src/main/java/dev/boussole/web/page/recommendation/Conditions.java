package dev.boussole.web.page.recommendation;

import dev.boussole.campaign.Period;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.recommendation.Evidence;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Intervals;
import dev.boussole.web.page.kpi.KpiHelp;
import dev.boussole.web.page.week.EvidenceFigures;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Each condition of a rule with the measured value beside it. */
final class Conditions {
    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)*\\.(\\w+)");

    private final Measured measured;
    private final Words words;
    private final Labels labels;
    private final Intervals intervals;

    Conditions(Measured measured, Words words) {
        this.measured = measured;
        this.words = words;
        this.labels = words.labels();
        this.intervals = new Intervals(words);
    }

    RecommendationPage.Condition of(Evidence evidence) {
        Optional<Kpi> kpi = Facts.kpi(evidence.fact());
        Optional<Attainment> known = kpi.flatMap(one -> measured.of(evidence.fact(), one));
        String figure = evidence.value() instanceof Reference.Kind kind
                ? labels.of("recommendation.kind." + kind.name().toLowerCase(Locale.ROOT))
                : new EvidenceFigures(words).of(evidence, kpi);
        String itself = known.map(one -> words.figure(
                        one.measured().value(), one.measured().kpi().unit()))
                .orElse(null);
        String read = kpi.isEmpty() ? null : read(evidence.condition());
        Double n = evidence.n();
        Period window = evidence.window();
        return new RecommendationPage.Condition(
                kpi.map(one -> words.text(one.label()))
                        .orElseGet(() -> words.text(FactNames.label(Facts.last(evidence.fact())))),
                kpi.map(one -> KpiHelp.of(one, labels)).orElse(null),
                evidence.condition(),
                figure.isEmpty() && itself != null ? itself : figure,
                read,
                itself == null || itself.equals(figure) || figure.isEmpty() ? null : itself,
                known.map(intervals::bar).orElse(null),
                known.map(intervals::text).orElse(null),
                known.map(intervals::reference).orElse(null),
                n == null ? null : labels.of("sample", words.count(n)),
                window == null ? null : words.period(window));
    }

    /** What a condition reads of a KPI besides its value, in words: the change of {@code ctr.falling}. */
    private @Nullable String read(String condition) {
        Matcher path = PATH.matcher(condition);
        String key = path.find() ? "recommendation.read." + path.group(1) : "";
        return labels.has(key) ? labels.of(key) : null;
    }
}
