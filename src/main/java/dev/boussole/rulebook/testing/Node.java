package dev.boussole.rulebook.testing;

import dev.boussole.rulebook.language.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A mapping of a test file that is read key by key, so that a key nobody asked for is a mistake. */
final class Node {
    private final String what;
    private final Piece piece;
    private final Terms terms;
    private final Set<String> unread;
    private final Set<String> asked = new LinkedHashSet<>();

    Node(String what, Piece piece, Terms terms) {
        this.what = what;
        this.piece = piece;
        this.terms = terms;
        this.unread = new LinkedHashSet<>(piece.fields().keySet());
        if (!piece.is(Piece.Kind.MAPPING) && !piece.is(Piece.Kind.NOTHING)) {
            terms.mistake(
                    piece.line(),
                    "`" + what + "` is not a list of keys with values. Write `key: value` below it.",
                    "`" + what + "` n'est pas une liste de clés et de valeurs. Écrivez `clé: valeur` en dessous.");
        }
        piece.twice()
                .forEach((key, line) -> terms.mistake(
                        line,
                        "`" + what + "` has `" + key + "` twice. Keep one.",
                        "`" + what + "` a deux fois `" + key + "`. Gardez-en un."));
    }

    Terms terms() {
        return terms;
    }

    int line() {
        return piece.line();
    }

    @Nullable
    Piece take(String key) {
        asked.add(key);
        unread.remove(key);
        return piece.fields().get(key);
    }

    boolean has(String key) {
        return piece.fields().containsKey(key);
    }

    /** In the order of the file. */
    List<String> unread() {
        return List.copyOf(unread);
    }

    /** The elements of a list, or the one thing that stands there without a list. */
    List<Piece> list(String key) {
        Piece found = take(key);
        if (found == null || found.is(Piece.Kind.NOTHING)) {
            return List.of();
        }
        return found.is(Piece.Kind.LIST) ? found.items() : List.of(found);
    }

    List<Node> nodes(String key) {
        return list(key).stream().map(element -> new Node(key, element, terms)).toList();
    }

    /** The same for scopes, whose figures are taken away by {@code ~}. */
    List<Node> scopes(String key) {
        return list(key).stream()
                .map(element -> new Node(key, element.stated(), terms))
                .toList();
    }

    String text(String key, String otherwise) {
        String found = textOrNull(key);
        return found == null ? otherwise : found;
    }

    @Nullable
    String textOrNull(String key) {
        Piece found = take(key);
        return found == null || found.is(Piece.Kind.NOTHING) ? null : found.text();
    }

    /** A number, also one said as a threshold; null where there is none, or where it is a mistake. */
    @Nullable
    Double number(String key) {
        Piece found = take(key);
        if (found == null || found.is(Piece.Kind.NOTHING)) {
            return null;
        }
        if (found.is(Piece.Kind.NUMBER)) {
            return Double.valueOf(found.text().replace("_", ""));
        }
        OptionalDouble limit = terms.limit(found.line(), found.text());
        if (limit.isPresent()) {
            return limit.getAsDouble();
        }
        terms.mistake(
                found.line(),
                "`" + key + "` is `" + found.text()
                        + "`, which is not a number. Write digits with a decimal point, or `at` and a threshold's name.",
                "`" + key + "` vaut `" + found.text()
                        + "`, qui n'est pas un nombre. Écrivez des chiffres avec un point décimal, ou `at` et le nom"
                        + " d'un seuil.");
        return null;
    }

    double number(String key, double otherwise) {
        Double found = number(key);
        return found == null ? otherwise : found;
    }

    /** A whole number; {@code below} a threshold is the whole number before it. */
    int count(String key, int otherwise) {
        double found = number(key, otherwise);
        double whole = Math.rint(found);
        if (Math.abs(found - whole) > 1e-9 * Math.max(1, Math.abs(found))) {
            Piece written = take(key);
            terms.mistake(
                    written == null ? line() : written.line(),
                    "`" + key + "` is `" + found + "`, which is not a whole number. Write one.",
                    "`" + key + "` vaut `" + found + "`, qui n'est pas un nombre entier. Écrivez-en un.");
        }
        return (int) (found < whole ? whole - 1 : found > whole ? whole + 1 : whole);
    }

    boolean flag(String key, boolean otherwise) {
        Piece found = take(key);
        if (found == null) {
            return otherwise;
        }
        if (!found.is(Piece.Kind.FLAG)) {
            terms.mistake(
                    found.line(),
                    "`" + key + "` is `" + found.text() + "`. Write `true` or `false`.",
                    "`" + key + "` vaut `" + found.text() + "`. Écrivez `true` ou `false`.");
        }
        return found.text().equals("true");
    }

    @Nullable
    LocalDate date(String key) {
        Piece written = take(key);
        String found = textOrNull(key);
        try {
            return found == null ? null : LocalDate.parse(found);
        } catch (DateTimeParseException e) {
            terms.mistake(
                    written == null ? line() : written.line(),
                    "`" + key + "` is `" + found + "`, which is not a date. Write it as `2026-10-31`.",
                    "`" + key + "` vaut `" + found + "`, qui n'est pas une date. Écrivez-la comme `2026-10-31`.");
            return null;
        }
    }

    /** The constant whose name the key holds, in capitals or not, with {@code -} or {@code _}. */
    <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        Piece found = take(key);
        if (found == null || found.is(Piece.Kind.NOTHING)) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(found.text().replace('-', '_'))) {
                return constant;
            }
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        terms.mistake(
                found.line(),
                "`" + key + "` is `" + found.text() + "`." + hint(found.text(), names, Node::didYouMean)
                        + " It is one of " + String.join(", ", names) + ".",
                "`" + key + "` vaut `" + found.text() + "`." + hint(found.text(), names, Node::vouliezVous)
                        + " C'est l'un de " + String.join(", ", names) + ".");
        return null;
    }

    /** The constant, which has to be there: a mistake where the key is missing. */
    <E extends Enum<E>> Optional<E> needed(String key, Class<E> type) {
        if (!has(key)) {
            terms.mistake(
                    line(),
                    "`" + what + "` has no `" + key + "`. Add it.",
                    "`" + what + "` n'a pas de `" + key + "`. Ajoutez-le.");
        }
        return Optional.ofNullable(word(key, type));
    }

    void refuseUnread() {
        for (String key : unread) {
            Piece found = piece.fields().get(key);
            terms.mistake(
                    found == null ? line() : found.line(),
                    "`" + what + "` has no `" + key + "`." + hint(key, asked, Node::didYouMean),
                    "`" + what + "` n'a pas de `" + key + "`." + hint(key, asked, Node::vouliezVous));
        }
        unread.clear();
    }

    static String hint(String word, Collection<String> known, BiFunction<String, String, String> sentence) {
        return Nearest.to(word, known).map(near -> sentence.apply(word, near)).orElse("");
    }

    static String didYouMean(String word, String near) {
        return " Did you mean `" + near + "`?";
    }

    static String vouliezVous(String word, String near) {
        return " Vouliez-vous dire `" + near + "` ?";
    }
}
