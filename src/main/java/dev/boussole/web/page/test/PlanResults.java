package dev.boussole.web.page.test;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.report.KpiChoice;
import dev.boussole.report.PlanWords;
import dev.boussole.report.chart.Axis;
import dev.boussole.report.chart.Layer;
import dev.boussole.report.chart.Plot;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.statistics.SampleSize;
import dev.boussole.statistics.TestPlan;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.test.PlanPage.Figure;
import dev.boussole.web.page.test.PlanPage.Guardrail;
import dev.boussole.web.page.test.PlanPage.Plan;
import dev.boussole.web.page.test.PlanPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a plan comes to. */
final class PlanResults {
    private static final double[] EFFECTS = {0.5, 0.75, 1, 1.5, 2};
    private static final int[] WEEKS = {1, 2, 3, 4, 6, 8, 12};
    private static final double DRAWN_FROM = 0.4;
    private static final double DRAWN_TO = 2.5;
    private static final int POINTS = 60;
    private static final int HEIGHT = 260;
    private static final int WEEK = 7;

    private final Labels labels;
    private final Words words;
    private final Frame frame;

    PlanResults(Labels labels, Words words, Frame frame) {
        this.labels = labels;
        this.words = words;
        this.frame = frame;
    }

    /** @param share the path that shows the plan again */
    Plan of(
            PlanAsked asked,
            @Nullable CampaignAdvice campaign,
            @Nullable KpiValue measured,
            Optional<RuleBook> book,
            String share) {
        TestPlan plan = asked.plan();
        Goal goal = campaign == null ? null : campaign.campaign().goal();
        return new Plan(
                words.text(PlanWords.of(plan, Optional.ofNullable(asked.perDay()))),
                figures(asked, plan),
                plot(asked, plan),
                effects(asked),
                weeks(asked, plan),
                goal == null ? null : words.text(goal.label()),
                goal == null || campaign == null ? List.of() : guardrails(goal, campaign, plan, asked),
                stops(plan, book),
                frame.to(share),
                frame.to(read(asked, plan, measured)));
    }

