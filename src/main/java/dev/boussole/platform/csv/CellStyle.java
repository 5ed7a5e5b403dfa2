package dev.boussole.platform.csv;

import java.util.Locale;
import java.util.Set;

/** What the number format of a workbook makes of a number (ECMA-376, part 1, sections 18.8.30 and 18.8.31). */
enum CellStyle {
    NUMBER,
    PERCENT,
    DATE,
    TIME,
    DURATION;

    private static final Set<Integer> PERCENTS = Set.of(9, 10);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56);
    private static final int DURATION_FORMAT = 46;

    /** The style of a format that every workbook has, by its number. */
    static CellStyle ofBuiltIn(int format) {
        if (PERCENTS.contains(format)) {
            return PERCENT;
        }
        if (TIMES.contains(format)) {
            return TIME;
        }
        if (format == DURATION_FORMAT) {
            return DURATION;
        }
        boolean date = format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 50 && format <= 58;
        return date ? DATE : NUMBER;
    }

    /** The style of a format by its code: {@code dd/mm/yyyy}, {@code [h]:mm}, {@code 0.00%}. */
    static CellStyle ofCode(String code) {
        String letters = letters(code);
        if (letters.contains("[h]") || letters.contains("[m]") || letters.contains("[s]")) {
            return DURATION;
        }
        boolean clock = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean calendar = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
        if (calendar || letters.indexOf('m') >= 0 && !clock) {
            return DATE;
        }
        if (clock) {
            return TIME;
        }
        return letters.indexOf('%') >= 0 ? PERCENT : NUMBER;
    }

    /** The code's first section in small letters, without what is shown as it stands, colours and conditions. */
    private static String letters(String code) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = end(code, '"', i);
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                int end = end(code, ']', i);
                letters.append(elapsed(code.substring(i + 1, Math.max(i + 1, end))));
                i = end;
            } else {
                letters.append(c);
            }
        }
        String small = letters.toString().toLowerCase(Locale.ROOT);
        return small.contains("general") ? "" : small;
    }

    private static String elapsed(String bracket) {
        String small = bracket.toLowerCase(Locale.ROOT);
        boolean counts = small.matches("h+|m+|s+");
        return counts ? "[" + small.charAt(0) + "]" : "";
    }

    private static int end(String code, char mark, int from) {
        int end = code.indexOf(mark, from + 1);
        return end < 0 ? code.length() : end;
    }
}
