package dev.boussole.rulebook.language;

import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts rules that make findings before those that ask for them, because {@code not Finding(..)} depends on it. */
final class FindingOrder {
    private final Problems problems;
    private final Map<String, String> shownFile;
    private final Map<String, List<Rule>> readers = new HashMap<>();
    private final Map<String, Integer> stages = new HashMap<>();

    FindingOrder(Problems problems, Map<String, String> shownFile) {
        this.problems = problems;
        this.shownFile = shownFile;
    }

    /** @param alsoMade findings of rules that are left out because something else is wrong with them */
    List<Rule> staged(List<Rule> rules, Set<String> alsoMade) {
        Set<String> made = new TreeSet<>(alsoMade);
        rules.stream()
                .filter(rule -> rule.action().makesFinding())
                .forEach(rule -> made.add(rule.action().object()));
        for (Rule rule : rules) {
            for (String finding : read(rule)) {
                readers.computeIfAbsent(finding, key -> new ArrayList<>()).add(rule);
                if (!made.contains(finding)) {
                    problem(
                            rule,
                            "no rule makes the finding `" + finding + "`." + Nearest.hintEn(finding, made)
                                    + " Write a rule that ends in `advise.found( \"" + finding + "\" );`.",
                            "aucune règle ne fait le constat `" + finding + "`." + Nearest.hintFr(finding, made)
                                    + " Écrivez une règle qui finit par `advise.found( \"" + finding + "\" );`.");
                }
            }
        }
        return rules.stream()
                .map(rule -> rule.withStage(stage(rule, new HashSet<>())))
                .toList();
    }

    /** 0 for a rule that only proposes, else one more than the highest stage among the readers of its finding. */
    private int stage(Rule rule, Set<String> path) {
        if (!rule.action().makesFinding()) {
            return 0;
        }
        Integer known = stages.get(rule.id());
        if (known != null) {
            return known;
        }
        if (!path.add(rule.id())) {
            problem(
                    rule,
                    "its finding `" + rule.action().object()
                            + "` depends on itself. Take one condition out of the circle.",
                    "son constat `" + rule.action().object()
                            + "` dépend de lui-même. Retirez une condition du cercle.");
            return 0;
        }
        int stage = 1;
        for (Rule reader : readers.getOrDefault(rule.action().object(), List.of())) {
            stage = Math.max(stage, stage(reader, path) + 1);
        }
        path.remove(rule.id());
        stages.put(rule.id(), stage);
        return stage;
    }

    private void problem(Rule rule, String en, String fr) {
        problems.add(
                shownFile.getOrDefault(rule.id(), rule.guidance().source().file()),
                new Position(rule.guidance().source().line(), 1),
                rule.id(),
                new Text(en, fr));
    }

    /** The names of the findings that a rule asks for. */
    static Set<String> read(Rule rule) {
        Set<String> names = new TreeSet<>();
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.type() == FactType.FINDING) {
                pattern.conditions().forEach(condition -> names(condition, names));
            }
        }
        return names;
    }

    private static void names(Condition condition, Set<String> names) {
        if (condition instanceof Condition.Comparison comparison
                && comparison.right() instanceof Figure.Constant constant
                && constant.value() instanceof String name) {
            names.add(name);
        } else if (condition instanceof Condition.Membership membership) {
            membership.options().forEach(option -> names.add(option.toString()));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(part -> names(part, names));
        }
    }
}
