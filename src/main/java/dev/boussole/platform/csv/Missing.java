package dev.boussole.platform.csv;

import java.util.Locale;
import java.util.Set;

/** What exports and spreadsheets write where there is no figure. None of it is zero. */
public final class Missing {
    private static final Set<String> MARKS = Set.of(
            "",
            "-",
            "--",
            "—",
            "–",
            "n/a",
            "na",
            "n.a.",
            "s/o",
            "nd",
            "null",
            "none",
            "#n/a",
            "#div/0!",
            "#valeur!",
            "#value!",
            "#ref!",
            "#nom?",
            "#name?",
            "#num!",
            "#nombre!",
            "(not set)");

    private Missing() {}

    public static boolean is(String cell) {
        boolean figure = !cell.isEmpty() && cell.charAt(0) >= '0' && cell.charAt(0) <= '9';
        return !figure && isMark(cell);
    }

    private static boolean isMark(String cell) {
        return MARKS.contains(cell.toLowerCase(Locale.ROOT)) || cell.startsWith("Err:");
    }

    public static boolean is(Row row, int column) {
        return row.isEmpty(column) || is(row.cell(column));
    }
}
