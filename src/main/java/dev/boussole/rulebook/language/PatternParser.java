package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code when} and {@code then} of one rule; a mistake costs its condition or its pattern. */
final class PatternParser {
    private static final int PATTERNS_MAX = 50;
    private static final int CONDITIONS_MAX = 200;
    private static final Set<String> CONSTRAINT_END = Set.of(",", ")");
    private static final Map<String, Quantifier> QUANTIFIERS =
            Map.of("not", Quantifier.NOT, "exists", Quantifier.EXISTS);

    private final TokenStream in;
    private final Predicate<Refusal> isConsequence;
    private final Set<String> lost = new LinkedHashSet<>();

    /** @param isConsequence whether a mistake only follows from another one that is told already */
    PatternParser(TokenStream in, Predicate<Refusal> isConsequence) {
        this.in = in;
        this.isConsequence = isConsequence;
    }

    /** The variables of what could not be read. */
    Set<String> lost() {
        return lost;
    }

    /** Whether a pattern is what comes next. */
    boolean starts() {
        return QUANTIFIERS.containsKey(in.peek().text()) || startsPattern();
    }

    List<Syntax.Pattern> read() {
        List<Syntax.Pattern> patterns = new ArrayList<>();
        while (!in.at("then") && !in.atEnd() && !AdviceParser.starts(in.peek()) && !in.at("end") && !in.atRule()) {
            int start = in.mark();
            try {
                if (patterns.size() == PATTERNS_MAX) {
                    throw new Refusal(
                            in.peek().at(),
                            "more than " + PATTERNS_MAX + " patterns in one rule. Split the rule.",
                            "plus de " + PATTERNS_MAX + " motifs dans une règle. Séparez la règle.");
                }
                patterns.add(pattern());
                in.accept(",");
                in.accept(";");
            } catch (Refusal refusal) {
                if (!isConsequence.test(refusal)) {
                    in.mistake(refusal);
                }
                skipPattern(start);
                if (patterns.size() == PATTERNS_MAX) {
                    in.skipTo(Set.of());
                }
            }
        }
        return patterns;
    }