    private List<Figure> figures(PlanAsked asked, TestPlan plan) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(labels.of("test.plan.per-arm"), words.count(plan.perArm()), null));
        figures.add(new Figure(
                labels.of("test.plan.total"), words.count(plan.total()), labels.of("test.plan.arms-of", plan.arms())));
        Optional<Long> days = PlanWords.days(plan, Optional.ofNullable(asked.perDay()));
        if (days.isPresent()) {
            var start = asked.start();
            figures.add(new Figure(
                    labels.of("test.plan.length"),
                    labels.of("test.plan.days", words.count(days.get())),
                    start == null ? null : labels.of("test.plan.until", words.date(start.plusDays(days.get() - 1)))));
        }
        figures.add(new Figure(
                labels.of("test.plan.to-see"),
                labels.of("test.plan.from-to", words.percent(asked.baseline()), words.percent(asked.target())),
                labels.of("test.plan.chance", words.percent(asked.power()))));
        return figures;
    }

    private Plot plot(PlanAsked asked, TestPlan plan) {
        List<Layer.Point> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double change = asked.uplift() * (DRAWN_FROM + (DRAWN_TO - DRAWN_FROM) * i / POINTS);
            if (asked.can(change)) {
                points.add(new Layer.Point(Math.abs(change), asked.plan(change).perArm()));
            }
        }
        double size = Math.abs(asked.uplift());
        double most = points.stream().mapToDouble(Layer.Point::y).max().orElse(plan.perArm());
        String title = labels.of("test.plan.chart", words.count(plan.perArm()), words.percent(size), half(asked));
        return new Plot(
                title,
                within(size * DRAWN_FROM, size * DRAWN_TO),
                Axis.numbers(0, most, words::count),
                List.of(
                        new Layer.Line(points, "accent"),
                        new Layer.Upright(size, labels.of("test.plan.chosen", words.percent(size)), "muted"),
                        new Layer.Dots(
                                List.of(new Layer.Point(
                                        size,
                                        plan.perArm(),
                                        labels.of("test.plan.dot", words.count(plan.perArm()), words.percent(size)))),
                                "accent")),
                Plot.WIDE,
                HEIGHT);
    }

    /** An axis that ends where the line does; only the ticks are round. */
    private Axis within(double low, double high) {
        Axis round = Axis.numbers(low, high, words::percent);
        return new Axis(
                low,
                high,
                round.ticks().stream()
                        .filter(tick -> tick.at() >= low && tick.at() <= high)
                        .toList());
    }

    private String half(PlanAsked asked) {
        return asked.can(asked.uplift() / 2)
                ? words.count(asked.plan(asked.uplift() / 2).perArm())
                : "–";
    }

    private List<Row> effects(PlanAsked asked) {
        List<Row> rows = new ArrayList<>();
        for (double times : EFFECTS) {
            double change = asked.uplift() * times;
            if (asked.can(change)) {
                TestPlan plan = asked.plan(change);
                rows.add(new Row(
                        labels.of(
                                "test.plan.effect",
                                change > 0 ? "+" : "−",
                                words.percent(Math.abs(change)),
                                words.percent(asked.target(change))),
                        words.count(plan.perArm()),
                        words.count(plan.total()),
                        PlanWords.days(plan, Optional.ofNullable(asked.perDay()))
                                .map(days -> labels.of("test.plan.days", words.count(days)))
                                .orElse("–"),
                        times == 1));
            }
        }
        return rows;
    }

    private List<Row> weeks(PlanAsked asked, TestPlan plan) {
        List<Row> rows = new ArrayList<>();
        Double perDay = asked.perDay();
        if (perDay == null) {
            return rows;
        }
        Optional<Long> days = PlanWords.days(plan, Optional.of(perDay));
        for (int weeks : WEEKS) {
            double perArm = Math.floor(perDay * weeks * WEEK / asked.arms());
            OptionalDouble rise = perArm < 1
                    ? OptionalDouble.empty()
                    : SampleSize.detectableRise(asked.baseline(), perArm, plan.alpha(), asked.power());
            rows.add(new Row(
                    labels.count("test.plan.weeks", weeks),
                    words.count(perArm),
                    words.count(perArm * asked.arms()),
                    rise.isPresent()
                            ? labels.of(
                                    "test.plan.effect",
                                    "+",
                                    words.percent(rise.getAsDouble() / asked.baseline()),
                                    words.percent(asked.baseline() + rise.getAsDouble()))
                            : labels.of("test.plan.nothing"),
                    days.filter(found -> found == (long) weeks * WEEK).isPresent()));
        }
        return rows;
    }

    private List<Guardrail> guardrails(Goal goal, CampaignAdvice campaign, TestPlan plan, PlanAsked asked) {
        return KpiChoice.of(goal, labels.language()).stream()
                .filter(one -> one.relevance() == KpiRelevance.GUARDRAIL)
                .map(one -> new Guardrail(
                        words.text(one.definition().kpi().label()),
                        one.why(),
                        seen(one.definition().kpi(), campaign, plan, asked)))
                .toList();
    }

    /** How far a guardrail would have to worsen before the planned sample shows it. */
    private String seen(Kpi kpi, CampaignAdvice campaign, TestPlan plan, PlanAsked asked) {
        KpiValue now = Trials.of(campaign, kpi.key()).orElse(null);
        if (now == null) {
            return labels.of(Trials.tested(kpi) ? "test.guardrail.unmeasured" : "test.guardrail.no-share");
        }
        boolean down = kpi.direction() == Kpi.Direction.DOWN;
        double rate = down ? now.value() : 1 - now.value();
        OptionalDouble worse = SampleSize.detectableRise(rate, plan.perArm(), plan.alpha(), asked.power());
        return worse.isEmpty()
                ? labels.of("test.guardrail.blind", words.percent(now.value()))
                : labels.of(
                        "test.guardrail.seen",
                        words.percent(now.value()),
                        words.percent(down ? now.value() + worse.getAsDouble() : now.value() - worse.getAsDouble()));
    }

    private List<String> stops(TestPlan plan, Optional<RuleBook> book) {
        List<String> stops = new ArrayList<>();
        stops.add(labels.of("test.stop.read", words.count(plan.perArm())));
        stops.add(labels.of("test.stop.week"));
        book.ifPresent(rules -> {
            stops.add(labels.of("test.stop.harm", threshold(rules, "harm-p")));
            stops.add(labels.of("test.stop.split", threshold(rules, "split-p")));
        });
        stops.add(labels.of("test.stop.extend"));
        return stops;
    }

    private String threshold(RuleBook rules, String name) {
        Double value = rules.thresholds().everywhere().get(name);
        return value == null ? "–" : Figures.percent(value, labels.language());
    }

    private static String read(PlanAsked asked, TestPlan plan, @Nullable KpiValue measured) {
        return "/tests/read?arms=" + asked.arms() + "&planned=" + plan.perArm()
                + (asked.start() == null ? "" : "&start=" + asked.start())
                + (measured == null ? "" : "&kpi=" + Address.part(measured.kpi().key()));
    }
}
