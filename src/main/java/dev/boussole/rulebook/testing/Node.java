package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.rulebook.language.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A mapping of a test file that is read key by key, so that a key nobody asked for is a mistake. */
final class Node {
    private final String what;
    private final JsonNode json;
    private final Set<String> unread = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Node(String what, JsonNode json) {
        if (!json.isObject()) {
            throw new Mistake(
                    "`" + what + "` is not a list of keys with values. Write `key: value` below it.",
                    "`" + what + "` n'est pas une liste de clés et de valeurs. Écrivez `clé: valeur` en dessous.");
        }
        this.what = what;
        this.json = json;
        json.fieldNames().forEachRemaining(unread::add);
    }

    @Nullable
    JsonNode take(String key) {
        asked.add(key);
        unread.remove(key);
        return json.get(key);
    }

    boolean has(String key) {
        return json.has(key);
    }

    Set<String> unread() {
        return Set.copyOf(unread);
    }

    /** The elements of a list, or the one thing that stands there without a list. */
    List<JsonNode> list(String key) {
        JsonNode found = take(key);
        List<JsonNode> list = new ArrayList<>();
        if (found != null && found.isArray()) {
            found.forEach(list::add);
        } else if (found != null && !found.isNull()) {
            list.add(found);
        }
        return list;
    }

    List<String> words(String key) {
        return list(key).stream().map(JsonNode::asText).toList();
    }

    List<Node> nodes(String key) {
        return list(key).stream().map(element -> new Node(key, element)).toList();
    }

    String text(String key, String otherwise) {
        JsonNode found = take(key);
        return found == null || found.isNull() ? otherwise : found.asText();
    }

    @Nullable
    String textOrNull(String key) {
        JsonNode found = take(key);
        return found == null || found.isNull() ? null : found.asText();
    }

    @Nullable
    Double number(String key) {
        JsonNode found = take(key);
        if (found == null || found.isNull()) {
            return null;
        }
        if (!found.isNumber()) {
            throw new Mistake(
                    "`" + key + "` is `" + found.asText()
                            + "`, which is not a number. Write digits with a decimal point.",
                    "`" + key + "` vaut `" + found.asText()
                            + "`, qui n'est pas un nombre. Écrivez des chiffres avec un point décimal.");
        }
        return found.doubleValue();
    }

    double number(String key, double otherwise) {
        Double found = number(key);
        return found == null ? otherwise : found;
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode found = take(key);
        if (found != null && !found.isBoolean()) {
            throw new Mistake(
                    "`" + key + "` is `" + found.asText() + "`. Write `true` or `false`.",
                    "`" + key + "` vaut `" + found.asText() + "`. Écrivez `true` ou `false`.");
        }
        return found == null ? otherwise : found.booleanValue();
    }

    @Nullable
    LocalDate date(String key) {
        String found = textOrNull(key);
        try {
            return found == null ? null : LocalDate.parse(found);
        } catch (DateTimeParseException e) {
            throw new Mistake(
                    "`" + key + "` is `" + found + "`, which is not a date. Write it as `2026-10-31`.",
                    "`" + key + "` vaut `" + found + "`, qui n'est pas une date. Écrivez-la comme `2026-10-31`.");
        }
    }

    /** The constant whose name the key holds, in capitals or not, with {@code -} or {@code _}. */
    <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        String found = textOrNull(key);
        return found == null ? null : constant(key, found, type);
    }

    static <E extends Enum<E>> E constant(String key, String found, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(found.replace('-', '_'))) {
                return constant;
            }
            names.add(constant.name().toLowerCase(java.util.Locale.ROOT));
        }
        throw new Mistake(
                "`" + key + "` is `" + found + "`." + hint(found, names, Node::didYouMean) + " It is one of "
                        + String.join(", ", names) + ".",
                "`" + key + "` vaut `" + found + "`." + hint(found, names, Node::vouliezVous) + " C'est l'un de "
                        + String.join(", ", names) + ".");
    }

    void refuseUnread() {
        for (String key : unread) {
            throw new Mistake(
                    "`" + what + "` has no `" + key + "`." + hint(key, asked, Node::didYouMean),
                    "`" + what + "` n'a pas de `" + key + "`." + hint(key, asked, Node::vouliezVous));
        }
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
