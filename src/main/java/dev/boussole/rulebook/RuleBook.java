package dev.boussole.rulebook;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.Benchmarks;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.rulebook.engine.Decider;
import dev.boussole.rulebook.engine.Decision;
import dev.boussole.rulebook.engine.Facts;
import dev.boussole.rulebook.engine.RuleFailure;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.table.Thresholds;
import dev.boussole.rulebook.whynot.WhyNot;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Rules, thresholds and messages that belong together. It never changes; an edit makes the next one. */
public final class RuleBook {
    private final String hash;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, Messages> messages;
    private final Thresholds thresholds;
    private final Benchmarks benchmarks;
    private final List<KpiDefinition> ownKpis;
    private final Decider decider;
    private final Map<String, RuleFailure> unhealthy = new ConcurrentSkipListMap<>();

    RuleBook(
            String hash,
            List<Rule> rules,
            Map<String, Messages> messages,
            Thresholds thresholds,
            Benchmarks benchmarks,
            List<KpiDefinition> ownKpis) {
        this.hash = hash;
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.messages = Map.copyOf(messages);
        this.thresholds = thresholds;
        this.benchmarks = benchmarks;
        this.ownKpis = List.copyOf(ownKpis);
        this.decider = new Decider(rules, thresholds);
    }

    /** {@code sha256:} and the digest over the contents of all files but tests, and the engine's version. */
    public String hash() {
        return hash;
    }

    /** What each rule says about itself, by id. */
    public List<Guidance> guidance() {
        return rules.values().stream().map(Rule::guidance).toList();
    }

    public Optional<Guidance> guidance(String id) {
        return rule(id).map(Rule::guidance);
    }

    /** What a rule says to a person; nothing for an unknown id and for rules that only make findings. */
    public Optional<Messages> messages(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** The published figures of {@code benchmarks.csv}; none where the rulebook has no such file. */
    public Benchmarks benchmarks() {
        return benchmarks;
    }

    /** The unit of a rule's variable that stands for a threshold, as {@code thresholds.csv} writes it. */
    public Optional<String> unit(String rule, String variable) {
        return rule(rule)
                .map(found -> found.variables().get(variable))
                .filter(Figure.Limit.class::isInstance)
                .flatMap(limit -> thresholds.rows().stream()
                        .filter(row -> row.name().equals(((Figure.Limit) limit).name()))
                        .map(Thresholds.Row::unit)
                        .findFirst());
    }

    /** The KPIs of {@code kpis.yaml}, in its order; none where the rulebook has no such file. */
    public List<KpiDefinition> ownKpis() {
        return ownKpis;
    }

    /** The KPI with this key, of the catalogue or of the rulebook. */
    public Optional<Kpi> kpi(String key) {
        return Kpi.of(key)
                .or(() -> ownKpis.stream()
                        .map(KpiDefinition::kpi)
                        .filter(kpi -> kpi.key().equals(key))
                        .findFirst());
    }

    /** The rule as it was read, thresholds by name. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** All rules, by id. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** Whether some rule runs without being shown. */
    public boolean hasShadows() {
        return rules.values().stream().anyMatch(rule -> rule.guidance().shadow());
    }

    /** The same rulebook with the rules in shadow shown like the others; its hash is that of this one. */
    public RuleBook live() {
        List<Rule> live = rules.values().stream().map(Rule::live).toList();
        return new RuleBook(hash, live, messages, thresholds, benchmarks, ownKpis);
    }

    /**
     * What the rules propose. The same situations give the same decision: a rule that failed before is asked again, and
     * costs what it costs, since advice must not depend on what was asked earlier.
     */
    public Decision decide(Situations situations) {
        Decision decision = decider.decide(situations);
        decision.failures().forEach(failure -> unhealthy.putIfAbsent(failure.rule(), failure));
        return decision;
    }

    /** Rules that have failed or were stopped in some decision since the rulebook was loaded, each with the first reason. */
    public Map<String, RuleFailure> unhealthy() {
        return Collections.unmodifiableMap(unhealthy);
    }

    /**
     * Why a rule says nothing about a campaign, and the smallest change of figures with which it would.
     *
     * @param campaignId the empty text asks about the account; rules on the account are always asked about it
     * @throws IllegalArgumentException when there is no such rule or campaign
     */
    public WhyNotAnswer whyNot(Situations situations, String campaignId, String ruleId) {
        Rule rule = rule(ruleId).orElseThrow(() -> new IllegalArgumentException("There is no rule " + ruleId));
        boolean ofAccount = campaignId.isEmpty()
                || rule.patterns().stream().anyMatch(pattern -> pattern.level() == FactType.Level.ACCOUNT);
        if (ofAccount) {
            Situations alone = new Situations(List.of(), situations.account());
            return WhyNot.ask(
                    decider.bound(rule, null),
                    Facts.of(situations.account()),
                    decide(alone).findings(),
                    bound(null),
                    "");
        }
        CampaignSituation campaign = situations.campaigns().stream()
                .filter(situation -> situation.campaign().id().equals(campaignId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no campaign " + campaignId));
        List<FindingFact> findings = decide(new Situations(List.of(campaign), situations.account())).findings().stream()
                .filter(finding -> finding.campaignId().equals(campaignId))
                .toList();
        Channel channel = campaign.campaign().channel();
        return WhyNot.ask(
                decider.bound(rule, channel), Facts.of(List.of(campaign)), findings, bound(channel), campaignId);
    }

    /** The rules that make findings, with the thresholds of a channel. */
    private List<Rule> bound(@Nullable Channel channel) {
        return rules.values().stream()
                .filter(rule -> rule.action().makesFinding())
                .map(rule -> decider.bound(rule, channel))
                .toList();
    }
}
