package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The rules for one set of thresholds. A rule that fails is taken out and the batch is heard again without it. */
final class RuleSet {
    /** A rule that matches more often than this for each fact combines facts that do not belong together. */
    private static final int FIRINGS_PER_FACT_MAX = 50;

    private final List<Rule> rules;
    private final Map<Set<String>, RuleNetwork> networks = new ConcurrentHashMap<>();

    RuleSet(List<Rule> rules) {
        this.rules = rules;
    }

    /** @param failures by rule; rules named there are not heard, and those that fail now are added */
    Collector fire(Facts facts, Map<String, RuleFailure> failures) {
        while (true) {
            RuleNetwork network = without(new HashSet<>(failures.keySet()));
            Collector collector = new Collector(facts.size());
            int limit = 1000 + FIRINGS_PER_FACT_MAX * facts.size();
            try {
                if (network.fire(facts.of(network.used()), collector, limit) < limit) {
                    return collector;
                }
                String loudest = loudest(collector);
                failures.put(loudest, RuleFailure.tooOften(loudest, limit / 2));
            } catch (RuleBroke broke) {
                failures.put(broke.rule(), broke.failure());
            }
        }
    }

    private RuleNetwork without(Set<String> excluded) {
        return networks.computeIfAbsent(
                excluded,
                key -> new RuleNetwork(
                        rules.stream().filter(rule -> !key.contains(rule.id())).toList()));
    }

    private static String loudest(Collector collector) {
        Map<String, Integer> firings = new TreeMap<>();
        collector.fired().forEach(fired -> firings.merge(fired.rule().id(), 1, Integer::sum));
        return firings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
