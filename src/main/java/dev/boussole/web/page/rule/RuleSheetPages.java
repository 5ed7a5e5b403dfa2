package dev.boussole.web.page.rule;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.decision.Life;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.Review;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.workshop.RuleSheet;
import dev.boussole.service.ruleset.FileHistory;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.RuleSheetPage.Fact;
import dev.boussole.web.page.rule.RuleSheetPage.Past;
import dev.boussole.web.page.rule.RuleSheetPage.Standing;
import dev.boussole.web.page.rule.RuleSheetPage.Threshold;
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
    /**
     * What is known of a rule beside the rulebook.
     *
     * @param review the last review of the account, or null before the first
     * @param lives recommendations that the rule gave, the newest first
     */
    record Known(
            RuleSheet sheet,
            @Nullable Review review,
            List<Life> lives,
            List<FileHistory.Change> changes,
            ZoneId zone) {}

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
        Optional<SheetScore> score = rulebook.score(rule.id()).map(one -> new SheetScore(one, labels, words));
        return new RuleSheetPage(
                frame,
                rule.id(),
                title(rule),
                RuleWords.topic(labels, topic),
                frame.to("/rules?topic=" + encoded(topic)),
                health.stream()
                        .filter(one -> one.shown() || one == Health.ACTIVE)
                        .map(one -> new RuleListPage.Tab(labels.of("rule.is." + one.key()), 0, "", false, one.key()))
                        .toList(),
                labels.of("priority." + about.priority().key()),
                about.priority().key(),
                words.text(about.lever().label()),
                about.code(),
                about.owner(),
                edit(),
                SheetNotices.of(rulebook, rule, health, frame, words),
                said.conditions(rule),
                then(),
                says(),
                facts(),
                thresholds(),
                new SheetRelations(rulebook, rule, frame).all(),
                about.source().file() + ":" + about.source().line(),
                Coloured.of(sheet.text().stripTrailing()),
                SheetTests.of(rulebook.checkup(), rule, labels, words),
                standings(),
                known.lives().stream().map(this::past).toList(),
                score.map(SheetScore::counts).orElse(List.of()),
                score.flatMap(SheetScore::rate).orElse(null),
                score.map(SheetScore::note).orElse(null),
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
                    labels.of("rule.sheet.watch"), days == null ? kpi : labels.of("rule.sheet.watch-days", kpi, days)));
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
        String what = labels.of(
                "rule.sheet.need." + need.what(),
                words.count(need.count()),
                words.text(need.kpi().label()));
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

    private Version version(FileHistory.Change change) {
        return RuleWords.version(frame, words, known.zone(), change.activation());
    }
}
