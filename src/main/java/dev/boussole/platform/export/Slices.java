package dev.boussole.platform.export;

import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Text;
import org.jspecify.annotations.Nullable;

/** Rows that are slices of a day, and how many of them could be no day. */
final class Slices {
    /** Beyond one row in twenty, columns are rather mixed up than clicks late. */
    private static final int OFTEN = 20;

    private int rows;
    private int odd;
    private int line;
    private @Nullable String column;

    void see(@Nullable Impossible found, int at) {
        rows++;
        if (found != null && odd++ == 0) {
            line = at;
            column = found.column();
        }
    }

    void tell(Intake intake) {
        if (odd > rows / OFTEN) {
            intake.warn(
                    Kind.NOTE,
                    line,
                    column,
                    new Text(
                            text().en() + " Check that the columns are in their place.",
                            text().fr() + " Vérifiez que les colonnes sont à leur place."));
        } else if (odd > 0) {
            intake.info(line, column, text());
        }
    }

    private Text text() {
        String en = odd == 1 ? "1 row has" : odd + " rows have";
        String fr = odd == 1 ? "1 ligne a" : odd + " lignes ont";
        return new Text(
                en + " more clicks than impressions, or spend without any (of " + rows
                        + "). Rows are slices of a day, and a click may fall into another slice than its impression; kept.",
                fr + " plus de clics que d'impressions, ou des dépenses sans impression (sur " + rows
                        + "). Les lignes sont des tranches d'une journée, et un clic peut tomber dans une autre tranche que"
                        + " son impression ; gardé.");
    }
}
