package dev.boussole.report.chart;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.AdditiveKpis;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.report.chart.Layer.Across;
import dev.boussole.report.chart.Layer.Band;
import dev.boussole.report.chart.Layer.Dots;
import dev.boussole.report.chart.Layer.Line;
import dev.boussole.report.chart.Layer.Point;
import dev.boussole.report.chart.Layer.Range;
import dev.boussole.report.chart.Layer.Upright;
import dev.boussole.report.chart.Layer.Whiskers;
import dev.boussole.report.chart.Layer.Window;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A KPI over time as a drawing: its interval as a band, the reference across, changes upright, the days that were judged
 * shaded with the figure judged on them, and days whose figures still arrive apart from the rest.
 */
public final class KpiChart {
    private static final int HEIGHT = 260;
    private static final int SMALL_WIDTH = 360;
    private static final int SMALL_HEIGHT = 190;
    private static final int WEEK = 7;
    private static final int LETTERS = 26;
    /** A reference so near the judged figure is named below the drawing only. */
    private static final double TELLING = 0.12;

    private final KpiCourse course;
    private final Attainment attainment;
    private final List<Change> changes;
    private final ChartWords words;
    private final Kpi kpi;
    private final LocalDate from;
    private final LocalDate to;

    private KpiChart(KpiCourse course, Attainment attainment, List<Change> changes, ChartWords words) {
        this.course = course;
        this.attainment = attainment;
        this.words = words;
        this.kpi = course.judged().kpi();
        LocalDate first = course.points().get(0).window().to();
        LocalDate last =
                course.points().get(course.points().size() - 1).window().to();
        LocalDate judgedFrom = course.judged().window().from();
        LocalDate judgedTo = course.judged().window().to();
        this.from = judgedFrom.isBefore(first) ? judgedFrom : first;
        this.to = judgedTo.isAfter(last) ? judgedTo : last;
        this.changes = changes.stream()
                .filter(change ->
                        !change.date().isBefore(from) && !change.date().isAfter(to))
                .toList();
    }

    /**
     * @param attainment the judged figure and its reference
     * @param changes those of the campaign and of the whole account; days outside the drawing are left out
     */
    public static Chart of(
            KpiCourse course, Attainment attainment, List<Change> changes, Language language, Account account) {
        return new KpiChart(course, attainment, changes, new ChartWords(language, account)).chart(Plot.WIDE, HEIGHT);
    }

    /** The same the size of a card, one of many. */
    public static Chart small(
            KpiCourse course, Attainment attainment, List<Change> changes, Language language, Account account) {
        return new KpiChart(course, attainment, changes, new ChartWords(language, account))
                .chart(SMALL_WIDTH, SMALL_HEIGHT);
    }

    private Chart chart(int width, int height) {
        Extent extent = new Extent();
        List<Layer> layers = new ArrayList<>();
        layers.add(new Window(day(judgedFrom()), day(course.judged().window().to()) + 1, judgedWords()));
        @Nullable LocalDate young = youngFrom();
        if (young != null) {
            layers.add(new Window(day(young), day(to) + 1, youngWords(), "lag"));
        }
        course(layers, extent);
        reference(layers, extent);
        Map<LocalDate, String> signs = signs();
        signs.forEach((day, sign) -> layers.add(new Upright(day(day), sign, "")));
        judged(layers, extent);
        Axis days = Axis.days(from, to.plusDays(1), words.language());
        Axis x = width < Plot.WIDE ? days.sparse() : days;
        Plot plot = new Plot(title(), x, extent.axis(value -> words.figure(value, kpi)), layers, width, height);
        return new Chart(plot, caption(), keys(young, signs), table());
    }

    private LocalDate judgedFrom() {
        LocalDate judged = course.judged().window().from();
        return judged.isBefore(from) ? from : judged;
    }

