package dev.boussole.rulebook.analysis;

import dev.boussole.fact.FindingFact;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules that make findings: who makes what a pattern asks for, and when nobody does. */
final class Makers {
    private static final int CASTS_MAX = 24;

    private final List<Rule> makers;
    private boolean exact = true;

    /** @param makers with thresholds in place */
    Makers(List<Rule> makers) {
        this.makers = makers;
    }

    List<Rule> rules() {
        return makers;
    }

    /** Whether nothing had to be left out so far, so that "never" may be concluded. */
    boolean exact() {
        return exact;
    }

    /** The rules with those that make the findings they ask for, in every way there is. */
    List<List<Rule>> casts(List<Rule> rules) {
        List<List<Rule>> casts = new ArrayList<>();
        expand(rules, 0, 0, casts);
        return casts;
    }

    private void expand(List<Rule> cast, int at, int place, List<List<Rule>> casts) {
        if (casts.size() >= CASTS_MAX) {
            exact = false;
            return;
        }
        if (at == cast.size()) {
            casts.add(cast);
            return;
        }
        List<FactPattern> patterns = cast.get(at).patterns();
        if (place == patterns.size()) {
            expand(cast, at + 1, 0, casts);
            return;
        }
        FactPattern pattern = patterns.get(place);
        if (pattern.type() != FactType.FINDING || pattern.quantifier() == Quantifier.NOT) {
            expand(cast, at, place + 1, casts);
            return;
        }
        for (Rule maker : of(pattern)) {
            List<Rule> longer = new ArrayList<>(cast);
            if (!longer.contains(maker)) {
                longer.add(maker);
            }
            expand(longer, at, place + 1, casts);
        }
    }

    /** The rules whose finding fits a pattern. */
    private List<Rule> of(FactPattern pattern) {
        return makers.stream().filter(maker -> fits(pattern, maker)).toList();
    }

    static boolean fits(FactPattern pattern, Rule maker) {
        FindingFact finding = new FindingFact(maker.action().object(), Scene.CAMPAIGN, maker.id());
        return pattern.conditions().stream()
                .filter(Makers::own)
                .allMatch(condition -> condition.holds(finding, Frame.NONE));
    }

    private static boolean own(Condition condition) {
        boolean[] own = {true};
        condition.figures(figure -> own[0] &= !(figure instanceof Figure.Reading reading) || reading.own());
        return own[0];
    }

    /** That no finding is made that a rule wants not to be there. */
    Formula unfound(Rule rule, Scene scene) {
        List<Formula> parts = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.type() == FactType.FINDING && pattern.quantifier() == Quantifier.NOT) {
                of(pattern).forEach(maker -> parts.add(silent(maker, scene)));
            }
        }
        return Formula.and(parts);
    }

    private Formula silent(Rule maker, Scene scene) {
        FactType.Level foreign = scene.account() ? FactType.Level.CAMPAIGN : FactType.Level.ACCOUNT;
        if (maker.patterns().stream().anyMatch(pattern -> pattern.level() == foreign)) {
            return Formula.ALWAYS;
        }
        List<Formula> parts = new ArrayList<>();
        for (Role role : roles(maker, scene)) {
            parts.add(silent(role, scene));
        }
        return Formula.and(parts);
    }

    private Formula silent(Role role, Scene scene) {
        List<Formula> ways = new ArrayList<>();
        for (FactPattern pattern : role.rule().patterns()) {
            boolean refused = pattern.quantifier() == Quantifier.NOT;
            Slot fact = role.facts().get(pattern.place());
            if (fact != null) {
                ways.add(role.fits(scene, pattern, fact, false));
            } else if (pattern.type() != FactType.FINDING) {
                scene.of(pattern.type()).forEach(slot -> ways.add(role.fits(scene, pattern, slot, true)));
            } else if (refused) {
                exact = false;
            } else {
                ways.add(Formula.and(
                        of(pattern).stream().map(maker -> silent(maker, scene)).toList()));
            }
        }
        return Formula.or(ways);
    }

    /** Every way of giving facts of the scene to the rule. */
    private static List<Role> roles(Rule rule, Scene scene) {
        List<Map<Integer, Slot>> ways = List.of(Map.of());
        for (FactPattern pattern : rule.patterns()) {
            if (Role.takesFact(pattern)) {
                List<Map<Integer, Slot>> longer = new ArrayList<>();
                for (Map<Integer, Slot> way : ways) {
                    for (Slot slot : scene.of(pattern.type())) {
                        Map<Integer, Slot> next = new HashMap<>(way);
                        next.put(pattern.place(), slot);
                        longer.add(next);
                    }
                }
                ways = longer;
            }
        }
        return ways.stream().map(way -> new Role(rule, way)).toList();
    }
}
