package dev.boussole.rulebook.engine;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.Situations;
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
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
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
        Run run = new Run(order);
        groups.forEach((profile, group) -> {
            for (int from = 0; from < group.size(); from += BATCH) {
                List<CampaignSituation> batch = group.subList(from, Math.min(from + BATCH, group.size()));
                run.fire(ruleSet(profile), Facts.of(batch));
            }
        });
        run.fire(ruleSet(new Profile(null)), Facts.of(situations.account()));
        return run.decision();
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
}
