package dev.boussole.rulebook.language;

import java.util.List;

/** What stands between the commas of a pattern, as written and not yet understood. */
sealed interface Expression {
    Position at();

    /** A number, text, {@code true}, {@code false} or {@code null}. */
    record Literal(Position at, Token token) implements Expression {}

    /** {@code frequency.value}, {@code PAID_SOCIAL}, {@code $c.id}. */
    record Path(Position at, List<Token> names) implements Expression {
        String shown() {
            return String.join(".", names.stream().map(Path::word).toList());
        }

        private static String word(Token name) {
            return name.kind() == Token.Kind.TEXT ? "kpi[\"" + name.text() + "\"]" : name.text();
        }

        boolean isVariable() {
            return names.get(0).isVariable();
        }
    }

    /** {@code !} or {@code -} before something. */
    record Prefix(Position at, String operator, Expression operand) implements Expression {}

    /** Two sides with an operator between them. */
    record Infix(Position at, String operator, Expression left, Expression right) implements Expression {}

    /** {@code channel in ( A, B )}. */
    record Among(Position at, Expression operand, List<Expression> options, boolean negated) implements Expression {}
}
