package dev.boussole.platform.csv;

import dev.boussole.campaign.Text;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out whether a file writes the day or the month first, from the dates that leave no doubt. */
public final class DayOrder {
    private @Nullable Sighting dayFirst;
    private @Nullable Sighting monthFirst;
    private @Nullable Sighting doubtful;

    public void see(String cell, int line, String column) {
        if (cell.isEmpty() || cell.length() == 10 && cell.charAt(4) == '-') {
            return;
        }
        int[] parts = DateText.parts(cell);
        if (parts.length == 0 || parts[0] > 31) {
            return;
        }
        Sighting here = new Sighting(cell, line, column);
        boolean pointed = cell.indexOf('.') > 0;
        if (parts[0] > 12 || pointed) {
            dayFirst = dayFirst == null ? here : dayFirst;
        } else if (parts[1] > 12) {
            monthFirst = monthFirst == null ? here : monthFirst;
        } else if (parts[0] != parts[1] && doubtful == null) {
            doubtful = here;
        }
    }

    /**
     * Whether the day comes first.
     *
     * @param locale decides alone when it is given
     * @throws Refusal when dates contradict each other, or when all may be read both ways
     */
    public boolean decide(@Nullable Locale locale) {
        if (locale != null) {
            String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                    FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
            return pattern.indexOf('d') < pattern.indexOf('M');
        }
        if (dayFirst != null && monthFirst != null) {
            throw contradiction(dayFirst, monthFirst);
        }
        if (dayFirst == null && monthFirst == null && doubtful != null) {
            throw doubt(doubtful);
        }
        return monthFirst == null;
    }

    private static Refusal contradiction(Sighting dayFirst, Sighting monthFirst) {
        return new Refusal(new Text(
                "dates have the day first (`" + dayFirst.cell() + "`, line " + dayFirst.line()
                        + ") and the month first (`"
                        + monthFirst.cell() + "`, line " + monthFirst.line()
                        + "). Export the file again without editing it.",
                "des dates commencent par le jour (`" + dayFirst.cell() + "`, ligne " + dayFirst.line()
                        + ") et d'autres par le mois (`" + monthFirst.cell() + "`, ligne " + monthFirst.line()
                        + "). Exportez le fichier à nouveau sans le modifier."));
    }

    private static Refusal doubt(Sighting date) {
        return new Refusal(
                date.line(),
                date.column(),
                new Text(
                        "`" + date.cell() + "` can have the day or the month first, and no"
                                + " other date settles it. Which is it? Pass `--locale fr-FR` for the day or"
                                + " `--locale en-US` for the month.",
                        "`" + date.cell() + "` peut commencer par le jour ou par le mois,"
                                + " et aucune autre date ne tranche. Lequel des deux ? Passez `--locale fr-FR` pour le"
                                + " jour ou `--locale en-US` pour le mois."));
    }

    private record Sighting(String cell, int line, String column) {}
}
