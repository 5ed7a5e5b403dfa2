package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import java.util.Collection;
import java.util.Locale;

/** "Did you mean": the known name closest to one that nobody knows. */
final class Suggestion {
    private static final int FARTHEST = 3;

    private Suggestion() {}

    /** A sentence that starts with a space, or nothing when no name is close. */
    static Text among(Collection<String> names, String wrong) {
        String nearest = nearest(names, wrong);
        if (nearest.isEmpty()) {
            return Text.same("");
        }
        return new Text(" Did you mean `" + nearest + "`?", " Vouliez-vous dire `" + nearest + "` ?");
    }

    private static String nearest(Collection<String> names, String wrong) {
        String plain = plain(wrong);
        int limit = Math.min(FARTHEST, Math.max(1, plain.length() / 2));
        String nearest = "";
        int best = limit + 1;
        for (String name : names) {
            int distance = distance(plain(name), plain);
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    /** Levenshtein distance: letters to insert, drop or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
