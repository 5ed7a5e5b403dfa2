package dev.boussole.rulebook.format;

import dev.boussole.rulebook.language.RuleWords.Kind;
import dev.boussole.rulebook.language.RuleWords.Word;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Words on one line with the blanks that belong between them: inside the parentheses of facts, verbs and lists, not inside
 * those that only group figures.
 */
final class Spacing {
    private static final Set<String> TIGHT = Set.of(".", "[", "]", "@");
    private static final Set<String> SPACED_NAMES = Set.of("in", "not", "exists");
    private static final Set<String> CLOSING = Set.of(")", "]");

    private final List<Word> words;
    private final StringBuilder line = new StringBuilder();
    private final Deque<Boolean> airy = new ArrayDeque<>();

    private Spacing(List<Word> words) {
        this.words = words;
    }

    static String of(List<Word> words) {
        return new Spacing(words).text();
    }

    private String text() {
        for (int at = 0; at < words.size(); at++) {
            if (at > 0 && blankBefore(at)) {
                line.append(' ');
            }
            Word word = words.get(at);
            if (word.is("(")) {
                airy.push(at > 0 && words.get(at - 1).kind() == Kind.NAME);
            } else if (word.is(")") && !airy.isEmpty()) {
                airy.pop();
            }
            line.append(word.text());
        }
        return line.toString();
    }

    private boolean blankBefore(int at) {
        Word word = words.get(at);
        Word last = words.get(at - 1);
        if (symbol(word, TIGHT) && !word.is("@")
                || symbol(last, TIGHT) && !last.is("]")
                || word.is(",")
                || word.is(";")) {
            return false;
        }
        if (last.is("(")) {
            return !word.is(")") && inAir();
        }
        if (word.is(")")) {
            return inAir();
        }
        if (word.is("(") && last.kind() == Kind.NAME) {
            return SPACED_NAMES.contains(last.text());
        }
        return !isPrefix(at - 1);
    }

    private boolean inAir() {
        return !airy.isEmpty() && airy.peek();
    }

    private static boolean symbol(Word word, Set<String> symbols) {
        return word.kind() == Kind.SYMBOL && symbols.contains(word.text());
    }

    /** {@code !}, or a minus with nothing on its left. */
    private boolean isPrefix(int at) {
        Word word = words.get(at);
        if (word.is("!")) {
            return true;
        }
        return word.is("-")
                && (at == 0
                        || words.get(at - 1).kind() == Kind.SYMBOL
                                && !CLOSING.contains(words.get(at - 1).text()));
    }
}
