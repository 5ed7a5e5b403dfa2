package dev.boussole.report.chart;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.PaceCourse;
import dev.boussole.report.chart.Layer.Across;
import dev.boussole.report.chart.Layer.Band;
import dev.boussole.report.chart.Layer.Dots;
import dev.boussole.report.chart.Layer.Line;
import dev.boussole.report.chart.Layer.Point;
import dev.boussole.report.chart.Layer.Range;
import dev.boussole.report.chart.Layer.Whiskers;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a period came to so far beside its plan, and the fan of what it may still come to. */
public final class PaceChart {
    private static final int HEIGHT = 280;
    private static final int WEEK = 7;

    private final PaceCourse course;
    private final ChartWords words;
    private final Kpi kpi;

    private PaceChart(PaceCourse course, ChartWords words) {
        this.course = course;
        this.words = words;
        this.kpi = course.kpi();
    }

    public static Chart of(PaceCourse course, Language language, Account account) {
        return new PaceChart(course, new ChartWords(language, account)).chart();
    }

    private Chart chart() {
        Extent extent = new Extent();
        List<Layer> layers = new ArrayList<>();
        fan(layers, extent);
        plan(layers, extent);
        behind(layers, extent);
        Axis x = Axis.days(course.period().from(), course.period().to().plusDays(1), words.language());
        Plot plot = new Plot(title(), x, extent.axis(value -> words.figure(value, kpi)), layers, Plot.WIDE, HEIGHT);
        return new Chart(plot, caption(), keys(), table());
    }

    private void fan(List<Layer> layers, Extent extent) {
        PaceCourse.@Nullable Behind known = lastComplete();
        List<Range> fan = new ArrayList<>();
        List<Point> middle = new ArrayList<>();
        if (known != null && !course.ahead().isEmpty()) {
            fan.add(new Range(end(known.day()), known.value(), known.value()));
            middle.add(new Point(end(known.day()), known.value()));
        }
        for (PaceCourse.Ahead ahead : course.ahead()) {
            Interval interval = inside(ahead);
            fan.add(new Range(end(ahead.day()), interval.low(), interval.high()));
            middle.add(new Point(end(ahead.day()), ahead.expected()));
            extent.value(ahead.expected());
            extent.range(interval.low(), interval.high());
        }
        layers.add(new Band(fan, ""));
        layers.add(new Line(middle, "forecast"));
        if (!course.ahead().isEmpty()) {
            PaceCourse.Ahead last = course.ahead().get(course.ahead().size() - 1);
            Interval interval = inside(last);
            layers.add(new Whiskers(List.of(new Range(end(last.day()), interval.low(), interval.high())), "judged"));
            layers.add(new Dots(List.of(new Point(end(last.day()), last.expected(), expectedWords())), ""));
        }
    }

    /** What was spent or won cannot be lost again. */
    private Interval inside(PaceCourse.Ahead ahead) {
        Interval interval = ahead.interval();
        PaceCourse.@Nullable Behind known = lastComplete();
        if (known == null || !course.sum() || known.value() < 0) {
            return interval;
        }
        double low = Math.max(known.value(), interval.low());
        return new Interval(low, Math.max(low, interval.high()));
    }

    private void plan(List<Layer> layers, Extent extent) {
        extent.value(course.target());
        List<Point> plan = new ArrayList<>();
        if (course.sum()) {
            plan.add(new Point(course.period().from().toEpochDay(), 0));
            extent.value(0);
        }
        course.plan().forEach(one -> plan.add(new Point(end(one.day()), one.value())));
        layers.add(new Line(plan, "plan"));
        layers.add(new Across(course.target(), targetWords(), course.sum() ? "target first" : "target"));
    }

