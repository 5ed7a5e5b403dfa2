package dev.boussole.web.page.rule;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.decision.DismissalReason;
import dev.boussole.decision.Life;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.Review;
import dev.boussole.rulebook.engine.RuleFailure;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.testing.TestResult;
import dev.boussole.rulebook.workshop.RuleSheet;
import dev.boussole.service.ruleset.FileHistory;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Wilson;
import dev.boussole.store.decision.RuleScore;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.rule.RuleSheetPage.Case;
import dev.boussole.web.page.rule.RuleSheetPage.Fact;
import dev.boussole.web.page.rule.RuleSheetPage.Link;
import dev.boussole.web.page.rule.RuleSheetPage.Past;
import dev.boussole.web.page.rule.RuleSheetPage.Relation;
import dev.boussole.web.page.rule.RuleSheetPage.Standing;
import dev.boussole.web.page.rule.RuleSheetPage.Tests;
import dev.boussole.web.page.rule.RuleSheetPage.Threshold;
import dev.boussole.web.page.rule.RuleSheetPage.Told;
import dev.boussole.web.page.rule.RuleSheetPage.Version;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts one rule into words. */
final class RuleSheetPages {
    /** With fewer judged ones a rate would be taken for a record. */
    private static final int JUDGED_MIN = 10;

    private static final double LEVEL = 0.95;

    /**
     * What is known of a rule beside the rulebook.
     *
     * @param review the last review of the account, or null before the first
     * @param lives recommendations that the rule gave, the newest first
     */
    record Known(
            RuleSheet sheet, @Nullable Review review, List<Life> lives, List<FileHistory.Change> changes, ZoneId zone) {}

    private final Rulebook rulebook;
    private final Known known;
    private final RuleSheet sheet;
    private final Rule rule;
    private final Guidance about;
    private final Frame frame;
    private final Labels labels;
    private final Words words;
    private final Said said;
    private final Map<String, String> campaigns = new HashMap<>();

    private RuleSheetPages(Rulebook rulebook, Known known, Frame frame, Words words) {
        this.rulebook = rulebook;
        this.known = known;
        this.sheet = known.sheet();
        this.rule = sheet.rule();
        this.about = rule.guidance();
        this.frame = frame;
        this.labels = frame.labels();
        this.words = words;
        this.said = new Said(labels.language(), rulebook.served().book().thresholds());
        if (known.review() != null) {
            known.review().campaigns().forEach(one -> {
                Campaign campaign = one.campaign();
                campaigns.put(campaign.id(), campaign.name());
            });
        }
    }

    static RuleSheetPage of(Rulebook rulebook, Known known, Frame frame, Words words) {
        return new RuleSheetPages(rulebook, known, frame, words).page();
    }

    private RuleSheetPage page() {
        Set<Health> health = rulebook.health(rule);
        String topic = Rulebook.topic(about.source().file());
        Optional<RuleScore> score = rulebook.score(rule.id());
        return new RuleSheetPage(
                frame,
                rule.id(),
                title(rule),
                RuleWords.topic(labels, topic),
                frame.to("/rules?topic=" + encoded(topic)),
                health.stream()
                        .filter(one -> one.shown() || one == Health.ACTIVE)
                        .map(one ->
                                new RuleListPage.Tab(labels.of("rule.is." + one.key()), 0, "", false, one.key()))
                        .toList(),
                labels.of("priority." + about.priority().key()),
                about.priority().key(),
                words.text(about.lever().label()),
                about.code(),
                about.owner(),
                edit(),
                notices(health),
                said.conditions(rule),
                then(),
                says(),
                facts(),
                thresholds(),
                relations(),
                about.source().file() + ":" + about.source().line(),
                Coloured.of(sheet.text().stripTrailing()),
                tests(),
                standings(),
                known.lives().stream().map(this::past).toList(),
                score.map(this::scores).orElse(List.of()),
                score.flatMap(this::rate).orElse(null),
                score.map(this::rateNote).orElse(null),
                known.changes().stream().map(this::version).toList());
    }

    private String title(Rule one) {
        return RuleWords.title(labels, rulebook.served().book(), one);
    }