    /** Goes on behind a pattern that cannot be read, and notes the variables in it. */
    private void skipPattern(int start) {
        in.reset(start);
        int depth = 0;
        boolean opened = false;
        while (!in.atEnd() && !in.at("then") && !in.at("end") && !in.atRule() && !AdviceParser.starts(in.peek())) {
            boolean next =
                    in.mark() > start && depth == 0 && opened && (startsPattern() || in.at("not") || in.at("exists"));
            if (next) {
                return;
            }
            Token token = in.take();
            if (token.isVariable() && in.at(":")) {
                lost.add(token.text());
            }
            opened |= token.is("(");
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    /** {@code Campaign(} or {@code $c : Campaign(}, with a fact that there is. */
    private boolean startsPattern() {
        if (AccumulateParser.starts(in)) {
            return true;
        }
        int type = in.peek(1).is(":") ? 2 : 0;
        return in.peek(type).isName()
                && in.peek(type + 1).is("(")
                && FactType.of(in.peek(type).text()).isPresent();
    }

    private Syntax.Pattern pattern() {
        Token start = in.peek();
        if (AccumulateParser.starts(in)) {
            Syntax.Pattern accumulate =
                    new AccumulateParser(in).read(() -> onePattern(in.peek().at(), Quantifier.EACH), this::results);
            Forbidden.checkAfterPattern(in);
            return accumulate;
        }
        Quantifier quantifier = QUANTIFIERS.get(start.text());
        if (quantifier == null || !start.isName()) {
            return onePattern(start.at(), Quantifier.EACH);
        }
        in.take();
        boolean wrapped = in.at("(") && in.peek(1).isName();
        if (wrapped) {
            in.take();
        }
        Syntax.Pattern pattern = onePattern(start.at(), quantifier);
        if (wrapped) {
            if (!in.at(")")) {
                throw Forbidden.group(in.peek());
            }
            in.take();
        }
        return pattern;
    }

    private Syntax.Pattern onePattern(Position at, Quantifier quantifier) {
        Syntax.Name variable = variable();
        Token type = in.peek();
        if (!type.isName() || !in.peek(1).is("(")) {
            throw Forbidden.condition(in);
        }
        Forbidden.checkPatternName(type);
        in.take();
        in.take();
        List<Syntax.Constraint> constraints = new ArrayList<>();
        if (!in.at(")")) {
            constraints(constraints);
        }
        closed(type);
        Forbidden.checkAfterPattern(in);
        return new Syntax.Pattern(at, quantifier, variable, new Syntax.Name(type.at(), type.text()), constraints, null);
    }

    /** What is asked of the results of an {@code accumulate}. */
    private List<Syntax.Constraint> results() {
        List<Syntax.Constraint> constraints = new ArrayList<>();
        constraints(constraints);
        return constraints;
    }

    private void constraints(List<Syntax.Constraint> constraints) {
        do {
            if (constraints.size() == CONDITIONS_MAX) {
                throw new Refusal(
                        in.peek().at(),
                        "more than " + CONDITIONS_MAX + " conditions in one pattern. Split the rule.",
                        "plus de " + CONDITIONS_MAX + " conditions dans un motif. Séparez la règle.");
            }
            if (in.at(")") && in.last().is(",")) {
                in.mistake(new Refusal(
                        in.last().at(),
                        "nothing follows this `,`. Remove it, or write the next condition.",
                        "rien ne suit cette `,`. Supprimez-la, ou écrivez la condition suivante."));
                return;
            }
            constraint(constraints);
            if (commaMissing()) {
                Token next = in.peek();
                in.mistake(new Refusal(
                        next.at(),
                        "two conditions without anything between them. Write `,` before `" + next.text() + "`.",
                        "deux conditions sans rien entre elles. Écrivez `,` avant `" + next.text() + "`."));
                constraint(constraints);
            }
        } while (in.accept(","));
    }

    /** {@code active ctr.falling}: a path follows that is neither a call nor the next pattern. */
    private boolean commaMissing() {
        Token next = in.peek();
        if (!next.isName()
                || Forbidden.isWord(next)
                || AdviceParser.starts(next)
                || in.peek(1).is("(")
                || in.peek(1).is(":")) {
            return false;
        }
        Token after = in.peek(1);
        return after.is(".")
                || after.is(",")
                || after.is(")")
                || after.is("==")
                || after.is("!=")
                || after.is("<")
                || after.is(">")
                || after.is("<=")
                || after.is(">=");
    }

    /** One condition; a mistake in it costs this condition, and the next one is read. */
    private void constraint(List<Syntax.Constraint> constraints) {
        int start = in.mark();
        try {
            constraints.add(new Syntax.Constraint(variable(), new ExpressionParser(in).condition()));
            if (in.at("%") || in.at("++") || in.at("--") || in.at("?.") || in.at("!.") || in.at("::")) {
                throw in.unexpected("`,` or `)`", "`,` ou `)`", "after a condition", "après une condition");
            }
        } catch (Refusal refusal) {
            int reached = in.mark();
            in.reset(start);
            if (in.peek().isVariable() && in.peek(1).is(":")) {
                lost.add(in.peek().text());
            }
            if (!in.skipTo(CONSTRAINT_END)) {
                in.reset(reached);
                throw refusal;
            }
            in.mistake(refusal);
        }
    }

    /** The {@code )} of a pattern; where it is missing and the next thing is clear, reading goes on. */
    private void closed(Token type) {
        if (in.accept(")")) {
            return;
        }
        Refusal missing = in.unexpected(
                "`)`",
                "`)`",
                "after the conditions of `" + type.text() + "`",
                "après les conditions de `" + type.text() + "`");
        boolean clear =
                in.at("then") || in.at("not") || in.at("exists") || startsPattern() || AdviceParser.starts(in.peek());
        if (!clear) {
            throw missing;
        }
        in.mistake(missing);
    }

    private Syntax.@Nullable Name variable() {
        if (!in.peek().isName() || !in.peek(1).is(":")) {
            return null;
        }
        Token name = in.take();
        in.take();
        if (!name.isVariable()) {
            in.mistake(new Refusal(
                    name.at(),
                    "a variable starts with `$`. Write `$" + name.text() + " :`.",
                    "une variable commence par `$`. Écrivez `$" + name.text() + " :`."));
        }
        return new Syntax.Name(name.at(), name.text());
    }
}
