package dev.boussole.web.page.rule;

import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.recommendation.Priority;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleProblem;
import dev.boussole.store.decision.RuleScore;
import dev.boussole.store.decision.Spoken;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.RuleListPage.Finding;
import dev.boussole.web.page.rule.RuleListPage.Menu;
import dev.boussole.web.page.rule.RuleListPage.Option;
import dev.boussole.web.page.rule.RuleListPage.Row;
import dev.boussole.web.page.rule.RuleListPage.Tab;
import dev.boussole.web.page.rule.RuleListPage.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts the list of rules into words. */
final class RuleListPages {
    private final Rulebook rulebook;
    private final RuleFilter filter;
    private final Frame frame;
    private final Labels labels;
    private final Words words;

    private RuleListPages(Rulebook rulebook, RuleFilter filter, Frame frame, Words words) {
        this.rulebook = rulebook;
        this.filter = filter;
        this.frame = frame;
        this.labels = frame.labels();
        this.words = words;
    }

    /** @param drafts how many files are edited and not published */
    static RuleListPage of(Rulebook rulebook, RuleFilter filter, int drafts, Frame frame, Words words) {
        return new RuleListPages(rulebook, filter, frame, words).page(drafts);
    }

    private RuleListPage page(int drafts) {
        Map<Health, Integer> counts = new EnumMap<>(Health.class);
        Map<String, List<Row>> topics = new TreeMap<>(Comparator.comparing(this::topicName));
        int admitted = 0;
        int shown = 0;
        for (Rule rule : rulebook.rules()) {
            Guidance about = rule.guidance();
            String topic = Rulebook.topic(about.source().file());
            Row row = row(rule, Set.of());
            if (!filter.admits(about, topic, searched(rule, row, topic))) {
                continue;
            }
            admitted++;
            Set<Health> health = rulebook.health(rule);
            health.forEach(one -> counts.merge(one, 1, Integer::sum));
            if (filter.admits(health)) {
                shown++;
                topics.computeIfAbsent(topic, any -> new ArrayList<>()).add(row(rule, health));
            }
        }
        List<Topic> sections = new ArrayList<>();
        topics.forEach((key, rows) ->
                sections.add(new Topic(key.isEmpty() ? "top" : key.replace('/', '-'), topicName(key), rows)));
        String month = rulebook.month() == null
                ? null
                : labels.of(
                        "rule.month",
                        words.date(rulebook.month().from()),
                        words.date(rulebook.month().to()));
        return new RuleListPage(
                frame,
                labels.count("rule.lead", rulebook.rules().size()),
                drafts == 0 ? null : labels.count("rule.drafts", drafts),
                problems(),
                tabs(counts, admitted),
                menus(),
                new RuleListPage.Filter(filter.search(), filter.health(), filter.narrowed()),
                labels.count("rule.found", shown),
                month,
                sections);
    }

    private String searched(Rule rule, Row row, String topic) {
        Optional<Messages> messages = rulebook.served().book().messages(rule.id());
        return String.join(
                " ",
                row.id(),
                row.title(),
                messages.map(one -> words.text(one.why())).orElse(""),
                topicName(topic),
                row.lever(),
                Objects.requireNonNullElse(row.code(), ""),
                Objects.requireNonNullElse(row.owner(), ""));
    }

    private Row row(Rule rule, Set<Health> health) {
        Guidance about = rule.guidance();
        Optional<Spoken> spoken = Optional.ofNullable(rulebook.month()).flatMap(month -> month.of(rule.id()));
        return new Row(
                rule.id(),
                frame.to("/rules/" + rule.id()),
                RuleWords.title(labels, rulebook.served().book(), rule),
                health.stream()
                        .filter(Health::shown)
                        .map(one -> new Tab(labels.of("rule.health." + one.key()), 0, "", false, one.key()))
                        .toList(),
                about.code(),
                words.text(about.lever().label()),
                labels.of("priority." + about.priority().key()),
                about.priority().key(),
                about.owner(),
                spoken.map(this::spoke).orElse(null),
                spoken.map(one -> labels.of("rule.spoke.last", words.date(one.last())))
                        .orElse(null),
                rulebook.score(rule.id())
                        .filter(one -> one.applied() > 0)
                        .map(this::score)
                        .orElse(null));
    }

