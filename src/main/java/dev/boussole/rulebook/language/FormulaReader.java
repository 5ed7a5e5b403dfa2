package dev.boussole.rulebook.language;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Linear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula over the counts of the generic format, such as {@code (orders - refundedOrders) / sessions}: sums of
 * measures that add up, and one division at most, because only sums and ratios of sums hold for any number of days.
 */
public final class FormulaReader {
    private static final List<String> MEASURES = Arrays.stream(Measure.values())
            .filter(Measure::additive)
            .map(Measure::key)
            .toList();

    private final List<Refusal> refusals = new ArrayList<>();

    private FormulaReader() {}

    /**
     * What a formula divides or adds.
     *
     * @param denominator empty for a sum
     */
    public record Read(Linear numerator, Optional<Linear> denominator) {
        /** What the value comes in: money, or a number of things; null for a ratio of like to like. */
        public Kind kind() {
            boolean above = money(numerator);
            if (denominator.isEmpty()) {
                return above ? Kind.MONEY : Kind.COUNT;
            }
            boolean below = money(denominator.get());
            return above == below ? Kind.SHARE : above ? Kind.MONEY : Kind.PER_MONEY;
        }

        private static boolean money(Linear sum) {
            return sum.terms().get(0).measure().unit() == Measure.Unit.MONEY;
        }
    }

    /** What comes out of a formula. */
    public enum Kind {
        MONEY,
        COUNT,
        SHARE,
        PER_MONEY
    }

    /**
     * The formula, or nothing when something is wrong with it.
     *
     * @param problem takes each problem with its place in the text, from 0
     */
    public static Optional<Read> read(String formula, BiConsumer<Integer, Text> problem) {
        FormulaReader reader = new FormulaReader();
        Optional<Read> read = Optional.empty();
        try {
            TokenStream in = new TokenStream(Lexer.tokens(formula));
            Expression whole = new ExpressionParser(in).sum();
            in.refuseMistakes();
            if (!in.atEnd()) {
                throw in.unexpected(
                        "an operator `+ - * /`", "un opérateur `+ - * /`", "in a formula", "dans une formule");
            }
            reader.checkMeasures(whole);
            if (reader.refusals.isEmpty()) {
                read = Optional.of(whole(whole));
            }
        } catch (Refusal refusal) {
            reader.refusals.add(refusal);
        }
        reader.refusals.forEach(refusal -> problem.accept(refusal.at().column() - 1, refusal.reason()));
        return read;
    }

    private static Read whole(Expression expression) {
        Sums sums = sums(expression);
        if (sums.isNumber() || sums.isFixed()) {
            throw new Refusal(
                    expression.at(),
                    "the formula is always the same number. Put at least two measures against each other, or sum some.",
                    "la formule donne toujours le même nombre. Rapportez deux mesures l'une à l'autre, ou additionnez-en.");
        }
        return new Read(sums.numeratorSum(), sums.denominatorSum());
    }

    /** Every word of the formula, so that all that are wrong are told at once. */
    private void checkMeasures(Expression expression) {
        if (expression instanceof Expression.Infix infix) {
            checkMeasures(infix.left());
            checkMeasures(infix.right());
        } else if (expression instanceof Expression.Prefix prefix) {
            checkMeasures(prefix.operand());
        } else if (expression instanceof Expression.Path path) {
            checkMeasure(path);
        } else if (!(expression instanceof Expression.Literal literal)
                || literal.token().kind() != Token.Kind.NUMBER) {
            refusals.add(new Refusal(
                    expression.at(),
                    "a formula has measures, numbers, parentheses and `+ - * /` only. Leave out what is no such thing.",
                    "une formule n'a que des mesures, des nombres, des parenthèses et `+ - * /`. Supprimez le reste."));
        }
    }

    private void checkMeasure(Expression.Path path) {
        String word = path.shown();
        Measure measure = Measure.of(word).orElse(null);
        if (measure == null) {
            refusals.add(new Refusal(
                    path.at(),
                    "there is no measure `" + word + "`."
                            + Nearest.to(word, MEASURES)
                                    .map(near -> " Did you mean `" + near + "`?")
                                    .orElse(" Measures are the columns of the generic format, such as `orders`."),
                    "il n'existe pas de mesure `" + word + "`."
                            + Nearest.to(word, MEASURES)
                                    .map(near -> " Vouliez-vous dire `" + near + "` ?")
                                    .orElse(" Les mesures sont les colonnes du format générique, comme `orders`.")));
        } else if (!measure.additive()) {
            refusals.add(new Refusal(
                    path.at(),
                    "`" + word + "` holds for the source's own period only and does not add up over days. Use measures"
                            + " that do, such as `impressions` or `sessions`.",
                    "`" + word
                            + "` ne vaut que pour la période de la source et ne s'additionne pas d'un jour à l'autre."
                            + " Utilisez des mesures qui s'additionnent, comme `impressions` ou `sessions`."));
        }
    }

