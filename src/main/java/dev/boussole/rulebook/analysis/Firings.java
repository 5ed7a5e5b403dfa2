package dev.boussole.rulebook.analysis;

import dev.boussole.fact.FindingFact;
import dev.boussole.fact.Situations;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.engine.Decision;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * On how many campaigns and accounts each rule fired.
 *
 * @param campaigns how many campaigns the rules were asked about
 * @param accounts how many accounts
 * @param byRule on how many of them each rule fired; a rule that is not named fired on none
 */
public record Firings(int campaigns, int accounts, Map<String, Integer> byRule) {
    /** Nobody has run the rules yet. */
    public static final Firings NONE = new Firings(0, 0, Map.of());

    public Firings {
        byRule = Map.copyOf(byRule);
    }

    /** Asks the rules about each of the situations. */
    public static Firings of(RuleBook book, Collection<Situations> situations) {
        int campaigns = 0;
        Map<String, Integer> byRule = new TreeMap<>();
        for (Situations asked : situations) {
            campaigns += asked.campaigns().size();
            count(book.decide(asked), byRule);
        }
        return new Firings(campaigns, situations.size(), byRule);
    }

    private static void count(Decision decision, Map<String, Integer> byRule) {
        Set<List<String>> spoken = new HashSet<>();
        for (Proposal proposal : decision.proposals()) {
            spoken.add(List.of(proposal.campaignId(), proposal.guidance().id()));
        }
        for (FindingFact finding : decision.findings()) {
            spoken.add(List.of(finding.campaignId(), finding.rule()));
        }
        spoken.forEach(pair -> byRule.merge(pair.get(1), 1, Integer::sum));
    }

    /** The sum of two counts. */
    public Firings plus(Firings other) {
        Map<String, Integer> sum = new TreeMap<>(byRule);
        other.byRule.forEach((rule, count) -> sum.merge(rule, count, Integer::sum));
        return new Firings(campaigns + other.campaigns, accounts + other.accounts, sum);
    }

    int of(String rule) {
        return byRule.getOrDefault(rule, 0);
    }
}
