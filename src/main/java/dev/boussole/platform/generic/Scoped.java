package dev.boussole.platform.generic;

import dev.boussole.campaign.Origin;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.export.Currencies;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An origin with the text of the cells that make it, and what came after it the last time. */
final class Scoped {
    /** Ends each cell in a key; no cell contains it. */
    static final char BETWEEN = '\u001F';

    private final char[] key;
    private final Origin origin;
    private final boolean currencyKnown;

    @Nullable
    Scoped next;

    Scoped(String key, Origin origin) {
        this.key = key.toCharArray();
        this.origin = origin;
        this.currencyKnown = origin.currency() == null || Currencies.isCode(origin.currency());
    }

    Origin origin() {
        return origin;
    }

    boolean currencyKnown() {
        return currencyKnown;
    }

    /** Whether the row says the same in {@code columns}. */
    boolean matches(Row row, int[] columns) {
        char[] text = row.text();
        int at = 0;
        for (int column : columns) {
            int from = column < row.size() ? row.start(column) : 0;
            int to = column < row.size() ? row.end(column) : 0;
            int end = at + to - from;
            if (end >= key.length || key[end] != BETWEEN || !Arrays.equals(text, from, to, key, at, end)) {
                return false;
            }
            at = end + 1;
        }
        return at == key.length;
    }
}