    private static Sums sums(Expression expression) {
        if (expression instanceof Expression.Infix infix) {
            Sums left = sums(infix.left());
            Sums right = sums(infix.right());
            return switch (infix.operator()) {
                case "+" -> added(infix.at(), left, right, 1);
                case "-" -> added(infix.at(), left, right, -1);
                case "*" -> multiplied(infix.at(), left, right);
                default -> divided(infix.at(), left, right);
            };
        }
        if (expression instanceof Expression.Prefix prefix) {
            return sums(prefix.operand()).times(-1);
        }
        return expression instanceof Expression.Path path
                ? Sums.of(Measure.of(path.shown()).orElseThrow())
                : Sums.number(Double.parseDouble(
                        ((Expression.Literal) expression).token().text()));
    }

    private static Sums added(Position at, Sums left, Sums right, double sign) {
        if (left.isNumber() && right.isNumber()) {
            return left.plus(right, sign);
        }
        if (left.isNumber() || right.isNumber()) {
            Sums fraction = left.isNumber() ? right.times(sign) : left;
            double number = left.isNumber() ? left.constant() : sign * right.constant();
            if (!fraction.isFraction()) {
                throw new Refusal(
                        at,
                        "a number is added to a sum of days, so the result would depend on how many days there are."
                                + " Divide first, as in `1 - orders / carts`.",
                        "un nombre s'ajoute à une somme de jours : le résultat dépendrait du nombre de jours. Divisez"
                                + " d'abord, comme dans `1 - orders / carts`.");
            }
            refuseMixed(at, fraction.unit(), Sums.unit(fraction.denominatorOrNone()));
            return fraction.plusNumber(number);
        }
        if (left.isFraction() != right.isFraction() || !left.denominatorOrNone().equals(right.denominatorOrNone())) {
            throw new Refusal(
                    at,
                    "fractions of different denominators are added, and such a sum is no ratio of sums. Write one"
                            + " fraction, or two KPIs.",
                    "des fractions de dénominateurs différents s'additionnent : ce n'est plus un rapport de sommes."
                            + " Écrivez une seule fraction, ou deux KPI.");
        }
        refuseMixed(at, left.unit(), right.unit());
        return left.plus(right, sign);
    }

    private static void refuseMixed(Position at, Measure.@Nullable Unit left, Measure.@Nullable Unit right) {
        if (left != null && right != null && left != right) {
            throw new Refusal(
                    at,
                    "money and counts are added here. Add like to like; divide one by the other if that is meant.",
                    "on additionne ici de l'argent et des nombres. N'additionnez que ce qui est de même nature ; divisez"
                            + " l'un par l'autre si c'est l'intention.");
        }
    }

    private static Sums multiplied(Position at, Sums left, Sums right) {
        if (left.isNumber()) {
            return right.times(left.constant());
        }
        if (right.isNumber()) {
            return left.times(right.constant());
        }
        throw new Refusal(
                at,
                "two measures are multiplied, and a product of two days is not the product of their sums. Multiply by"
                        + " a number only.",
                "deux mesures se multiplient, et le produit des sommes n'est pas la somme des produits. Ne multipliez"
                        + " que par un nombre.");
    }

    private static Sums divided(Position at, Sums left, Sums right) {
        if (right.isNumber()) {
            if (right.constant() == 0) {
                throw new Refusal(
                        at,
                        "this divides by zero. Divide by a measure or by another number.",
                        "ceci divise par zéro. Divisez par une mesure ou par un autre nombre.");
            }
            return left.times(1 / right.constant());
        }
        if (left.isNumber()) {
            throw new Refusal(
                    at,
                    "a number is divided by a sum of days, so the result would shrink with every day. Divide a measure"
                            + " by a measure.",
                    "un nombre se divise par une somme de jours : le résultat diminuerait chaque jour. Divisez une"
                            + " mesure par une mesure.");
        }
        if (left.isFraction() || right.isFraction()) {
            throw new Refusal(
                    at,
                    "a fraction is divided again. Write one fraction: what is counted above, what it is counted in below.",
                    "une fraction est divisée une seconde fois. Écrivez une seule fraction : ce que l'on compte en haut,"
                            + " ce à quoi on le rapporte en bas.");
        }
        return new Sums(0, left.numerator(), right.numerator());
    }
}
