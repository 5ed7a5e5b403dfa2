package dev.boussole.web.page.recommendation;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Base;
import dev.boussole.decision.Figure;
import dev.boussole.decision.Life;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Objective;
import dev.boussole.objective.Reference;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.chart.CampaignCharts;
import dev.boussole.report.chart.Chart;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.store.decision.Entry;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.chart.Intervals;
import dev.boussole.web.page.kpi.KpiHelp;
import dev.boussole.web.page.week.EvidenceFigures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a recommendation, as it stands and as the last review has it, into words and drawings. */
final class RecommendationPages {
    private static final int DRAWN_MAX = 3;
    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)*\\.(\\w+)");

    private final Snapshot now;
    private final Review review;
    private final Life life;
    private final @Nullable Recommendation said;
    private final @Nullable CampaignAdvice campaign;
    private final Measured measured;
    private final Words words;
    private final Labels labels;
    private final Frame frame;
    private final Intervals intervals;

    /** @param said what the last review still says about the cause; nothing when it says nothing any more */
    RecommendationPages(
            Snapshot now,
            Life life,
            Optional<Recommendation> said,
            Optional<CampaignAdvice> campaign,
            Optional<CampaignSituation> situation,
            Words words,
            Frame frame) {
        this.now = now;
        this.review = now.review();
        this.life = life;
        this.said = said.orElse(null);
        this.campaign = campaign.orElse(null);
        this.measured = new Measured(life.cause(), this.campaign, situation);
        this.words = words;
        this.labels = words.labels();
        this.frame = frame;
        this.intervals = new Intervals(words);
    }

    RecommendationPage page(
            List<Entry> history,
            RecommendationPage.@Nullable RuleText rule,
            RecommendationPage.@Nullable Answers answers,
            List<String> problems) {
        Recommendation current = said;
        Impact impact = current == null ? null : current.impact();
        return new RecommendationPage(
                frame,
                life.id(),
                where(),
                words.text(life.said().title()),
                words.text(life.said().why()),
                words.text(life.said().nextStep()),
                words.text(life.cause().lever().label()),
                labels.of("priority." + life.said().priority().key()),
                life.said().priority().key(),
                labels.of("recommendation.state." + life.state().key()),
                life.state().key(),
                life.assignee(),
                current != null,
                problems,
                current == null
                        ? List.of()
                        : current.evidence().stream().map(this::condition).toList(),
                charts(),
                impact == null ? null : gain(impact),
                current == null ? null : spend(current.netSpendChange()),
                current == null ? null : words.text(current.wouldChangeOurMind()),
                current == null
                        ? List.of()
                        : current.symptoms().stream()
                                .map(one -> words.text(one.message()))
                                .toList(),
                judging(history),
                words.date(life.generatedOn()),
                first(life.base()),
                happened(history),
                rule,
                answers);
    }

    private RecommendationPage.Where where() {
        CampaignAdvice about = campaign;
        String id = life.cause().campaignId();
        String scope = life.cause().scope();
        String part = life.cause().isWhole() || !scope.startsWith(id + "/")
                ? ""
                : scope.substring(scope.indexOf('/', id.length() + 1) + 1);
        if (about == null) {
            return new RecommendationPage.Where(id.isEmpty() ? labels.of("account") : id, null, null, part);
        }
        Campaign found = about.campaign();
        return new RecommendationPage.Where(
                found.name(),
                frame.to("/campaigns/"
                        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20")),
                found.channel() == null ? null : words.text(found.channel().label()),
                part);
    }

    private static String last(String fact) {
        return fact.substring(fact.lastIndexOf('.') + 1);
    }

    private static Optional<Kpi> kpi(String fact) {
        return EvidenceFigures.named(last(fact));
    }

    private RecommendationPage.Condition condition(Evidence evidence) {
        Optional<Kpi> kpi = kpi(evidence.fact());
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
                        .orElseGet(() -> words.text(FactNames.label(last(evidence.fact())))),
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

    /** The KPIs of the proof over time, then the one that it is judged on. */
    private List<RecommendationPage.Drawn> charts() {
        CampaignAdvice about = campaign;
        if (about == null) {
            return List.of();
        }
        Map<Kpi, Attainment> wanted = new LinkedHashMap<>();
        Recommendation current = said;
        if (current != null) {
            current.evidence()
                    .forEach(one -> kpi(one.fact())
                            .ifPresent(kpi ->
                                    measured.of(one.fact(), kpi).ifPresent(known -> wanted.putIfAbsent(kpi, known))));
        }
        Optional.ofNullable(life.watch())
                .flatMap(Kpi::of)
                .ifPresent(kpi -> measured.whole(kpi).ifPresent(known -> wanted.putIfAbsent(kpi, known)));
        CampaignCharts charts = charts(about.campaign());
        List<RecommendationPage.Drawn> drawn = new ArrayList<>();
        for (Objective objective : now.workspace().objectives()) {
            if (life.cause().scope().endsWith("/" + objective.id())
                    || life.cause().scope().equals(objective.id())) {
                Kpi.of(String.valueOf(objective.kpi()))
                        .ifPresent(kpi -> charts.pace(objective)
                                .ifPresent(one -> drawn.add(
                                        new RecommendationPage.Drawn(one.caption(), KpiHelp.of(kpi, labels), one))));
            }
        }
        wanted.forEach((kpi, known) -> {
            Optional<Chart> chart = drawn.size() < DRAWN_MAX ? charts.kpi(known) : Optional.empty();
            chart.ifPresent(
                    one -> drawn.add(new RecommendationPage.Drawn(one.caption(), KpiHelp.of(kpi, labels), one)));
        });
        return drawn;
    }

    /** What was done by following it is marked as a change, too. */
    private CampaignCharts charts(Campaign about) {
        Workspace workspace = now.workspace();
        LocalDate done = life.appliedOn();
        List<Change> changes = new ArrayList<>(workspace.changes());
        if (done != null) {
            changes.add(new Change(
                    done,
                    about.id(),
                    life.cause().lever(),
                    labels.of("recommendation.followed", words.text(life.said().title()))));
        }
        Workspace marked = new Workspace(
                workspace.account(),
                workspace.campaigns(),
                workspace.objectives(),
                changes,
                workspace.experiments(),
                workspace.history(),
                workspace.problems());
        Scope scope = Scope.campaign(about.id());
        for (Scope one : workspace.history().scopesOf(about.id())) {
            scope = measured.isPart() && one.path().equals(life.cause().scope()) ? one : scope;
        }
        return new CampaignCharts(marked, now.ruleset().ownKpis(), about, scope, review.asOf(), words.language());
    }

    private RecommendationPage.Gain gain(Impact impact) {
        String interval = words.range(words.signed(impact.low()), words.signed(impact.high()));
        String expected = words.signed(impact.expected()) + "\u00a0" + words.gained(impact.kpi());
        Money value = impact.value();
        return new RecommendationPage.Gain(
                expected,
                interval,
                Bar.of(
                        impact.low(),
                        impact.expected(),
                        impact.high(),
                        0.0,
                        impact.low() > 0 ? "good" : "plain",
                        labels.of("bar.gain", expected, interval)),
                value == null ? null : labels.of("gain.money", words.change(value)),
                words.text(impact.basis()));
    }

    private @Nullable String spend(@Nullable Money change) {
        if (change == null) {
            return null;
        }
        return change.amount().signum() == 0 ? labels.of("spend.same") : words.change(change);
    }

    private RecommendationPage.Judging judging(List<Entry> history) {
        Optional<Kpi> watch =
                Optional.ofNullable(life.watch()).map(key -> Kpi.of(key).orElseGet(() -> Kpi.named(key)));
        LocalDate judgeOn = life.judgeOn();
        LocalDate done = life.appliedOn();
        String plan;
        if (watch.isEmpty() || judgeOn == null) {
            plan = labels.of("recommendation.judge.none");
        } else if (life.base().watched() == null || life.base().wanted() == null) {
            plan = labels.of(
                    "recommendation.judge.blind", words.text(watch.get().label()));
        } else {
            String side = labels.of(
                    life.base().wanted() == Kpi.Direction.UP ? "recommendation.judge.up" : "recommendation.judge.down");
            plan = labels.of(
                    "recommendation.judge.plan",
                    words.text(watch.get().label()),
                    watchDays(judgeOn),
                    words.figure(life.base().watched().value(), watch.get().unit()),
                    side);
        }
        boolean ended = life.state().ended();
        return new RecommendationPage.Judging(
                plan,
                done == null
                        ? null
                        : judgeOn == null
                                ? labels.of("recommendation.done", words.date(done))
                                : labels.of("recommendation.done.judged", words.date(done), words.date(judgeOn)),
                ended && !history.isEmpty()
                        ? words.text(history.get(history.size() - 1).reason())
                        : null);
    }

    private String watchDays(LocalDate judgeOn) {
        Integer days = life.watchDays();
        return days == null
                ? labels.of("recommendation.judge.on", words.date(judgeOn))
                : labels.count("recommendation.judge.after", days);
    }

    private List<RecommendationPage.FirstFigure> first(Base base) {
        List<RecommendationPage.FirstFigure> first = new ArrayList<>();
        Figure watched = base.watched();
        if (watched != null) {
            first.add(figure(watched, Optional.ofNullable(life.watch()).flatMap(Kpi::of)));
        }
        base.evidence().stream()
                .filter(one -> watched == null || !same(one, watched))
                .filter(RecommendationPages::itself)
                .map(one -> figure(one, kpi(one.name())))
                .filter(one -> !first.contains(one))
                .forEach(first::add);
        return first;
    }

    /** Whether it is the figure that it is named for: what else a condition read of a KPI was not kept by name. */
    private static boolean itself(Figure figure) {
        return kpi(figure.name()).isEmpty() || figure.successes() != null;
    }

    private static boolean same(Figure one, Figure other) {
        return one.value() == other.value()
                && Objects.equals(one.window(), other.window())
                && Objects.equals(one.n(), other.n());
    }

    /** A figure that is the KPI itself is in its unit; what else a condition read of it is a number. */
    private RecommendationPage.FirstFigure figure(Figure figure, Optional<Kpi> kpi) {
        Optional<Kpi.Unit> unit = kpi.map(Kpi::unit).or(() -> Optional.ofNullable(FactNames.unit(last(figure.name()))));
        Double low = figure.low();
        Double high = figure.high();
        Double n = figure.n();
        Period window = figure.window();
        return new RecommendationPage.FirstFigure(
                kpi.map(one -> words.text(one.label()))
                        .orElseGet(() -> words.text(FactNames.label(last(figure.name())))),
                last(figure.name()).equals("probability")
                        ? words.probability(figure.value())
                        : written(figure.value(), unit),
                low == null || high == null ? null : words.range(written(low, unit), written(high, unit)),
                n == null ? null : labels.of("sample", words.count(n)),
                window == null ? null : words.period(window));
    }

    private String written(double value, Optional<Kpi.Unit> unit) {
        return unit.map(one -> words.figure(value, one)).orElseGet(() -> words.number(value));
    }

    private List<RecommendationPage.Happened> happened(List<Entry> history) {
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
        List<RecommendationPage.Happened> happened = new ArrayList<>();
        for (Entry entry : history) {
            ZonedDateTime at = entry.at().atZone(review.account().timeZone());
            happened.add(
                    0,
                    new RecommendationPage.Happened(
                            entry.at().toString(),
                            words.date(at.toLocalDate()) + ", " + at.format(hour),
                            who(entry.actor()),
                            words.text(entry.reason()),
                            entry.note()));
        }
        return happened;
    }

    private String who(Actor actor) {
        String key = "recommendation.actor." + actor.name();
        return labels.has(key) ? labels.of(key) : actor.name();
    }
}
