package dev.boussole.rulebook.analysis;

import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.rulebook.analysis.Unknown.Part;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.KpiProperty;
import dev.boussole.rulebook.language.Operator;
import dev.boussole.rulebook.language.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Conditions of one pattern in terms of the figures that are sought. */
final class Meaning {
    /** Texts that nothing is known about but whether they are the same. */
    private static final List<String> TEXTS = List.of("x", "y", "z");

    private final Scene scene;
    private final Slot own;
    private final IntFunction<Slot> others;

    /** @param others the fact of an earlier pattern, by its place */
    Meaning(Scene scene, Slot own, IntFunction<Slot> others) {
        this.scene = scene;
        this.own = own;
        this.others = others;
    }

    /** That the condition holds, or that it does not where {@code wanted} is false. */
    Formula of(Condition condition, boolean wanted) {
        if (condition instanceof Condition.All all) {
            return group(all.conditions(), wanted, wanted);
        }
        if (condition instanceof Condition.Any any) {
            return group(any.conditions(), wanted, !wanted);
        }
        if (condition instanceof Condition.Not not) {
            return of(not.condition(), !wanted);
        }
        if (condition instanceof Condition.Flag flag) {
            return flag(flag.reading(), wanted);
        }
        if (condition instanceof Condition.Presence presence) {
            return presence(presence.figure(), presence.present() == wanted);
        }
        if (condition instanceof Condition.Membership membership) {
            return membership(membership, wanted);
        }
        return comparison((Condition.Comparison) condition, wanted);
    }

    private Formula group(List<Condition> conditions, boolean wanted, boolean all) {
        List<Formula> parts = conditions.stream().map(part -> of(part, wanted)).toList();
        return all ? Formula.and(parts) : Formula.or(parts);
    }

    private Slot slot(Figure.Reading reading) {
        return reading.own() ? own : others.apply(reading.pattern());
    }

    /** The KPI that is read, or null for what is no KPI and for a guardrail that nobody received. */
    private @Nullable Kpi kpi(Property property) {
        if (property instanceof Property.OfKpi ofKpi) {
            return ofKpi.kpi();
        }
        return property instanceof Property.OfNamedKpi named
                ? named.bean().spelling().equals("primary")
                        ? scene.named().primary()
                        : scene.named().guardrail()
                : null;
    }

    private static @Nullable KpiProperty asked(Property property) {
        return property instanceof Property.OfKpi ofKpi
                ? ofKpi.property()
                : property instanceof Property.OfNamedKpi named ? named.property() : null;
    }

    private Formula presence(Figure figure, boolean present) {
        if (isWord(figure)) {
            Word word = word(figure);
            boolean there = word.fixed != null;
            Variable variable = word.variable;
            return variable != null
                    ? new Formula.Known(variable, present)
                    : there == present ? Formula.ALWAYS : Formula.NEVER;
        }
        Term term = number(figure);
        if (term == null) {
            return present ? Formula.NEVER : Formula.ALWAYS;
        }
        if (!present) {
            return Formula.or(term.missing());
        }
        List<Formula> parts = new ArrayList<>();
        term.variables().forEach(variable -> parts.add(Formula.known(variable)));
        term.divisors().forEach(divisor -> parts.add(Term.relation(divisor, Operator.OTHER)));
        return Formula.and(parts);
    }