    private void behind(List<Layer> layers, Extent extent) {
        List<Point> complete = new ArrayList<>();
        List<Point> young = new ArrayList<>();
        if (course.sum()) {
            complete.add(new Point(course.period().from().toEpochDay(), 0));
        }
        for (PaceCourse.Behind one : course.behind()) {
            extent.value(one.value());
            if (!one.complete() && young.isEmpty() && !complete.isEmpty()) {
                young.add(complete.get(complete.size() - 1));
            }
            (one.complete() ? complete : young).add(new Point(end(one.day()), one.value()));
        }
        layers.add(new Line(complete, "judged"));
        layers.add(new Line(young, "muted forecast"));
    }

    private static double end(LocalDate day) {
        return day.toEpochDay() + 1.0;
    }

    private PaceCourse.@Nullable Behind lastComplete() {
        return course.behind().stream()
                .filter(PaceCourse.Behind::complete)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private String targetWords() {
        String value = words.figure(course.target(), kpi);
        return kpi.equals(Kpi.COST)
                ? words.say("budget %s", "budget %s", value)
                : words.say("target %s", "cible %s", value);
    }

    private String expectedWords() {
        PaceCourse.Ahead last = course.ahead().get(course.ahead().size() - 1);
        return words.say(
                "expected on %s: %s",
                "attendu le %s : %s", words.shortDay(last.day()), words.figure(last.expected(), inside(last), kpi));
    }

    private List<Chart.Key> keys() {
        List<Chart.Key> keys = new ArrayList<>();
        PaceCourse.@Nullable Behind known = lastComplete();
        if (known != null) {
            keys.add(new Chart.Key(
                    "judged",
                    words.say(
                            "so far, %s: %s",
                            "à ce jour, %s : %s", words.shortDay(known.day()), words.figure(known.value(), kpi))));
        }
        if (course.behind().stream().anyMatch(one -> !one.complete())) {
            keys.add(new Chart.Key(
                    "late",
                    words.say(
                            "conversions still arriving: no evidence yet",
                            "conversions encore à venir : pas encore une preuve")));
        }
        if (!course.ahead().isEmpty()) {
            keys.add(new Chart.Key("forecast", expectedWords()));
            keys.add(new Chart.Key("band", words.say("95% interval", "intervalle à 95 %")));
        }
        if (course.sum()) {
            keys.add(new Chart.Key("plan", words.say("on plan", "selon le plan")));
        }
        keys.add(new Chart.Key("across target", targetWords()));
        return keys;
    }

    private String caption() {
        return words.say(
                "%s from %s to %s",
                "%s du %s au %s",
                words.label(kpi),
                words.date(course.period().from()),
                words.date(course.period().to()));
    }

    private String title() {
        String drawn = caption() + "; " + targetWords();
        return course.ahead().isEmpty() ? drawn : drawn + ", " + expectedWords();
    }

    private Chart.Table table() {
        Map<LocalDate, List<String>> rows = new TreeMap<>();
        Map<LocalDate, String> plan = new TreeMap<>();
        course.plan().forEach(one -> plan.put(one.day(), words.figure(one.value(), kpi)));
        course.behind().stream()
                .filter(one -> one.complete() && told(one.day(), lastComplete()))
                .forEach(one -> rows.put(
                        one.day(),
                        List.of(
                                words.date(one.day()),
                                words.figure(one.value(), kpi),
                                "–",
                                plan.getOrDefault(one.day(), "–"))));
        course.ahead().stream()
                .filter(one -> told(one.day(), null))
                .forEach(one -> rows.put(
                        one.day(),
                        List.of(
                                words.date(one.day()),
                                words.figure(one.expected(), kpi),
                                words.range(inside(one).low(), inside(one).high(), kpi),
                                plan.getOrDefault(one.day(), "–"))));
        return new Chart.Table(
                List.of(
                        words.say("Up to", "Jusqu'au"),
                        words.label(kpi),
                        words.say("95% interval", "Intervalle à 95 %"),
                        words.say("Plan", "Plan")),
                List.copyOf(rows.values()));
    }

    /** Every seventh day back from the last of the period, and the last one known. */
    private boolean told(LocalDate day, PaceCourse.@Nullable Behind last) {
        return (course.period().to().toEpochDay() - day.toEpochDay()) % WEEK == 0
                || (last != null && last.day().equals(day));
    }
}
