package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Situations;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.Needs;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.engine.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One test: fires all rules on the given facts and compares who spoke with who should have. */
final class OneTest {
    private final RuleBook book;
    private final String ruleFile;
    private final Node test;
    private final List<Text> faults = new ArrayList<>();

    OneTest(RuleBook book, String ruleFile, Node test) {
        this.book = book;
        this.ruleFile = ruleFile;
        this.test = test;
    }

    List<Text> run() {
        test.take("name");
        JsonNode given = test.take("given");
        if (given == null) {
            throw new Mistake(
                    "`given` is missing. Say which facts there are.", "`given` manque. Dites quels sont les faits.");
        }
        Situations situations = Given.of(given, book);
        Map<String, Proposal> spoken = spoken(situations);
        boolean whole = test.flag("wholeRulebook", false);
        boolean expects = test.has("expect");
        Set<String> expected = known(test.words("expect"));
        Set<String> silent = known(test.words("silent"));
        Map<String, String> actions = actions(expected);
        test.refuseUnread();
        if (!expects && silent.isEmpty()) {
            throw new Mistake(
                    "the test expects nothing. Add `expect: [ ... ]`, empty for silence.",
                    "le test n'attend rien. Ajoutez `expect: [ ... ]`, vide pour le silence.");
        }
        expected.stream().filter(id -> !spoken.containsKey(id)).forEach(id -> missing(id, situations));
        for (String id : spoken.keySet()) {
            boolean watched = expects && (whole || isOfThisFile(id));
            if (silent.contains(id) || watched && !expected.contains(id)) {
                unexpected(id);
            }
        }
        actions.forEach((id, action) -> compare(id, action, spoken));
        return faults;
    }

    private Set<String> known(List<String> ids) {
        for (String id : ids) {
            if (book.guidance(id).isEmpty()) {
                List<String> all = book.guidance().stream().map(Guidance::id).toList();
                throw new Mistake(
                        "there is no rule `" + id + "`." + Node.hint(id, all, Node::didYouMean),
                        "il n'existe pas de règle `" + id + "`." + Node.hint(id, all, Node::vouliezVous));
            }
        }
        return new TreeSet<>(ids);
    }

    private boolean isOfThisFile(String id) {
        return book.guidance(id)
                .map(guidance -> guidance.source().file().equals(ruleFile))
                .orElse(false);
    }

    /** The rules that spoke and had the sample that they need; rules that make findings count too, without proposal. */
    private Map<String, Proposal> spoken(Situations situations) {
        Decision decision = book.decide(situations);
        decision.failures().forEach(failure -> faults.add(failure.message()));
        Map<String, Proposal> spoken = new TreeMap<>();
        for (Proposal proposal : decision.proposals()) {
            MeasuredFact scope = Needs.scope(proposal).orElseGet(() -> home(situations, proposal.campaignId()));
            if (Needs.unmet(proposal.guidance(), scope).isEmpty()) {
                spoken.putIfAbsent(proposal.guidance().id(), proposal);
            }
        }
        decision.findings().forEach(finding -> spoken.putIfAbsent(finding.rule(), FindingProposal.NONE));
        return spoken;
    }

    private static MeasuredFact home(Situations situations, String campaignId) {
        for (CampaignSituation situation : situations.campaigns()) {
            if (situation.campaign().id().equals(campaignId)) {
                return situation.fact();
            }
        }
        return situations.account().fact();
    }

    private void missing(String id, Situations situations) {
        Text blocked = Blocked.by(book, situations, id);
        faults.add(new Text(
                "`" + id + "` was expected and did not speak: " + blocked.en(),
                "`" + id + "` était attendue et n'a rien dit : " + blocked.fr()));
    }

    private void unexpected(String id) {
        faults.add(new Text("`" + id + "` spoke and should not.", "`" + id + "` a parlé et n'aurait pas dû."));
    }

    private Map<String, String> actions(Set<String> expected) {
        Map<String, String> actions = new LinkedHashMap<>();
        JsonNode node = test.take("expectAction");
        if (node == null) {
            return actions;
        }
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(entry ->
                            actions.put(entry.getKey(), entry.getValue().asText()));
        } else if (expected.size() == 1) {
            actions.put(expected.iterator().next(), node.asText());
        } else {
            throw new Mistake(
                    "`expectAction` does not say of which rule. Write `rule.id: 'verb(\"object\")'` below it.",
                    "`expectAction` ne dit pas de quelle règle. Écrivez `id.de.regle: 'verbe(\"objet\")'` en dessous.");
        }
        return actions;
    }

    private void compare(String id, String wanted, Map<String, Proposal> spoken) {
        Proposal proposal = spoken.get(id);
        if (proposal == null || proposal == FindingProposal.NONE) {
            return;
        }
        String actual = ActionText.of(proposal.action());
        if (!ActionText.normal(wanted).equals(actual)) {
            faults.add(new Text(
                    "`" + id + "` advised `" + actual + "` instead of `" + ActionText.normal(wanted) + "`.",
                    "`" + id + "` a conseillé `" + actual + "` au lieu de `" + ActionText.normal(wanted) + "`."));
        }
    }

    /** Stands for a rule that spoke to other rules only. */
    private static final class FindingProposal {
        static final Proposal NONE = new Proposal(
                new Guidance(
                        "finding",
                        null,
                        dev.boussole.campaign.Lever.ORG,
                        dev.boussole.recommendation.Priority.LOW,
                        List.of(),
                        null,
                        null,
                        Set.of(),
                        Set.of(),
                        false,
                        true,
                        null,
                        null,
                        Set.of(),
                        Set.of(),
                        new dev.boussole.campaign.Source("", 0)),
                new Action(dev.boussole.recommendation.Verb.FOUND, "finding", null, null, null, null),
                "",
                "",
                List.of(),
                Map.of(),
                List::of);

        private FindingProposal() {}
    }
}
