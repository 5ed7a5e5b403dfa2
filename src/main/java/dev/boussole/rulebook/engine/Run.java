package dev.boussole.rulebook.engine;

import dev.boussole.fact.FindingFact;
import dev.boussole.recommendation.Proposal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has been said in one decision so far, over all batches. */
final class Run {
    /** A match and the place of its campaign in the situations. */
    private record Placed(int campaign, Fired fired) {}

    private static final Comparator<Placed> ORDER = (a, b) -> {
        int byCampaign = Integer.compare(a.campaign, b.campaign);
        if (byCampaign != 0) {
            return byCampaign;
        }
        int byRule = Integer.compare(a.fired.rank(), b.fired.rank());
        return byRule != 0 ? byRule : Arrays.compare(a.fired.handles(), b.fired.handles());
    };

    private final Map<String, Integer> campaigns;
    private final List<Placed> fired = new ArrayList<>();
    private final List<FindingFact> findings = new ArrayList<>();
    private final Map<String, RuleFailure> failures = new TreeMap<>();

    /** @param campaigns the place of each campaign by id */
    Run(Map<String, Integer> campaigns) {
        this.campaigns = campaigns;
    }

    void fire(RuleSet ruleSet, Facts facts) {
        Collector collector = ruleSet.fire(facts, failures);
        for (Fired match : collector.fired()) {
            if (!match.rule().action().makesFinding()) {
                fired.add(new Placed(place(Subject.campaignId(match.subject())), match));
            }
        }
        findings.addAll(collector.findings());
    }

    /** The account comes last. */
    private int place(String campaignId) {
        return campaigns.getOrDefault(campaignId, Integer.MAX_VALUE);
    }

    Decision decision() {
        fired.removeIf(match -> failures.containsKey(match.fired().rule().id()));
        fired.sort(ORDER);
        List<Proposal> proposals = new ArrayList<>(fired.size());
        fired.forEach(match -> proposals.add(Proposals.of(match.fired())));
        findings.removeIf(finding -> failures.containsKey(finding.rule()));
        findings.sort(Comparator.comparing((FindingFact finding) -> place(finding.campaignId()))
                .thenComparing(FindingFact::rule));
        return new Decision(List.copyOf(proposals), List.copyOf(findings), List.copyOf(failures.values()));
    }
}
