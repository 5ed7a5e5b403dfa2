package dev.boussole.rulebook.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word with the fewest typing errors between it and an unknown one. */
public final class Nearest {
    /** Whatever is longer is no typing error. */
    private static final int LENGTH_MAX = 60;

    private Nearest() {}

    /** The nearest of {@code known}, or nothing when more than a third of the letters would have to change. */
    public static Optional<String> to(String unknown, Collection<String> known) {
        if (unknown.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(2, unknown.length() / 3) + 1;
        for (String word : known) {
            int distance = distance(normal(unknown), normal(word));
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code  Did you mean `x`?} with its leading space, or the empty text. */
    static String hintEn(String unknown, Collection<String> known) {
        return to(unknown, known).map(word -> " Did you mean `" + word + "`?").orElse("");
    }

    static String hintFr(String unknown, Collection<String> known) {
        return to(unknown, known)
                .map(word -> " Vouliez-vous dire `" + word + "` ?")
                .orElse("");
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
