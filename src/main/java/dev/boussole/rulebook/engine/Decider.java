package dev.boussole.rulebook.engine;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.Situations;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.language.Limits;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.table.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Fires the rules of a rulebook: campaigns in batches, then the account. Safe for use by several threads. */
public final class Decider {
    /** Wide facts in one session; larger sessions gain nothing (decision 002). */
    private static final int BATCH = 1000;

    private final List<Rule> rules;
    private final Thresholds thresholds;
    private final Map<Profile, RuleSet> ruleSets = new ConcurrentHashMap<>();

    public Decider(List<Rule> rules, Thresholds thresholds) {
        this.rules = List.copyOf(rules);
        this.thresholds = thresholds;
    }

    /** Campaigns whose channels have the same thresholds share a network. */
    private record Profile(@Nullable Channel channel) {}

    public Decision decide(Situations situations) {
        Map<String, Integer> order = new HashMap<>();
        Map<Profile, List<CampaignSituation>> groups = new LinkedHashMap<>();
        for (CampaignSituation situation : situations.campaigns()) {
            order.put(situation.campaign().id(), order.size());
            groups.computeIfAbsent(profile(situation.campaign().channel()), key -> new ArrayList<>())
                    .add(situation);
        }
        Run run = new Run();
        groups.forEach((profile, group) -> {
            for (int from = 0; from < group.size(); from += BATCH) {
                List<CampaignSituation> batch = group.subList(from, Math.min(from + BATCH, group.size()));
                run.fire(ruleSet(profile), Facts.of(batch));
            }
        });
        run.fire(ruleSet(new Profile(null)), Facts.of(situations.account()));
        return run.decision(order);
    }

    /** The rule with the thresholds of a channel in place. */
    public Rule bound(Rule rule, @Nullable Channel channel) {
        return new Limits(name -> thresholds.value(name, channel)).in(rule);
    }

    private Profile profile(@Nullable Channel channel) {
        return new Profile(thresholds.profile(channel));
    }

    private RuleSet ruleSet(Profile profile) {
        return ruleSets.computeIfAbsent(
                profile,
                key -> new RuleSet(
                        rules.stream().map(rule -> bound(rule, key.channel())).toList()));
    }

    /** What has been said so far, over all batches. */
    private static final class Run {
        private static final Comparator<Fired> BY_RULE = Comparator.comparing(
                        (Fired fired) -> fired.rule().id())
                .thenComparing(Fired::handles, java.util.Arrays::compare);

        private final List<Fired> fired = new ArrayList<>();
        private final List<FindingFact> findings = new ArrayList<>();
        private final Map<String, RuleFailure> failures = new java.util.TreeMap<>();

        void fire(RuleSet ruleSet, Facts facts) {
            Collector collector = ruleSet.fire(facts, failures);
            fired.addAll(collector.fired());
            findings.addAll(collector.findings());
        }

        Decision decision(Map<String, Integer> order) {
            Comparator<Fired> byCampaign =
                    Comparator.comparing(match -> place(order, Subject.campaignId(subject(match))));
            fired.removeIf(match -> failures.containsKey(match.rule().id()));
            fired.sort(byCampaign.thenComparing(BY_RULE));
            findings.removeIf(finding -> failures.containsKey(finding.rule()));
            findings.sort(Comparator.comparing((FindingFact finding) -> place(order, finding.campaignId()))
                    .thenComparing(FindingFact::rule));
            List<Proposal> proposals = fired.stream()
                    .filter(match -> !match.rule().action().makesFinding())
                    .map(Proposals::of)
                    .toList();
            return new Decision(proposals, List.copyOf(findings), List.copyOf(failures.values()));
        }

        private static int place(Map<String, Integer> order, String campaignId) {
            return order.getOrDefault(campaignId, Integer.MAX_VALUE);
        }

        private static Object subject(Fired match) {
            return match.facts()[match.rule().subject()];
        }
    }
}
