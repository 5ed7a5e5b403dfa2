package dev.boussole.platform.mapped;

import dev.boussole.platform.csv.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How much one name is like another, in percent: a slip of one letter or two that changed places, or words that both have. */
final class Likeness {
    private static final int SLIP = 85;
    private static final int SAME_WORDS = 80;
    private static final int LONG = 5;
    private static final Set<String> FILLERS = Set.of(
            "of", "the", "per", "for", "de", "du", "des", "la", "le", "les", "l", "d", "par", "der", "die", "das",
            "pro", "del", "el", "los", "di", "da", "do", "van");

    private Likeness() {}

    /** {@value #SLIP} when one letter of five or more differs or two changed places, else {@value #SAME_WORDS} times the share of words in common. */
    static int of(String a, String b) {
        return of(a, words(a), b, words(b));
    }

    /** The same, of names whose {@link #words} are known. */
    static int of(String a, List<String> one, String b, List<String> other) {
        if (slip(a, b)) {
            return SLIP;
        }
        int shared = 0;
        boolean telling = false;
        List<String> left = new ArrayList<>(other);
        for (String word : one) {
            for (String candidate : left) {
                if (word.equals(candidate) || slip(word, candidate)) {
                    shared++;
                    telling |= word.length() >= 3;
                    left.remove(candidate);
                    break;
                }
            }
        }
        return telling ? SAME_WORDS * 2 * shared / (one.size() + other.size()) : 0;
    }

    private static boolean slip(String a, String b) {
        return Math.min(a.length(), b.length()) >= LONG
                && Math.abs(a.length() - b.length()) <= 1
                && Names.distance(a, b) <= (isReordered(a, b) ? 2 : 1);
    }

    private static boolean isReordered(String a, String b) {
        return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }

    /** The words of a name without those that say nothing. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("[^\\p{L}\\p{N}]+", -1)));
        words.removeIf(word -> word.isEmpty() || FILLERS.contains(word));
        return words;
    }
}
