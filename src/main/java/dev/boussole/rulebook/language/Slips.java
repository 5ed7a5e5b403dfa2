package dev.boussole.rulebook.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is meant is clear, but it is not how rules say it: noted with what to write, and read as it was meant. */
final class Slips {
    /** How rules spell what others spell so. */
    private static final Map<String, String> COMPARISONS = Map.ofEntries(
            Map.entry("=", "=="),
            Map.entry("===", "=="),
            Map.entry("!==", "!="),
            Map.entry("<>", "!="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("\u2265", ">="),
            Map.entry("\u2264", "<="),
            Map.entry("\u2260", "!="),
            Map.entry("is", "=="),
            Map.entry("est", "=="));

    private static final Set<String> AND = Set.of("and", "et", "&");
    private static final Set<String> OR = Set.of("or", "ou", "|");
    private static final Set<String> UNITS = Set.of("\u20ac", "$", "\u00a3", "\u2030");

    private final TokenStream in;

    Slips(TokenStream in) {
        this.in = in;
    }

    /** Notes a comparison that is spelt as elsewhere, and gives it as rules spell it; null for anything else. */
    @Nullable
    Token comparison(Token token) {
        String meant = token.kind() == Token.Kind.TEXT
                ? null
                : COMPARISONS.get(token.text().toLowerCase(Locale.ROOT));
        if (meant == null) {
            return null;
        }
        in.mistake(
                token.is("=")
                        ? new Refusal(
                                token.at(),
                                "`=` sets a value, which a condition cannot. Write `==` to compare.",
                                "`=` affecte une valeur, ce qu'une condition ne peut pas faire. Écrivez `==` pour comparer.")
                        : new Refusal(
                                token.at(),
                                "`" + token.text() + "` is not how rules compare. Write `" + meant + "`.",
                                "`" + token.text() + "` n'est pas une comparaison des règles. Écrivez `" + meant
                                        + "`."));
        return new Token(Token.Kind.SYMBOL, meant, token.at());
    }

    /** Takes {@code &&} or {@code ||}, and what others write for it. */
    boolean joins(String operator) {
        Token token = in.peek();
        if (token.is(operator)) {
            in.take();
            return true;
        }
        Set<String> meant = operator.equals("&&") ? AND : OR;
        if (token.kind() == Token.Kind.TEXT || !meant.contains(token.text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        in.take();
        in.mistake(new Refusal(
                token.at(),
                "`" + token.text() + "` does not join conditions here. Write `" + operator + "`.",
                "`" + token.text() + "` ne relie pas des conditions ici. Écrivez `" + operator + "`."));
        return true;
    }

    /** Takes {@code !}, and {@code not} in its place. */
    @Nullable
    Token negation() {
        Token token = in.peek();
        boolean word = token.is("not") && !in.peek(1).is("in");
        if (!token.is("!") && !word) {
            return null;
        }
        if (word) {
            in.mistake(new Refusal(
                    token.at(),
                    "`not` stands before a pattern, not inside one. Write `!` before a flag: `!active`.",
                    "`not` précède un motif et n'entre pas dedans. Écrivez `!` devant un indicateur : `!active`."));
        }
        return in.take();
    }

    /**
     * Takes a number as it was meant: {@code 15%}, {@code 0,05}, {@code 1 000}, {@code 30€}.
     *
     * @param percent whether the number counts per cent anyway
     * @param list whether a comma parts the options of a list
     */
    Token number(boolean percent, boolean list) {
        Token first = in.take();
        String written = first.text();
        String digits = written;
        boolean parted = false;
        while (in.peek().kind() == Token.Kind.NUMBER
                && in.peek().text().length() == 3
                && sameLine(first)
                && !digits.contains(".")) {
            written += " " + in.peek().text();
            digits += in.take().text();
            parted = true;
        }
        if (!list
                && in.at(",")
                && touches(in.last(), in.peek())
                && in.peek(1).kind() == Token.Kind.NUMBER
                && touches(in.peek(), in.peek(1))) {
            in.take();
            written += "," + in.peek().text();
            digits += (digits.contains(".") ? "" : ".") + in.take().text().replace(".", "");
            parted = true;
        }
        boolean share = in.at("%");
        boolean unit =
                !share && (UNITS.contains(in.peek().text()) || (in.peek().isName() && touches(in.last(), in.peek())));
        if (share || unit) {
            written += in.take().text();
        }
        if (share && !percent) {
            digits =
                    new BigDecimal(digits).movePointLeft(2).stripTrailingZeros().toPlainString();
        }
        Token meant = new Token(Token.Kind.NUMBER, digits, first.at());
        if (parted || share || unit) {
            in.mistake(number(first, written, digits, share && !percent));
        }
        return meant;
    }

    private static Refusal number(Token at, String written, String digits, boolean share) {
        return new Refusal(
                at.at(),
                "`" + written + "` is not a number of rules, which is digits and a point"
                        + (share ? ", and a rate is a fraction of 1" : "") + ". Write `" + digits + "`.",
                "`" + written + "` n'est pas un nombre des règles, fait de chiffres et d'un point"
                        + (share ? ", et un taux est une fraction de 1" : "") + ". Écrivez `" + digits + "`.");
    }

    /** {@code .5}: a point with nothing before it. */
    boolean barePoint() {
        return in.at(".") && in.peek(1).kind() == Token.Kind.NUMBER && touches(in.peek(), in.peek(1));
    }

    Token afterPoint() {
        Token point = in.take();
        String digits = "0." + in.take().text().replace(".", "");
        in.mistake(number(point, digits.substring(1), digits, false));
        return new Token(Token.Kind.NUMBER, digits, point.at());
    }

    private boolean sameLine(Token first) {
        return in.peek().at().line() == first.at().line();
    }

    private static boolean touches(Token left, Token right) {
        return left.at().line() == right.at().line()
                && left.at().column() + left.text().length() == right.at().column();
    }
}