    private void course(List<Layer> layers, Extent extent) {
        List<Range> grown = new ArrayList<>();
        List<Range> young = new ArrayList<>();
        List<Point> line = new ArrayList<>();
        List<Point> late = new ArrayList<>();
        @Nullable KpiValue before = null;
        for (KpiValue point : course.points()) {
            double x = place(point);
            if (before != null && gap(before, point)) {
                line.add(new Point(x, Double.NaN));
                grown.add(new Range(x, Double.NaN, Double.NaN));
            }
            if (!point.mature() && before != null && before.mature()) {
                late.add(new Point(place(before), before.value()));
                young.add(range(before));
            }
            extent.value(point.value());
            Range range = range(point);
            extent.range(range.low(), range.high());
            (point.mature() ? line : late).add(new Point(x, point.value()));
            (point.mature() ? grown : young).add(range);
            before = point;
        }
        layers.add(new Band(grown, ""));
        layers.add(new Band(young, "muted"));
        layers.add(new Line(line, ""));
        layers.add(new Line(late, "muted forecast"));
        layers.add(new Dots(
                told().stream()
                        .map(point -> new Point(place(point), point.value(), words(point)))
                        .toList(),
                "small"));
    }

    /** Whether days are missing between two points. */
    private boolean gap(KpiValue before, KpiValue point) {
        int usual = course.days() == 0 ? 2 * point.window().days() : WEEK + 1;
        return point.window().to().toEpochDay() - before.window().to().toEpochDay() > usual;
    }

    private void reference(List<Layer> layers, Extent extent) {
        Reference reference = attainment.reference();
        if (reference == null) {
            return;
        }
        double value = reference.value() * scale(reference);
        extent.value(value);
        boolean target = reference.kind() == Reference.Kind.TARGET;
        double apart = Math.abs(value - course.judged().value() * share());
        boolean clear =
                apart > TELLING * Math.max(Math.abs(value), course.judged().value() * share());
        layers.add(new Across(value, clear ? referenceWords(reference) : "", target ? "target" : ""));
    }

    /** The judged figure with its interval, over the days that it was measured on. */
    private void judged(List<Layer> layers, Extent extent) {
        KpiValue judged = course.judged();
        double share = share();
        double value = judged.value() * share;
        double end = day(judged.window().to()) + 1;
        extent.value(value);
        Interval interval = judged.interval();
        if (interval != null) {
            extent.range(interval.low() * share, interval.high() * share);
            layers.add(
                    new Whiskers(List.of(new Range(end, interval.low() * share, interval.high() * share)), "judged"));
        }
        layers.add(new Line(List.of(new Point(day(judgedFrom()), value), new Point(end, value)), "judged"));
    }

    /** A sum grows with its window: what of it falls on as many days as a point has. */
    private double share() {
        boolean sum = AdditiveKpis.contains(kpi) && course.days() > 0;
        return sum ? course.days() / course.judged().n() : 1;
    }

    private double scale(Reference reference) {
        boolean sum = AdditiveKpis.contains(kpi) && course.days() > 0;
        if (!sum) {
            return 1;
        }
        boolean declared = reference.kind() == Reference.Kind.TARGET;
        return course.days()
                / (declared ? course.judged().window().days() : course.judged().n());
    }

    private Range range(KpiValue point) {
        Interval interval = point.interval();
        return interval == null
                ? new Range(place(point), Double.NaN, Double.NaN)
                : new Range(place(point), interval.low(), interval.high());
    }

    /** In the middle of its last day. */
    private static double place(KpiValue point) {
        return day(point.window().to()) + 0.5;
    }

    private static double day(LocalDate day) {
        return day.toEpochDay();
    }

    private @Nullable LocalDate youngFrom() {
        return course.points().stream()
                .filter(point -> !point.mature())
                .map(point -> point.window().to())
                .findFirst()
                .orElse(null);
    }

    /** A letter for each day on which something was done. */
    private Map<LocalDate, String> signs() {
        Map<LocalDate, String> signs = new TreeMap<>();
        changes.forEach(change -> signs.put(change.date(), ""));
        int place = 0;
        for (Map.Entry<LocalDate, String> one : signs.entrySet()) {
            one.setValue(String.valueOf((char) ('A' + place++ % LETTERS)));
        }
        return signs;
    }

