package dev.boussole.web.page.test;

import dev.boussole.campaign.Experiment;
import dev.boussole.fact.ArmComparison;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Messages;
import dev.boussole.report.chart.Axis;
import dev.boussole.report.chart.Layer;
import dev.boussole.report.chart.Plot;
import dev.boussole.report.chart.Tick;
import dev.boussole.review.TestReading;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.statistics.BayesianComparison;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Wilson;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.test.ReadPage.Arm;
import dev.boussole.web.page.test.ReadPage.Check;
import dev.boussole.web.page.test.ReadPage.Guard;
import dev.boussole.web.page.test.ReadPage.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the reading of a test into words: one verdict, and what it rests on. */
final class Readings {
    private static final double LEVEL = 0.95;
    private static final int HEIGHT = 240;
    private static final int SHORT = 18;
    private static final Set<String> GOOD = Set.of("winner");
    private static final Set<String> POOR = Set.of("harm", "uneven_split", "loser");

    private final Labels labels;
    private final Words words;
    private final RuleBook book;

    Readings(Labels labels, Words words, RuleBook book) {
        this.labels = labels;
        this.words = words;
        this.book = book;
    }

    Reading of(Experiment test, TestReading reading, String link) {
        Optional<Messages> said = reading.advice().map(one -> one.messages());
        ExperimentFact figures = reading.figures();
        double done = figures.plannedShare() == null ? 0 : Math.min(1, figures.plannedShare());
        return new Reading(
                tone(reading.verdict()),
                said.map(text -> words.text(text.title())).orElseGet(() -> labels.of("test.read.nothing")),
                said.map(text -> words.text(text.why())).orElseGet(() -> whyNothing(test, reading)),
                said.map(text -> words.text(text.step())).orElse(null),
                reading.advice().map(one -> one.guidance().id()).orElse(null),
                progress(test, figures),
                String.format(Locale.ROOT, "%.1f", done * 100),
                test.arms().stream().anyMatch(arm -> arm.n() > 0) ? plot(test) : null,
                arms(test.kpi(), test.arms(), true),
                checks(test, figures),
                guard(test),
                labels.of(test.arms().size() > 2 ? "test.read.note-many" : "test.read.note"),
                link);
    }

    static String tone(String verdict) {
        return GOOD.contains(verdict)
                ? "good"
                : POOR.contains(verdict) ? "poor" : verdict.equals("none") ? "plain" : "warn";
    }

    private String whyNothing(Experiment test, TestReading reading) {
        if (test.start().isAfter(reading.asOf())) {
            return labels.of("test.read.not-started", words.date(test.start()));
        }
        var end = test.end();
        double memory = threshold("test-memory-days");
        if (end != null && end.plusDays((long) memory).isBefore(reading.asOf())) {
            return labels.of("test.read.long-ago", words.date(end), words.count(memory));
        }
        return labels.of("test.read.too-little");
    }

    private String progress(Experiment test, ExperimentFact figures) {
        String done =
                labels.of("test.read.progress", words.count(test.smallestArm()), words.count(test.plannedPerArm()));
        var day = figures.completion();
        return day == null ? done : done + " " + labels.of("test.read.complete-on", words.date(day));
    }

