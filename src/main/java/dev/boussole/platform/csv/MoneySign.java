package dev.boussole.platform.csv;

import java.util.regex.Pattern;

/** Signs of money that are letters: {@code S/ 99}, {@code R$ 12,50}, {@code kr 5}, {@code 5 zł}. */
final class MoneySign {
    private static final String SPACES = "[\\s\u00A0\u202F]*";
    private static final Pattern BEFORE = Pattern.compile(
            "^([-\u2212]?)(?:[A-Z]{1,3}(?=\\$)|S/\\.?|B/\\.?|Bs\\.?|[kK]r\\.?|Rs\\.?|Rp\\.?|RM|S?Fr\\.?|Gs\\.?)"
                    + SPACES + "(?=[-\u2212\\d$])");
    private static final Pattern AFTER =
            Pattern.compile("(?<=[\\d\\s\u00A0\u202F])(?:[kK]r\\.?|zł|Kč|Ft|[lL]ei|лв\\.?|руб\\.?|TL|S?Fr\\.?)$");

    private MoneySign() {}

    /** The cell without such a sign before or after its figure. */
    static String without(String cell) {
        if (!hasLetter(cell)) {
            return cell;
        }
        String figure = BEFORE.matcher(cell).replaceFirst("$1");
        return figure.length() < cell.length() ? figure : AFTER.matcher(cell).replaceFirst("");
    }

    private static boolean hasLetter(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isLetter(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
