package dev.boussole.rulebook.whynot;

import dev.boussole.fact.FindingFact;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The findings that rules make for each other, worked out from the facts as they are at the time.
 *
 * @param makers the rules that make them, those that others build on first
 * @param campaignId the campaign that they are about, or the empty text for the account
 */
record Diagnosis(List<Rule> makers, String campaignId) {
    /** Of the rules those that make findings, where the one that is asked about looks at any. */
    static Diagnosis of(Rule asked, List<Rule> rules, String campaignId) {
        boolean looks = asked.patterns().stream().anyMatch(pattern -> pattern.type() == FactType.FINDING);
        List<Rule> makers = rules.stream()
                .filter(rule -> looks && rule.action().makesFinding())
                .sorted(Comparator.comparingInt(Rule::stage).reversed().thenComparing(Rule::id))
                .toList();
        return new Diagnosis(makers, campaignId);
    }

    FindingFact finding(Rule maker) {
        return new FindingFact(maker.action().object(), campaignId, maker.id());
    }

    /** What they find in the facts, each name once. */
    List<Object> findings(Map<FactType, List<Object>> facts) {
        List<Object> findings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Map<FactType, List<Object>> known = new EnumMap<>(facts);
        known.put(FactType.FINDING, findings);
        World world = new World(known, this);
        for (Rule maker : makers) {
            FindingFact finding = finding(maker);
            if (!names.contains(finding.name()) && new Matcher(maker).speaks(world)) {
                names.add(finding.name());
                findings.add(finding);
            }
        }
        return List.copyOf(findings);
    }

    /** The way of giving facts to a rule with which the least is lacking; nothing where a fact is. */
    static Optional<Cast> nearest(Rule maker, World world) {
        return new Matcher(maker)
                .casts(world).stream()
                        .map(indices -> new Cast(maker, indices))
                        .filter(Cast::complete)
                        .min(Comparator.comparingInt(cast -> cast.failures(world)));
    }
}