    private List<Arm> arms(String kpi, List<Experiment.Arm> arms, boolean chances) {
        List<ArmComparison> compared = ArmComparison.each(arms);
        List<Arm> rows = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            Experiment.Arm arm = arms.get(i);
            ArmComparison against = i == 0 || compared.isEmpty() ? null : compared.get(i - 1);
            rows.add(new Arm(
                    arm.name(),
                    words.count(arm.n()),
                    words.count(arm.successes()),
                    arm.n() > 0 ? words.percent((double) arm.successes() / arm.n()) : "–",
                    arm.n() > 0 ? range(interval(arm)) : "–",
                    against == null ? null : difference(against),
                    against == null ? null : bar(kpi, against),
                    against == null ? null : words.probability(against.p()),
                    against == null || !chances ? null : better(kpi, arms.get(0), arm)));
        }
        return rows;
    }

    private static Interval interval(Experiment.Arm arm) {
        return Wilson.interval(arm.successes(), arm.n(), LEVEL);
    }

    private String range(Interval interval) {
        return words.range(words.percent(interval.low()), words.percent(interval.high()));
    }

    private String difference(ArmComparison one) {
        Interval interval = one.difference().interval();
        return labels.of(
                "test.value-range",
                points(one.difference().value()),
                words.range(points(interval.low()), points(interval.high())));
    }

    /** A difference of rates, in points of a percentage. */
    private String points(double difference) {
        String size = words.number(Math.abs(difference) * 100);
        return (difference > 0 ? "+" : difference < 0 ? "−" : "") + size;
    }

    private Bar bar(String kpi, ArmComparison one) {
        Interval interval = one.difference().interval();
        boolean told = !interval.contains(0);
        String tone =
                !told ? "plain" : ArmComparison.better(kpi, one.difference().value()) ? "good" : "poor";
        return Bar.of(
                interval.low(),
                one.difference().value(),
                interval.high(),
                0.0,
                tone,
                labels.of("test.read.bar", one.arm().name(), difference(one)));
    }

    private @Nullable String better(String kpi, Experiment.Arm first, Experiment.Arm other) {
        return BayesianComparison.of(first.successes(), first.n(), other.successes(), other.n())
                .map(BayesianComparison::probabilityBetter)
                .map(more -> ArmComparison.better(kpi, 1) ? more : 1 - more)
                .map(words::probability)
                .orElse(null);
    }

    private Plot plot(Experiment test) {
        List<Layer.Range> ranges = new ArrayList<>();
        List<Layer.Point> points = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        double low = 1;
        double high = 0;
        for (int i = 0; i < test.arms().size(); i++) {
            Experiment.Arm arm = test.arms().get(i);
            ticks.add(new Tick(i, shortened(arm.name(), test.arms().size())));
            if (arm.n() > 0) {
                Interval interval = interval(arm);
                double rate = (double) arm.successes() / arm.n();
                low = Math.min(low, interval.low());
                high = Math.max(high, interval.high());
                ranges.add(new Layer.Range(i, interval.low(), interval.high()));
                points.add(new Layer.Point(i, rate, arm.name() + ": " + words.percent(rate)));
            }
        }
        List<Layer> layers = new ArrayList<>();
        Experiment.Arm first = test.arms().get(0);
        if (first.n() > 0) {
            layers.add(new Layer.Across((double) first.successes() / first.n(), "", "muted"));
        }
        layers.add(new Layer.Whiskers(ranges, "accent"));
        layers.add(new Layer.Dots(points, "accent"));
        String title = labels.of("test.read.chart", kpi(test.kpi()), told(test));
        return new Plot(
                title,
                new Axis(-0.5, test.arms().size() - 0.5, ticks),
                Axis.numbers(low, high, words::percent),
                layers,
                Plot.WIDE,
                HEIGHT);
    }

    private String told(Experiment test) {
        List<String> told = new ArrayList<>();
        for (Experiment.Arm arm : test.arms()) {
            told.add(arm.name() + " "
                    + (arm.n() > 0
                            ? labels.of(
                                    "test.value-range",
                                    words.percent((double) arm.successes() / arm.n()),
                                    range(interval(arm)))
                            : "–"));
        }
        return String.join(", ", told);
    }

    private static String shortened(String name, int arms) {
        int most = Math.max(4, SHORT * 3 / arms);
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }

    String kpi(String key) {
        return Kpi.of(key).map(known -> words.text(known.label())).orElse(key);
    }

    private List<Check> checks(Experiment test, ExperimentFact figures) {
        List<Check> checks = new ArrayList<>();
        double share = figures.plannedShare() == null ? 0 : figures.plannedShare();
        checks.add(
                share >= 1
                        ? check("good", "test.check.sample", labels.of("test.check.sample.done"))
                        : check(
                                "warn",
                                "test.check.sample",
                                labels.of("test.check.sample.early", words.percent(share))));
        Double split = figures.splitP();
        if (split != null) {
            boolean even = split >= threshold("split-p");
            checks.add(check(
                    even ? "good" : "poor",
                    "test.check.split",
                    labels.of(even ? "test.check.split.even" : "test.check.split.uneven", words.probability(split))));
        }
        Double harm = figures.harmP();
        if (test.guardrail() == null) {
            checks.add(check("warn", "test.check.guardrail", labels.of("test.check.guardrail.none")));
        } else {
            String kpi = kpi(test.guardrail().kpi());
            boolean harmed = harm != null && harm < threshold("harm-p");
            checks.add(check(
                    harmed ? "poor" : "good",
                    "test.check.guardrail",
                    harm == null
                            ? labels.of("test.check.guardrail.well", kpi)
                            : labels.of(
                                    harmed ? "test.check.guardrail.harm" : "test.check.guardrail.chance",
                                    kpi,
                                    words.probability(harm))));
        }
        Double detectable = figures.detectable();
        if (detectable != null) {
            checks.add(check(
                    "plain",
                    "test.check.effect",
                    labels.of("test.check.effect.text", points(detectable).substring(1))));
        }
        if (test.extended()) {
            checks.add(check("warn", "test.check.extended", labels.of("test.check.extended.text")));
        }
        return checks;
    }

    private Check check(String tone, String name, String text) {
        String mark = switch (tone) {
            case "good" -> "✓";
            case "poor" -> "✕";
            case "warn" -> "!";
            default -> "i";
        };
        return new Check(tone, mark, labels.of(name), text);
    }

    private double threshold(String name) {
        return book.thresholds().value(name, null);
    }

    private @Nullable Guard guard(Experiment test) {
        Experiment.Guardrail guardrail = test.guardrail();
        return guardrail == null
                ? null
                : new Guard(kpi(guardrail.kpi()), arms(guardrail.kpi(), guardrail.arms(), false));
    }
}