    private List<Chart.Key> keys(@Nullable LocalDate young, Map<LocalDate, String> signs) {
        List<Chart.Key> keys = new ArrayList<>();
        keys.add(new Chart.Key("line", pointsWords()));
        if (course.points().stream().anyMatch(point -> point.interval() != null)) {
            keys.add(new Chart.Key("band", words.say("95% interval", "intervalle à 95 %")));
        }
        Reference reference = attainment.reference();
        if (reference != null) {
            boolean target = reference.kind() == Reference.Kind.TARGET;
            keys.add(new Chart.Key(target ? "across target" : "across", referenceWords(reference)));
        }
        keys.add(new Chart.Key("judged", judgedWords()));
        if (young != null) {
            keys.add(new Chart.Key("lag", youngWords()));
        }
        for (Change change : changes) {
            keys.add(new Chart.Key(
                    "mark",
                    signs.getOrDefault(change.date(), ""),
                    words.say(
                            "%s: %s",
                            "%s : %s",
                            words.shortDay(change.date()),
                            change.note().isBlank() ? words.text(change.lever().label()) : change.note())));
        }
        return keys;
    }

    private String pointsWords() {
        return course.days() == 0
                ? words.say("as the source gives it", "tel que la source le donne")
                : words.say("%s days up to each day", "%s jours jusqu'à chaque jour", course.days());
    }

    private String judgedWords() {
        KpiValue judged = course.judged();
        return words.say(
                "judged: %s from %s to %s",
                "jugé : %s du %s au %s",
                words.figure(judged.value(), judged.interval(), kpi),
                words.shortDay(judged.window().from()),
                words.shortDay(judged.window().to()));
    }

    private String youngWords() {
        return words.say(
                "conversions still arriving: no evidence yet", "conversions encore à venir : pas encore une preuve");
    }

    private String referenceWords(Reference reference) {
        String value = words.figure(reference.value() * scale(reference), kpi);
        return switch (reference.kind()) {
            case TARGET -> words.say("target %s", "cible %s", value);
            case PAST -> words.say("own past %s", "son passé %s", value);
            case PEERS -> words.say("its peers %s", "ses pairs %s", value);
            case BENCHMARK -> words.say("benchmark %s", "repère du secteur %s", value);
        };
    }

    private String caption() {
        boolean sum = AdditiveKpis.contains(kpi) && course.days() > 0;
        return sum ? words.say("%s in %s days", "%s sur %s jours", words.label(kpi), course.days()) : words.label(kpi);
    }

    private String title() {
        Reference reference = attainment.reference();
        String drawn = words.say(
                "%s from %s to %s; %s",
                "%s du %s au %s ; %s", caption(), words.date(from), words.date(to), judgedWords());
        return reference == null ? drawn : drawn + ", " + referenceWords(reference);
    }

    private String words(KpiValue point) {
        return words.shortDay(point.window().from()) + " – "
                + words.shortDay(point.window().to()) + ": " + words.figure(point.value(), point.interval(), kpi);
    }

    /** One point a week, the last one included. */
    private List<KpiValue> told() {
        List<KpiValue> told = new ArrayList<>();
        List<KpiValue> points = course.points();
        LocalDate next = points.get(points.size() - 1).window().to();
        for (int i = points.size() - 1; i >= 0; i--) {
            if (!points.get(i).window().to().isAfter(next)) {
                told.add(0, points.get(i));
                next = points.get(i).window().to().minusDays(course.days() == 0 ? 1 : WEEK);
            }
        }
        return told;
    }

    private Chart.Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (KpiValue point : told()) {
            Interval interval = point.interval();
            rows.add(List.of(
                    words.say(
                            "%s to %s",
                            "%s au %s",
                            words.shortDay(point.window().from()),
                            words.shortDay(point.window().to())),
                    words.figure(point.value(), kpi),
                    interval == null ? "–" : words.range(interval.low(), interval.high(), kpi),
                    words.count(point.n())));
        }
        return new Chart.Table(
                List.of(
                        words.say("Days", "Jours"),
                        words.label(kpi),
                        words.say("95% interval", "Intervalle à 95 %"),
                        "n"),
                rows);
    }
}
