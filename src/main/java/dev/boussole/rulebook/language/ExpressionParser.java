package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one condition or figure: comparisons, {@code && || !}, arithmetic, parentheses, paths and literals. */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final Set<String> WORDS_REFUSED = Set.of(
            "matches", "contains", "memberOf", "excludes", "soundslike", "str", "instanceof", "new", "after", "before");
    private static final int DEPTH_MAX = 40;
    private static final int PARTS_MAX = 200;

    private final TokenStream in;
    private final Slips slips;
    private final boolean percent;
    private int depth;
    private int parts;
    private boolean list;

    ExpressionParser(TokenStream in) {
        this(in, false);
    }

    /** @param percent whether a bare number counts per cent, as it does in advice */
    ExpressionParser(TokenStream in, boolean percent) {
        this.in = in;
        this.slips = new Slips(in);
        this.percent = percent;
    }

    Expression condition() {
        deeper();
        Expression left = both();
        while (slips.joins("||")) {
            Position at = in.last().at();
            left = new Expression.Infix(at, "||", left, both());
        }
        depth--;
        return left;
    }

    private Expression both() {
        Expression left = negated();
        while (slips.joins("&&")) {
            Position at = in.last().at();
            left = new Expression.Infix(at, "&&", left, negated());
        }
        return left;
    }

    private Expression negated() {
        Token negation = slips.negation();
        if (negation != null) {
            deeper();
            Expression operand = negated();
            depth--;
            return new Expression.Prefix(negation.at(), "!", operand);
        }
        return comparison();
    }

    private Expression comparison() {
        if (isComparison(in.peek())) {
            throw new Refusal(
                    in.peek().at(),
                    "`" + in.peek().text() + "` has nothing on its left. Write the figure again: `frequency.value "
                            + in.peek().text() + " ...`.",
                    "`" + in.peek().text() + "` n'a rien à sa gauche. Réécrivez la mesure : `frequency.value "
                            + in.peek().text() + " ...`.");
        }
        Expression left = sum();
        Token operator = in.peek();
        Token comparison = isComparison(operator) ? operator : slips.comparison(operator);
        if (comparison != null) {
            in.take();
            Expression compared = new Expression.Infix(operator.at(), comparison.text(), left, sum());
            if (isComparison(in.peek())) {
                throw new Refusal(
                        in.peek().at(),
                        "two comparisons in a row. Join them with `&&`.",
                        "deux comparaisons à la suite. Reliez-les par `&&`.");
            }
            return compared;
        }
        boolean negated = operator.is("not") && in.peek(1).is("in");
        if (negated || operator.is("in")) {
            in.take();
            if (negated) {
                in.take();
            }
            return new Expression.Among(operator.at(), left, options(), negated);
        }
        refuseOperator(operator);
        return left;
    }

    private static boolean isComparison(Token token) {
        return token.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(token.text());
    }

    private static void refuseOperator(Token token) {
        if (token.isName() && WORDS_REFUSED.contains(token.text())) {
            throw new Refusal(
                    token.at(),
                    "`" + token.text() + "` is not an operator of rules. Write one of `< <= > >= == != in`.",
                    "`" + token.text() + "` n'est pas un opérateur des règles. Écrivez l'un de `< <= > >= == != in`.");
        }
    }

    private List<Expression> options() {
        in.expect("(", "after `in`", "après `in`");
        List<Expression> options = new ArrayList<>();
        list = true;
        do {
            more();
            options.add(sum());
        } while (in.accept(","));
        list = false;
        in.expect(")", "after the last word of `in (...)`", "après le dernier mot de `in (...)`");
        return options;
    }

    Expression sum() {
        Expression left = product();
        while (in.at("+") || in.at("-")) {
            Token operator = in.take();
            left = new Expression.Infix(operator.at(), operator.text(), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (in.at("*") || in.at("/")) {
            Token operator = in.take();
            left = new Expression.Infix(operator.at(), operator.text(), left, signed());
        }
        return left;
    }

    private Expression signed() {
        if (in.at("-")) {
            Position at = in.take().at();
            deeper();
            Expression operand = signed();
            depth--;
            return new Expression.Prefix(at, "-", operand);
        }
        return primary();
    }

    private Expression primary() {
        more();
        Token token = in.peek();
        if (in.accept("(")) {
            Expression inner = condition();
            in.expect(")", "to close the parenthesis", "pour fermer la parenthèse");
            return inner;
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return new Expression.Literal(token.at(), slips.number(percent, list));
        }
        if (slips.barePoint()) {
            return new Expression.Literal(token.at(), slips.afterPoint());
        }
        if (token.kind() == Token.Kind.TEXT) {
            return new Expression.Literal(token.at(), in.take());
        }
        if (token.is("true") || token.is("false") || token.is("null")) {
            return new Expression.Literal(token.at(), in.take());
        }
        if (token.isName()) {
            return path();
        }
        throw refusedSymbol(token);
    }

    private Expression path() {
        List<Token> names = new ArrayList<>();
        names.add(in.take());
        if (in.at("[") && names.get(0).is("kpi")) {
            names.set(0, bracket());
        } else if (in.at(".")
                && names.get(0).isVariable()
                && in.peek(1).is("kpi")
                && in.peek(2).is("[")) {
            in.take();
            in.take();
            names.add(bracket());
        }
        while (in.at(".")) {
            in.take();
            if (!in.peek().isName()) {
                throw in.unexpected("a name", "un nom", "after `.`", "après `.`");
            }
            names.add(in.take());
        }
        Expression.Path path = new Expression.Path(names.get(0).at(), names);
        Token next = in.peek();
        if (next.is("(")) {
            throw new Refusal(
                    path.at(),
                    "`" + path.shown()
                            + "(...)` is a call; a condition names figures only. Write the figure without parentheses.",
                    "`" + path.shown()
                            + "(...)` est un appel ; une condition ne nomme que des mesures. Écrivez la mesure sans parenthèses.");
        }
        if (next.is("[")) {
            throw new Refusal(
                    next.at(),
                    "`[` is not part of the language of rules, except in `kpi[\"key\"]` for a KPI of `kpis.yaml`. Write a KPI of the catalogue by its key, such as `ctr.value`.",
                    "`[` ne fait pas partie du langage des règles, sauf dans `kpi[\"clé\"]` pour un KPI de `kpis.yaml`. Écrivez un KPI du catalogue par sa clé, comme `ctr.value`.");
        }
        return path;
    }

    /** The key between {@code kpi[} and {@code ]}: the one text among the words of a path. */
    private Token bracket() {
        in.take();
        Token key = in.peek();
        if (key.kind() != Token.Kind.TEXT) {
            throw in.unexpected(
                    "a KPI's key in quotes", "la clé d'un KPI entre guillemets", "after `kpi[`", "après `kpi[`");
        }
        in.take();
        in.expect("]", "after the key", "après la clé");
        return key;
    }

    private Refusal refusedSymbol(Token token) {
        if (Lexer.isCurly(token)) {
            return Lexer.curly(token.at(), token.text(), "text");
        }
        return in.unexpected(
                "a figure, a number or a text",
                "une mesure, un nombre ou un texte",
                "in a condition",
                "dans une condition");
    }

    private void more() {
        if (++parts > PARTS_MAX) {
            throw new Refusal(
                    in.peek().at(),
                    "more than " + PARTS_MAX + " figures in one condition. Split the rule in two.",
                    "plus de " + PARTS_MAX + " mesures dans une condition. Séparez la règle en deux.");
        }
    }

    private void deeper() {
        if (++depth > DEPTH_MAX) {
            throw new Refusal(
                    in.peek().at(),
                    "more than " + DEPTH_MAX + " conditions inside each other. Split the rule in two.",
                    "plus de " + DEPTH_MAX + " conditions imbriquées. Séparez la règle en deux.");
        }
    }
}
