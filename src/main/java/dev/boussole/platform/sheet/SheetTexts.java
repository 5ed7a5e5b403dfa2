package dev.boussole.platform.sheet;

import dev.boussole.campaign.Text;
import java.time.LocalDate;

/** What is said of rows of a platform's export. */
final class SheetTexts {
    private SheetTexts() {}

    static Text noNumber(String cell, char decimal) {
        String example = decimal == ',' ? "1 234,5" : "1,234.5";
        return new Text(
                "`" + cell + "` is not a number as this file writes them (`" + example
                        + "`). Row set aside; correct the cell or export again.",
                "`" + cell + "` n'est pas un nombre comme ce fichier les écrit (`" + example
                        + "`). Ligne écartée ; corrigez la cellule ou exportez à nouveau.");
    }

    static Text noDate(String cell) {
        if (cell.isEmpty()) {
            return new Text(
                    "the date is missing. Row set aside; export again.",
                    "la date manque. Ligne écartée ; exportez à nouveau.");
        }
        return new Text(
                "`" + cell + "` is not a date. Row set aside; correct the cell or export again.",
                "`" + cell + "` n'est pas une date. Ligne écartée ; corrigez la cellule ou exportez à nouveau.");
    }

    static Text backwards(LocalDate from, LocalDate to) {
        return new Text(
                "the period ends on " + to + ", before it starts on " + from + ". Row set aside.",
                "la période finit le " + to + ", avant de commencer le " + from + ". Ligne écartée.");
    }

    static Text tooMany(int cells, int columns) {
        return new Text(
                "the row has " + cells + " cells, the header " + columns
                        + ". Row set aside; export again without editing" + " the file.",
                "la ligne a " + cells + " cellules, l'en-tête " + columns + ". Ligne écartée ; exportez à nouveau sans"
                        + " modifier le fichier.");
    }

    static Text split(String column, String dropped) {
        return new Text(
                "rows are split by `" + column + "`; what cannot be added over parts is not kept: " + dropped
                        + ". Export without this breakdown to have it.",
                "les lignes sont ventilées par `" + column + "` ; ce qui ne s'additionne pas n'est pas gardé : "
                        + dropped + ". Exportez sans cette ventilation pour l'avoir.");
    }

    static Text ratio(String stated, String computed, Ratio ratio, int differing, int checked) {
        return new Text(
                "the file says `" + stated + "`, `" + ratio + "` gives " + computed + " (so in " + differing + " of "
                        + checked + " rows). Check that the columns are in their place; the counts are used.",
                "le fichier dit `" + stated + "`, `" + ratio + "` donne " + computed.replace('.', ',')
                        + " (de même dans "
                        + differing + " lignes sur " + checked
                        + "). Vérifiez que les colonnes sont à leur place ; ce sont les nombres qui servent.");
    }

    static Text censored(int cells) {
        return new Text(
                "cells that say `< 10%` or `> 90%`: " + cells
                        + ". They are kept as 0.0999 and 0.9001, the platform's own" + " bounds.",
                "cellules qui disent `< 10%` ou `> 90%` : " + cells + ". Elles sont gardées comme 0,0999 et 0,9001, les"
                        + " bornes de la plateforme.");
    }
}
