package dev.boussole.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Splits text as roughly as mutations need. */
final class Lines {
    private static final String DELIMITERS = ",;\t|";

    private Lines() {}

    /** What occurs most. */
    static char delimiter(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS.toCharArray()) {
            long count = text.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** The cells of a line, with their quotation marks. */
    static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == delimiter && !quoted) {
                cells.add(line.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(line.substring(from));
        return cells;
    }
}