    private String spoke(Spoken spoken) {
        String times = labels.count("rule.spoke", spoken.recommendations());
        return spoken.campaigns() == 0
                ? times + " " + labels.of("rule.spoke.account")
                : times + " " + labels.count("rule.spoke.on", spoken.campaigns());
    }

    private String score(RuleScore score) {
        List<String> parts = new ArrayList<>();
        parts.add(labels.count("rule.applied", (int) score.applied()));
        add(parts, "rule.better", score.succeeded());
        add(parts, "rule.worse", score.failed());
        add(parts, "rule.unclear", score.unjudged());
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(labels.of(key, count));
        }
    }

    private String topicName(String topic) {
        return RuleWords.topic(labels, topic);
    }

    private List<Tab> tabs(Map<Health, Integer> counts, int all) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab("", labels.of("rule.health.all"), all));
        for (Health health : Health.values()) {
            int count = counts.getOrDefault(health, 0);
            boolean trouble = health == Health.FAILING || health == Health.UNTESTED || health == Health.DRAFT;
            boolean timed = health == Health.FIRED || health == Health.SILENT;
            if ((!trouble && !(timed && rulebook.month() == null))
                    || count > 0
                    || health.key().equals(filter.health())) {
                tabs.add(tab(health.key(), labels.of("rule.health." + health.key()), count));
            }
        }
        return tabs;
    }

    private Tab tab(String key, String label, int count) {
        String query = filter.query(key);
        String path = "/rules" + (query.isEmpty() ? "" : "?" + query.substring(1));
        return new Tab(label, count, frame.to(path), filter.health().equals(key), key);
    }

    private List<Menu> menus() {
        Map<String, String> topics = new LinkedHashMap<>();
        Map<String, String> levers = new LinkedHashMap<>();
        Map<String, String> priorities = new LinkedHashMap<>();
        Map<String, String> owners = new LinkedHashMap<>();
        rulebook.rules().stream()
                .map(rule -> Rulebook.topic(rule.guidance().source().file()))
                .distinct()
                .sorted(Comparator.comparing(this::topicName))
                .forEach(topic -> topics.put(topic, topicName(topic)));
        Arrays.stream(Lever.values()).forEach(lever -> levers.put(lever.name(), words.text(lever.label())));
        Arrays.stream(Priority.values()).forEach(one -> priorities.put(one.key(), labels.of("priority." + one.key())));
        TreeSet<String> named = new TreeSet<>();
        rulebook.rules().stream()
                .map(rule -> rule.guidance().owner())
                .filter(Objects::nonNull)
                .forEach(named::add);
        named.forEach(owner -> owners.put(owner, owner));
        List<Menu> menus = new ArrayList<>();
        menus.add(menu("topic", topics, filter.topic()));
        menus.add(menu("lever", levers, filter.lever()));
        menus.add(menu("priority", priorities, filter.priority()));
        if (!owners.isEmpty()) {
            menus.add(menu("owner", owners, filter.owner()));
        }
        return menus;
    }

    private Menu menu(String name, Map<String, String> values, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", labels.of("rule.any." + name), chosen.isEmpty()));
        values.forEach((value, label) -> options.add(new Option(value, label, value.equals(chosen))));
        return new Menu(name, labels.of("rule.by." + name), options);
    }

    private List<Finding> problems() {
        List<Finding> findings = new ArrayList<>();
        CheckReport check = rulebook.checkup().check();
        check.problems().forEach(problem -> findings.add(finding(problem, null)));
        check.allowed()
                .forEach(one -> findings.add(finding(
                        one.problem(),
                        labels.of(
                                "rule.allowed",
                                words.date(one.by().until()),
                                one.by().reason()))));
        return findings;
    }

    private Finding finding(RuleProblem problem, @Nullable String until) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        String rule = problem.rule();
        boolean known = rule != null && rulebook.served().book().rule(rule).isPresent();
        return new Finding(
                severity,
                until == null ? labels.of("severity." + severity) : labels.of("rule.allowed.label"),
                words.text(problem.message()),
                known ? frame.to("/rules/" + rule) : null,
                until);
    }
}
