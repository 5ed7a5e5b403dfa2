package dev.boussole.platform.google;

import dev.boussole.platform.csv.Names;
import org.jspecify.annotations.Nullable;

/**
 * Keywords as Google writes them: {@code [exact]}, {@code "phrase"}, {@code broad} and, until 2021, {@code +modified}. The
 * same words under another match type are another keyword.
 */
final class KeywordName {
    private KeywordName() {}

    /** The keyword with the signs of its match type, which are put where only the column of match types tells it. */
    static String of(String keyword, @Nullable String matchType) {
        boolean marked = keyword.startsWith("[") || keyword.startsWith("\"") || keyword.startsWith("+");
        if (marked || matchType == null) {
            return keyword;
        }
        String type = Names.plain(matchType);
        // French calls the phrase match an exact phrase
        if (has(type, "phrase", "expression", "frase", "wortgruppe")) {
            return "\"" + keyword + "\"";
        }
        return has(type, "exact", "genau") ? "[" + keyword + "]" : keyword;
    }

    private static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
