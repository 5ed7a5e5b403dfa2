package dev.boussole.platform.mapped;

import dev.boussole.platform.csv.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month as people write it: {@code September}, {@code Oct-25}, {@code sept. 2025}, {@code 10/2025}.
 *
 * @param month 1 to 12
 * @param year null when it is not said
 * @param shortYear whether the year has two digits, which might be a day
 */
record MonthText(int month, @Nullable Integer year, boolean shortYear) {
    private static final int LETTERS = 3;
    private static final List<List<String>> NAMES = List.of(
            List.of("january", "janvier", "januar", "enero", "gennaio", "januari", "janeiro"),
            List.of("february", "fevrier", "februar", "febrero", "febbraio", "februari", "fevereiro"),
            List.of("march", "mars", "marz", "maerz", "marzo", "maart", "marco", "mrz"),
            List.of("april", "avril", "abril", "aprile"),
            List.of("may", "mai", "mayo", "maggio", "mei", "maio"),
            List.of("june", "juin", "juni", "junio", "giugno", "junho"),
            List.of("july", "juillet", "juli", "julio", "luglio", "julho"),
            List.of("august", "aout", "agosto", "augustus"),
            List.of("september", "septembre", "septiembre", "setiembre", "settembre", "setembro"),
            List.of("october", "octobre", "oktober", "octubre", "ottobre", "outubro"),
            List.of("november", "novembre", "noviembre", "novembro"),
            List.of("december", "decembre", "dezember", "diciembre", "dicembre", "dezembro"));
    private static final Pattern YEAR_FIRST = Pattern.compile("(20\\d\\d)[-/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](20\\d\\d)");
    private static final Pattern FOUR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern TWO = Pattern.compile("\\d\\d");

    static Optional<MonthText> of(String cell) {
        String plain = Names.plain(cell);
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            return inFigures(first.group(2), first.group(1));
        }
        Matcher last = YEAR_LAST.matcher(plain);
        return last.matches() ? inFigures(last.group(1), last.group(2)) : inWords(plain);
    }

    private static Optional<MonthText> inFigures(String month, String year) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12
                ? Optional.of(new MonthText(number, Integer.valueOf(year), false))
                : Optional.empty();
    }

    private static Optional<MonthText> inWords(String plain) {
        List<String> tokens = new ArrayList<>(List.of(plain.split("[^a-z0-9]+", -1)));
        tokens.removeIf(String::isEmpty);
        tokens.removeIf(token -> token.equals("de") || token.equals("del"));
        if (tokens.isEmpty() || tokens.size() > 2) {
            return Optional.empty();
        }
        int month = month(tokens.get(0));
        if (month == 0) {
            return Optional.empty();
        }
        if (tokens.size() == 1) {
            return Optional.of(new MonthText(month, null, false));
        }
        String year = tokens.get(1);
        if (FOUR.matcher(year).matches()) {
            return Optional.of(new MonthText(month, Integer.valueOf(year), false));
        }
        return TWO.matcher(year).matches()
                ? Optional.of(new MonthText(month, 2000 + Integer.parseInt(year), true))
                : Optional.empty();
    }

    /** The month whose name a word is or begins, three letters or more; 0 for none or several. */
    private static int month(String word) {
        int found = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            boolean fits = word.length() >= LETTERS && NAMES.get(i).stream().anyMatch(name -> name.startsWith(word));
            if (fits && found > 0) {
                return 0;
            }
            found = fits ? i + 1 : found;
        }
        return found;
    }
}
