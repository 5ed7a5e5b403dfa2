package dev.boussole.rulebook.analysis;

import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A rule taken apart: its conditions one by one, and each {@code not} as a whole. */
final class Pieces {
    /** In the place of a {@code not} that is left out: it fits no fact. */
    private static final Condition NEVER = new Condition.Any(List.of());

    /** @param index the condition's place in its pattern, -1 for a whole pattern */
    record Piece(int pattern, int index) {}

    private Pieces() {}

    static List<Piece> of(Rule rule) {
        List<Piece> pieces = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.NOT) {
                pieces.add(new Piece(pattern.place(), -1));
            } else {
                for (int i = 0; i < pattern.conditions().size(); i++) {
                    pieces.add(new Piece(pattern.place(), i));
                }
            }
        }
        return pieces;
    }

    /** The rule with some of its pieces only. */
    static Rule only(Rule rule, Set<Piece> kept) {
        List<FactPattern> patterns = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            boolean refused = pattern.quantifier() == Quantifier.NOT;
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i < pattern.conditions().size(); i++) {
                if (kept.contains(new Piece(pattern.place(), refused ? -1 : i))) {
                    conditions.add(pattern.conditions().get(i));
                }
            }
            if (refused && !kept.contains(new Piece(pattern.place(), -1))) {
                conditions.add(NEVER);
            }
            patterns.add(with(pattern, pattern.quantifier(), conditions));
        }
        return with(rule, patterns);
    }

    /** The rule with one condition in the place of another. */
    static Rule replaced(Rule rule, Piece piece, Condition by) {
        List<FactPattern> patterns = new ArrayList<>(rule.patterns());
        FactPattern pattern = patterns.get(piece.pattern());
        List<Condition> conditions = new ArrayList<>(pattern.conditions());
        conditions.set(piece.index(), by);
        patterns.set(piece.pattern(), with(pattern, pattern.quantifier(), conditions));
        return with(rule, patterns);
    }

    /** The rule asking for what one of its {@code not} forbids. */
    static Rule asking(Rule rule, int place) {
        List<FactPattern> patterns = new ArrayList<>(rule.patterns());
        FactPattern pattern = patterns.get(place);
        patterns.set(place, with(pattern, Quantifier.EXISTS, pattern.conditions()));
        return with(rule, patterns);
    }

    private static FactPattern with(FactPattern pattern, Quantifier quantifier, List<Condition> conditions) {
        return new FactPattern(
                pattern.place(), quantifier, pattern.type(), pattern.variable(), pattern.join(), conditions);
    }

    private static Rule with(Rule rule, List<FactPattern> patterns) {
        return new Rule(rule.guidance(), patterns, rule.variables(), rule.action(), rule.subject(), rule.stage());
    }
}
