package dev.boussole.platform.sheet;

import dev.boussole.platform.csv.Names;
import java.util.regex.Pattern;

/** Rows that repeat what the others add up to, told by their label in the languages of exports, or by naming nothing. */
public final class TotalRow {
    private static final Pattern LABEL = Pattern.compile(
            "((grand |sous-|sub-?)?totals?|total general|total geral|totaux"
                    + "|(gesamt|zwischen)?summe|gesamt|insgesamt|totale|suma total)(\\s*[:(-].*|\\s+(of|de|von)\\s+[\\d., ]+.*)?");

    private TotalRow() {}

    /** Whether a cell says that its row is a total or a subtotal. */
    public static boolean isLabel(String cell) {
        return LABEL.matcher(Names.plain(cell)).matches();
    }

    /** 2 for a total to compare with, 1 for a subtotal, 0 for an ordinary row. */
    public static int rank(Cells cells) {
        String first = Names.plain(cells.firstText());
        if (LABEL.matcher(first).matches()) {
            return first.startsWith("sous") || first.startsWith("sub") || first.startsWith("zwischen") ? 1 : 2;
        }
        return namesNothing(cells) ? 2 : 0;
    }

    /** What the row calls itself, empty when it names nothing. */
    public static String label(Cells cells) {
        String first = cells.firstText();
        return LABEL.matcher(Names.plain(first)).matches() ? first : "";
    }

    /** Whether the file names campaigns or parts, and the row none. */
    private static boolean namesNothing(Cells cells) {
        boolean named = false;
        for (Column column : cells.columns().present()) {
            switch (column.role()) {
                case CAMPAIGN, CAMPAIGN_ID, PART, PART_ID -> {
                    if (!cells.text(column).isEmpty()) {
                        return false;
                    }
                    named = true;
                }
                default -> {
                    // says nothing about what the row is of
                }
            }
        }
        return named;
    }
}