    private Formula comparison(Condition.Comparison comparison, boolean wanted) {
        if (isWord(comparison.left()) || isWord(comparison.right())) {
            return words(comparison, wanted);
        }
        Term left = number(comparison.left());
        Term right = number(comparison.right());
        if (left == null || right == null) {
            return wanted ? Formula.NEVER : Formula.ALWAYS;
        }
        if (wanted) {
            return Term.compare(left, comparison.operator(), right);
        }
        List<Formula> ways = new ArrayList<>();
        ways.add(Term.compare(left, opposite(comparison.operator()), right));
        ways.addAll(left.missing());
        ways.addAll(right.missing());
        return Formula.or(ways);
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.MORE;
            case MORE -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS;
            case EQUAL -> Operator.OTHER;
            case OTHER -> Operator.EQUAL;
        };
    }

    private Formula membership(Condition.Membership membership, boolean wanted) {
        if (!isWord(membership.figure())) {
            List<Condition> each = membership.options().stream()
                    .map(option -> (Condition) new Condition.Comparison(
                            membership.figure(),
                            membership.negated() ? Operator.OTHER : Operator.EQUAL,
                            new Figure.Constant(option)))
                    .toList();
            return of(membership.negated() ? new Condition.All(each) : new Condition.Any(each), wanted);
        }
        return among(membership.figure(), new LinkedHashSet<>(membership.options()), !membership.negated(), wanted);
    }

    private Formula words(Condition.Comparison comparison, boolean wanted) {
        boolean equal = comparison.operator() == Operator.EQUAL;
        if (comparison.right() instanceof Figure.Constant constant) {
            return among(comparison.left(), Set.of(constant.value()), equal, wanted);
        }
        if (comparison.left() instanceof Figure.Constant constant) {
            return among(comparison.right(), Set.of(constant.value()), equal, wanted);
        }
        Word left = word(comparison.left());
        Word right = word(comparison.right());
        if (left.variable == null && right.variable == null) {
            boolean holds = left.fixed != null && right.fixed != null && left.fixed.equals(right.fixed) == equal;
            return holds == wanted ? Formula.ALWAYS : Formula.NEVER;
        }
        Variable variable = left.variable == null ? right.variable : left.variable;
        Object fixed = left.variable == null ? left.fixed : right.fixed;
        if (left.variable == null || right.variable == null) {
            return fixed == null || variable == null
                    ? wanted ? Formula.NEVER : Formula.ALWAYS
                    : chosen(variable, Set.of(fixed), equal, wanted);
        }
        return same(left.variable, right.variable, equal, wanted);
    }

    private Formula same(Variable left, Variable right, boolean equal, boolean wanted) {
        if (left == right) {
            return equal == wanted ? Formula.known(left) : equal ? Formula.missing(left) : Formula.NEVER;
        }
        List<Formula> ways = new ArrayList<>();
        Set<Object> options = new LinkedHashSet<>(scene.words(left));
        options.retainAll(scene.words(right));
        if (options.isEmpty()) {
            options.addAll(TEXTS);
        }
        for (Object option : options) {
            ways.add(Formula.and(Formula.is(left, option), new Formula.Word(right, Set.of(option), equal == wanted)));
        }
        if (!wanted) {
            ways.add(Formula.missing(left));
            ways.add(Formula.missing(right));
        }
        return Formula.or(ways);
    }

    private Formula among(Figure figure, Set<Object> options, boolean among, boolean wanted) {
        if (isGrade(figure)) {
            return grades((Figure.Reading) figure, options, among == wanted);
        }
        Word word = word(figure);
        if (word.variable != null) {
            return chosen(word.variable, options, among, wanted);
        }
        boolean holds = word.fixed != null && options.contains(word.fixed) == among;
        return holds == wanted ? Formula.ALWAYS : Formula.NEVER;
    }

    private static Formula chosen(Variable variable, Set<Object> options, boolean among, boolean wanted) {
        if (wanted) {
            return new Formula.Word(variable, options, among);
        }
        Formula other = new Formula.Word(variable, options, !among);
        return variable.isOptional() ? Formula.or(other, Formula.missing(variable)) : other;
    }

    private Formula grades(Figure.Reading reading, Set<Object> options, boolean among) {
        List<Formula> ways = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            if (options.contains(grade) == among) {
                ways.add(grade(reading, grade));
            }
        }
        return Formula.or(ways);
    }

    private Formula grade(Figure.Reading reading, Grade grade) {
        Kpi kpi = kpi(reading.property());
        if (kpi == null) {
            return grade == Grade.NONE ? Formula.ALWAYS : Formula.NEVER;
        }
        Variable successes = scene.kpi(slot(reading), kpi, Part.SUCCESSES);
        List<Formula> parts = new ArrayList<>();
        if (grade != Grade.NONE) {
            parts.add(limit(successes, Operator.AT_LEAST, grade.successesMin()));
        }
        if (grade.ordinal() + 1 < Grade.values().length) {
            parts.add(limit(successes, Operator.LESS, Grade.values()[grade.ordinal() + 1].successesMin()));
        }
        Formula inside = Formula.and(parts);
        return grade == Grade.NONE ? Formula.or(inside, Formula.missing(successes)) : inside;
    }

    private static Formula limit(Variable variable, Operator operator, double limit) {
        return Term.compare(Term.of(variable), operator, Term.of(limit));
    }

    private static boolean isGrade(Figure figure) {
        return figure instanceof Figure.Reading reading && asked(reading.property()) == KpiProperty.GRADE;
    }

    private static boolean isWord(Figure figure) {
        if (figure instanceof Figure.Constant constant) {
            return !(constant.value() instanceof Double);
        }
        if (!(figure instanceof Figure.Reading reading)) {
            return false;
        }
        Class<?> type = reading.property().type();
        return !Number.class.isAssignableFrom(type) && type != double.class && type != int.class && type != long.class;
    }

    /** A word that is sought, or one that stands fast; both null for one that is missing. */
    private record Word(
            @Nullable Variable variable, @Nullable Object fixed) {}

    private Word word(Figure figure) {
        if (figure instanceof Figure.Constant constant) {
            return new Word(null, constant.value());
        }
        Figure.Reading reading = (Figure.Reading) figure;
        Slot slot = slot(reading);
        Property property = reading.property();
        if (asked(property) == KpiProperty.KPI) {
            return new Word(null, kpi(property));
        }
        if (asked(property) == KpiProperty.REFERENCE_KIND) {
            Kpi kpi = kpi(property);
            return kpi == null ? new Word(null, null) : new Word(scene.kpi(slot, kpi, Part.REFERENCE_KIND), null);
        }
        boolean campaign = slot.type() == FactType.CAMPAIGN;
        String spelling = property.spelling();
        if (spelling.equals("campaignId") || campaign && (spelling.equals("id") || spelling.equals("scope"))) {
            return new Word(null, scene.campaignId());
        }
        return new Word(scene.bean(slot, property), null);
    }

    /** The figure, or null where it is always missing. */
    private @Nullable Term number(Figure figure) {
        if (figure instanceof Figure.Constant constant) {
            return Term.of((Double) constant.value());
        }
        if (figure instanceof Figure.Arithmetic sum) {
            Term left = number(sum.left());
            Term right = number(sum.right());
            return left == null || right == null ? null : Term.of(sum.operator(), left, right);
        }
        if (!(figure instanceof Figure.Reading reading)) {
            return Term.of(scene.opaque(own, figure));
        }
        Slot slot = slot(reading);
        if (reading.property() instanceof Property.OfSign sign) {
            return Term.of(scene.sign(slot, sign.sign()));
        }
        KpiProperty asked = asked(reading.property());
        if (asked == null) {
            return Term.of(scene.bean(slot, reading.property()));
        }
        Kpi kpi = kpi(reading.property());
        return kpi == null ? null : number(slot, kpi, asked);
    }

    private Term number(Slot slot, Kpi kpi, KpiProperty asked) {
        return switch (asked) {
            case GAP -> gap(slot, kpi);
            case GAP_PCT -> Term.of('/', gap(slot, kpi), Term.of(scene.kpi(slot, kpi, Part.REFERENCE)));
            default -> Term.of(scene.kpi(slot, kpi, Part.valueOf(asked.name())));
        };
    }

    private Term gap(Slot slot, Kpi kpi) {
        return Term.of('-', Term.of(scene.kpi(slot, kpi, Part.VALUE)), Term.of(scene.kpi(slot, kpi, Part.REFERENCE)));
    }

    private Formula flag(Figure.Reading reading, boolean wanted) {
        Slot slot = slot(reading);
        if (reading.property() instanceof Property.OfSign sign) {
            return Formula.is(scene.sign(slot, sign.sign()), wanted);
        }
        KpiProperty asked = asked(reading.property());
        if (asked == null) {
            return Formula.is(scene.bean(slot, reading.property()), wanted);
        }
        Kpi kpi = kpi(reading.property());
        if (kpi == null) {
            return wanted ? Formula.NEVER : Formula.ALWAYS;
        }
        return new Standing(scene, slot, kpi).of(asked, wanted);
    }
}
