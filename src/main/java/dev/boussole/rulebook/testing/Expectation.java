package dev.boussole.rulebook.testing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects, as it is written.
 *
 * @param line where it stands
 * @param expect the rules that speak, with their lines; null where the case names none, not even silence
 * @param silent rules that must not speak, with their lines
 * @param actions by rule; under the empty text that of the only one that is expected
 * @param heldBack what holds back which rule, null for no rule; null where the case does not look at it
 * @param whole whether {@code expect} is exact over the whole rulebook, not over the file alone
 */
record Expectation(
        int line,
        @Nullable Map<String, Integer> expect,
        Map<String, Integer> silent,
        Map<String, Piece> actions,
        @Nullable Map<String, Piece> heldBack,
        boolean whole) {

    /** The keys that say what is expected, so far unread, with those of an outer one where they are absent. */
    static Expectation of(Node node, @Nullable Expectation outer) {
        Map<String, Integer> expect = node.has("expect") ? ids(node, "expect") : outer == null ? null : outer.expect;
        Map<String, Integer> silent = node.has("silent") || outer == null ? ids(node, "silent") : outer.silent;
        boolean changed = node.has("expect") && outer != null;
        Map<String, Piece> actions =
                node.has("expectAction") || outer == null || changed ? named(node.take("expectAction")) : outer.actions;
        Map<String, Piece> heldBack =
                node.has("heldBack") ? named(node.take("heldBack")) : outer == null ? null : outer.heldBack;
        boolean whole = node.flag("wholeRulebook", outer != null && outer.whole);
        return new Expectation(node.line(), expect, silent, actions, heldBack, whole);
    }

    /** The same with other rules that speak. */
    Expectation speaking(Piece ids) {
        Map<String, Integer> speaking = ids(ids.is(Piece.Kind.LIST) ? ids.items() : java.util.List.of(ids));
        return new Expectation(ids.line(), speaking, silent, Map.of(), heldBack, whole);
    }

    boolean expectsNothing() {
        return expect == null && silent.isEmpty() && heldBack == null;
    }

    /** Every rule that it names. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>(silent.keySet());
        if (expect != null) {
            named.addAll(expect.keySet());
        }
        if (heldBack != null) {
            named.addAll(heldBack.keySet());
        }
        return named;
    }

    private static Map<String, Integer> ids(Node node, String key) {
        return ids(node.list(key));
    }

    private static Map<String, Integer> ids(Iterable<Piece> pieces) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        pieces.forEach(piece -> {
            if (!piece.is(Piece.Kind.NOTHING)) {
                ids.put(piece.text(), piece.line());
            }
        });
        return ids;
    }

    private static Map<String, Piece> named(@Nullable Piece piece) {
        if (piece == null) {
            return Map.of();
        }
        return piece.is(Piece.Kind.MAPPING) ? piece.fields() : Map.of("", piece);
    }
}
