package dev.boussole.rulebook.proof;

import dev.boussole.kpi.Kpi;
import dev.boussole.rulebook.language.Accumulation;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Fold;
import dev.boussole.rulebook.language.Quantifier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions in the words of the rule, with the values of thresholds filled in. */
public final class Wording {
    private Wording() {}

    public static String of(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return of(comparison.left()) + " " + comparison.operator().spelling() + " " + of(comparison.right());
        }
        if (condition instanceof Condition.Membership membership) {
            return of(membership.figure()) + (membership.negated() ? " not in (" : " in (")
                    + membership.options().stream().map(Wording::literal).collect(Collectors.joining(", ")) + ")";
        }
        if (condition instanceof Condition.Presence presence) {
            return of(presence.figure()) + (presence.present() ? " != null" : " == null");
        }
        if (condition instanceof Condition.Flag flag) {
            return of(flag.reading());
        }
        if (condition instanceof Condition.Not not) {
            return "!" + grouped(not.condition());
        }
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), " && ");
        }
        return joined(((Condition.Any) condition).conditions(), " || ");
    }

    private static String joined(Collection<Condition> conditions, String word) {
        return conditions.stream().map(Wording::grouped).collect(Collectors.joining(word));
    }

    private static String grouped(Condition condition) {
        boolean group = condition instanceof Condition.All || condition instanceof Condition.Any;
        return group ? "(" + of(condition) + ")" : of(condition);
    }

    /** {@code 7 * unsub_rate.value}. */
    public static String of(Figure figure) {
        if (figure instanceof Figure.Constant constant) {
            return literal(constant.value());
        }
        if (figure instanceof Figure.Limit limit) {
            return limit.variable();
        }
        if (figure instanceof Figure.Reading reading) {
            String spelling = reading.property().spelling();
            boolean alone = reading.own() || reading.type() == FactType.ACCUMULATION;
            return alone ? spelling : reading.type().spelling() + "." + spelling;
        }
        Figure.Arithmetic sum = (Figure.Arithmetic) figure;
        boolean negated = sum.operator() == '-' && sum.left().equals(new Figure.Constant(0.0));
        if (negated) {
            return "-" + operand(sum.right());
        }
        return operand(sum.left()) + " " + sum.operator() + " " + operand(sum.right());
    }

    private static String operand(Figure figure) {
        return figure instanceof Figure.Arithmetic ? "(" + of(figure) + ")" : of(figure);
    }

    /** A pattern as a whole: {@code not Change( lever == CRE, daysAgo <= 7 )}. */
    public static String of(FactPattern pattern) {
        return pattern.accumulation()
                .map(found -> accumulate(found.source(), found.folds(), pattern.conditions()))
                .orElseGet(() -> plain(pattern));
    }

    /** One figure of an accumulation: {@code accumulate( LandingPage( cvr.below ); $pages : count( sessions.value ) )}. */
    public static String of(Accumulation accumulation, Fold fold) {
        return accumulate(accumulation.source(), List.of(fold), List.of());
    }

    private static String accumulate(FactPattern source, List<Fold> folds, List<Condition> conditions) {
        return "accumulate( "
                + (source.conditions().isEmpty() ? source.type().spelling() + "()" : plain(source))
                + "; "
                + folds.stream().map(Wording::of).collect(Collectors.joining(", "))
                + (conditions.isEmpty()
                        ? ""
                        : conditions.stream().map(Wording::of).collect(Collectors.joining(", ", "; ", "")))
                + " )";
    }

    private static String of(Fold fold) {
        return fold.variable() + " : " + fold.kind().spelling() + "( " + of(fold.figure()) + " )";
    }

    private static String plain(FactPattern pattern) {
        String quantifier = pattern.quantifier() == Quantifier.EACH
                ? ""
                : pattern.quantifier().name().toLowerCase(Locale.ROOT) + " ";
        return quantifier + pattern.type().spelling() + "("
                + pattern.conditions().stream().map(Wording::of).collect(Collectors.joining(", ", " ", " ")) + ")";
    }

    /** A value as a rule file writes it. */
    public static String literal(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : number.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Kpi kpi) {
            return kpi.key().toUpperCase(Locale.ROOT);
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }
}
