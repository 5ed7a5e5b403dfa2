package dev.boussole.platform.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of columns, compared as people read them: without accents, capitals, kinds of apostrophe and of space. */
public final class Names {
    private Names() {}

    /** The name in small letters without accents, with plain spaces and apostrophes. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(name, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Row.isSpace(c)) {
                c = ' ';
            } else if (c == '\u2019') {
                c = '\'';
            }
            boolean repeated = c == ' ' && (plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ');
            if (!repeated) {
                plain.append(c);
            }
        }
        return trim(plain.toString()).toLowerCase(Locale.ROOT);
    }

    /** The text without spaces of any kind around it. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Row.isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && Row.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The known name that {@code name} is most likely a slip of: at most a third of its letters differ. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = plain(name);
        int allowed = Math.max(1, wanted.length() / 3);
        List<String> close = new ArrayList<>();
        for (String candidate : known) {
            String other = plain(candidate);
            if (Math.abs(wanted.length() - other.length()) <= allowed && distance(wanted, other) <= allowed) {
                close.add(candidate);
            }
        }
        return close.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, delete or replace to get from one to the other (Levenshtein 1966). */
    public static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] here = new int[b.length() + 1];
            here[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(replaced, Math.min(above[j], here[j - 1]) + 1);
            }
            above = here;
        }
        return above[b.length()];
    }
}
