package dev.boussole.platform.mapped;

import dev.boussole.platform.sheet.TotalRow;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What people call a total, with or without the month that it is of: {@code TOTAL}, {@code September total}. */
final class TotalLabel {
    private TotalLabel() {}

    static boolean is(String cell) {
        return TotalRow.isLabel(cell) || TotalRow.isLabel(withoutMonth(cell));
    }

    private static String withoutMonth(String cell) {
        return Arrays.stream(cell.split("\\s+", -1))
                .filter(word -> MonthText.of(word).isEmpty() && !word.matches("20\\d\\d"))
                .collect(Collectors.joining(" "));
    }
}
