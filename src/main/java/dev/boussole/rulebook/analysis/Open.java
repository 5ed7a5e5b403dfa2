package dev.boussole.rulebook.analysis;

import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of which nothing is concluded before there is data: those that work figures out of several facts, and those that
 * look at their findings.
 */
final class Open {
    private Open() {}

    /** The rules of which something may be concluded, in their order. */
    static List<Rule> without(List<Rule> rules) {
        List<Rule> open =
                new ArrayList<>(rules.stream().filter(Rule::accumulates).toList());
        for (int i = 0; i < open.size(); i++) {
            Rule maker = open.get(i);
            rules.stream()
                    .filter(rule -> !open.contains(rule) && looksAt(rule, maker))
                    .forEach(open::add);
        }
        return rules.stream().filter(rule -> !open.contains(rule)).toList();
    }

    private static boolean looksAt(Rule rule, Rule maker) {
        return maker.action().makesFinding()
                && rule.patterns().stream()
                        .anyMatch(pattern -> pattern.type() == FactType.FINDING && Makers.fits(pattern, maker));
    }
}