    private String edit() {
        return frame.to("/rules/edit?file=" + encoded(about.source().file()) + "&rule=" + encoded(rule.id()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<Told> notices(Set<Health> health) {
        List<Told> told = new ArrayList<>();
        RuleFailure failure = rulebook.served().book().unhealthy().get(rule.id());
        if (failure != null) {
            told.add(new Told("poor", words.text(failure.message()), null, null));
        }
        if (health.contains(Health.DRAFT)) {
            told.add(new Told(
                    "warn",
                    labels.of("rule.sheet.drafted"),
                    frame.to("/rules/publish"),
                    labels.of("rule.drafts.look")));
        }
        if (health.contains(Health.SHADOW)) {
            told.add(new Told("warn", labels.of("rule.sheet.shadow"), null, null));
        }
        if (about.lacks() != null) {
            told.add(new Told("warn", labels.of("rule.sheet.lacks", about.lacks()), null, null));
        }
        return told;
    }

    /** The next step in the page's language, else the call as the file has it. */
    private String then() {
        return sheet.messages()
                .map(messages -> words.text(messages.step()))
                .orElseGet(() -> labels.of("rule.finds", rule.action().object()));
    }

    private List<RuleSheetPage.Said> says() {
        Language first = labels.language();
        return sheet.messages().stream()
                .flatMap(messages -> Stream.of(first, first == Language.FR ? Language.EN : Language.FR)
                        .map(language -> new RuleSheetPage.Said(
                                language.code(),
                                labels.of("rule.language." + language.code()),
                                messages.title().in(language),
                                messages.why().in(language),
                                messages.step().in(language))))
                .toList();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (!about.needs().isEmpty()) {
            facts.add(new Fact(
                    labels.of("rule.sheet.needs"),
                    about.needs().stream().map(this::need).collect(Collectors.joining("; "))));
        }
        if (about.watch() != null) {
            String kpi = words.text(about.watch().label());
            Integer days = about.watchDays();
            facts.add(new Fact(
                    labels.of("rule.sheet.watch"),
                    days == null ? kpi : labels.of("rule.sheet.watch-days", kpi, days)));
        }
        if (!about.freezes().isEmpty()) {
            facts.add(new Fact(
                    labels.of("rule.sheet.freezes"),
                    about.freezes().stream()
                            .sorted(Comparator.comparing(Lever::name))
                            .map(lever -> words.text(lever.label()))
                            .collect(Collectors.joining(", "))));
        }
        if (about.always()) {
            facts.add(new Fact(labels.of("rule.sheet.always"), labels.of("rule.sheet.always.text")));
        }
        return facts;
    }

    private String need(Guidance.Need need) {
        String what = labels.of("rule.sheet.need." + need.what(), words.count(need.count()), words.text(need.kpi().label()));
        return need.compared() ? labels.of("rule.sheet.need.compared", what) : what;
    }

    private List<Threshold> thresholds() {
        return sheet.thresholds().stream()
                .map(row -> new Threshold(
                        row.name(),
                        said.channel(row, labels.of("rule.threshold.everywhere")),
                        said.number(row.value()),
                        RuleWords.unit(labels, row.unit()),
                        row.source(),
                        frame.to("/rules/thresholds?q=" + encoded(row.name()))))
                .toList();
    }

    private List<Relation> relations() {
        List<Rule> rules = rulebook.rules();
        List<Relation> relations = new ArrayList<>();
        add(relations, "vetoes", about.vetoes().stream().sorted().map(this::link).toList());
        add(
                relations,
                "vetoed",
                rules.stream()
                        .filter(one -> one.guidance().vetoes().contains(rule.id()))
                        .map(one -> link(one.id()))
                        .toList());
        if (rule.action().makesFinding()) {
            String finding = rule.action().object();
            add(
                    relations,
                    "makes",
                    rules.stream()
                            .filter(one -> one.findings().contains(finding))
                            .map(one -> link(one.id(), finding))
                            .toList());
        }
        List<Link> used = new ArrayList<>();
        for (String finding : rule.findings()) {
            rules.stream()
                    .filter(one -> one.action().makesFinding()
                            && one.action().object().equals(finding))
                    .forEach(one -> used.add(link(one.id(), finding)));
        }
        add(relations, "uses", used);
        return relations;
    }

    private void add(List<Relation> relations, String key, List<Link> links) {
        if (!links.isEmpty()) {
            relations.add(new Relation(labels.of("rule.relation." + key), links));
        }
    }

    private Link link(String id) {
        Optional<Rule> other = rulebook.served().book().rule(id);
        return new Link(
                id, other.isPresent() ? frame.to("/rules/" + id) : null, other.map(this::title).orElse(null));
    }

    private Link link(String id, String finding) {
        return new Link(id, frame.to("/rules/" + id), labels.of("rule.relation.finding", finding));
    }

    private Tests tests() {
        List<TestResult> results = rulebook.checkup().beside(about.source().file());
        List<Case> cases = new ArrayList<>();
        for (TestResult result : results) {
            boolean speaks = result.expected().contains(rule.id());
            cases.add(new Case(
                    result.name().isEmpty() ? labels.of("rule.test.file") : result.name(),
                    result.file() + ":" + result.line(),
                    result.passed(),
                    labels.of(speaks ? "rule.test.speaks" : "rule.test.silent"),
                    result.faults().stream().map(words::text).toList()));
        }
        cases.sort(Comparator.comparing(Case::passed));
        int failed = (int) cases.stream().filter(one -> !one.passed()).count();
        String lead = cases.isEmpty()
                ? labels.of("rule.test.none")
                : failed == 0
                        ? labels.count("rule.test.passed", cases.size())
                        : labels.of("rule.test.failed", failed, cases.size());
        return new Tests(lead, failed > 0, cases);
    }

    private List<Standing> standings() {
        Review review = known.review();
        if (review == null) {
            return List.of();
        }
        List<Standing> standings = new ArrayList<>();
        stand(review.accountAdvice(), "", standings);
        review.campaigns().forEach(one -> stand(one.advice(), one.campaign().id(), standings));
        return standings;
    }

    private void stand(Advice advice, String campaign, List<Standing> standings) {
        String name = campaign(campaign);
        for (Recommendation one : advice.recommendations()) {
            if (one.guidance().id().equals(rule.id())) {
                standings.add(new Standing(
                        name,
                        words.text(one.messages().title()),
                        frame.to("/recommendations/" + encoded(one.id())),
                        null));
            }
        }
        for (HeldBack one : advice.heldBack()) {
            if (one.guidance().id().equals(rule.id())) {
                standings.add(new Standing(name, labels.of("rule.now.held"), null, words.text(one.reason())));
            }
        }
    }

    private String campaign(String id) {
        return id.isEmpty() ? labels.of("account") : campaigns.getOrDefault(id, id);
    }

    private Past past(Life life) {
        return new Past(
                words.date(life.generatedOn()),
                campaign(life.cause().campaignId()),
                words.text(life.said().title()),
                frame.to("/recommendations/" + encoded(life.id())),
                labels.of("rule.state." + life.state().key()),
                life.state().key());
    }

    private List<Fact> scores(RuleScore score) {
        List<Fact> facts = new ArrayList<>();
        count(facts, "given", score.given(), true);
        count(facts, "applied", score.applied(), true);
        count(facts, "succeeded", score.succeeded(), score.applied() > 0);
        count(facts, "failed", score.failed(), score.applied() > 0);
        count(facts, "unjudged", score.unjudged(), false);
        score.dismissed().forEach((reason, times) -> {
            if (times > 0) {
                String why = DismissalReason.of(reason)
                        .map(one -> words.text(one.label()))
                        .orElse(reason);
                facts.add(new Fact(labels.of("rule.score.dismissed", why), words.count(times)));
            }
        });
        count(facts, "snoozed", score.snoozed(), false);
        count(facts, "expired", score.expired(), false);
        count(facts, "superseded", score.superseded(), false);
        return facts;
    }

    private void count(List<Fact> facts, String key, long count, boolean always) {
        if (always || count > 0) {
            facts.add(new Fact(labels.of("rule.score." + key), words.count(count)));
        }
    }

    private Optional<Bar> rate(RuleScore score) {
        long judged = score.succeeded() + score.failed();
        if (judged < JUDGED_MIN) {
            return Optional.empty();
        }
        Interval interval = Wilson.interval(score.succeeded(), judged, LEVEL);
        return Optional.of(Bar.of(
                interval.low(),
                (double) score.succeeded() / judged,
                interval.high(),
                null,
                "plain",
                rateWords(score.succeeded(), judged, interval)));
    }

    private String rateNote(RuleScore score) {
        long judged = score.succeeded() + score.failed();
        return judged < JUDGED_MIN
                ? labels.of("rule.score.few", judged, JUDGED_MIN)
                : rateWords(score.succeeded(), judged, Wilson.interval(score.succeeded(), judged, LEVEL));
    }

    private String rateWords(long better, long judged, Interval interval) {
        return labels.of(
                "rule.score.rate",
                words.percent((double) better / judged),
                words.range(words.percent(interval.low()), words.percent(interval.high())),
                judged);
    }

    private Version version(FileHistory.Change change) {
        return RuleWords.version(frame, words, known.zone(), change.activation());
    }
}
