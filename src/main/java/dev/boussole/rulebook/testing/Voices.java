package dev.boussole.rulebook.testing;

import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Situations;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.Needs;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.engine.Decision;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who spoke in a situation and had the sample that it needs.
 *
 * @param rules by id, rules that make findings included
 * @param proposals the first of each rule
 */
record Voices(Decision decision, Set<String> rules, Map<String, Proposal> proposals) {
    static Voices of(RuleBook book, Situations situations) {
        Decision decision = book.decide(situations);
        Map<String, Proposal> proposals = new TreeMap<>();
        for (Proposal proposal : decision.proposals()) {
            MeasuredFact scope = Needs.scope(proposal).orElseGet(() -> home(situations, proposal.campaignId()));
            if (Needs.unmet(proposal.guidance(), scope).isEmpty()) {
                proposals.putIfAbsent(proposal.guidance().id(), proposal);
            }
        }
        Set<String> rules = new TreeSet<>(proposals.keySet());
        decision.findings().forEach(finding -> rules.add(finding.rule()));
        return new Voices(decision, rules, proposals);
    }

    private static MeasuredFact home(Situations situations, String campaignId) {
        for (CampaignSituation situation : situations.campaigns()) {
            if (situation.campaign().id().equals(campaignId)) {
                return situation.fact();
            }
        }
        return situations.account().fact();
    }
}
