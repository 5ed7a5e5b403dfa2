package dev.boussole.platform.generic;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Names;
import java.util.Arrays;
import java.util.List;

/** What is said of rows of the generic format. */
final class GenericTexts {
    private GenericTexts() {}

    static Text noNumber(String cell) {
        return new Text(
                "`" + cell + "` is not a number of the generic format (`1234.5`). Row set aside; write decimals with a"
                        + " point and no thousands separator.",
                "`" + cell + "` n'est pas un nombre du format générique (`1234.5`). Ligne écartée ; écrivez les"
                        + " décimales avec un point, sans séparateur de milliers.");
    }

    static Text noDate(String cell) {
        if (cell.isEmpty()) {
            return new Text(
                    "the date is missing. Row set aside; write it like `2026-10-31`.",
                    "la date manque. Ligne écartée ; écrivez-la comme `2026-10-31`.");
        }
        return new Text(
                "`" + cell + "` is not a date of the generic format. Row set aside; write it like `2026-10-31`.",
                "`" + cell
                        + "` n'est pas une date du format générique. Ligne écartée ; écrivez-la comme `2026-10-31`.");
    }

    static Text backwards(Period from, Period to) {
        return new Text(
                "the period ends on " + to.to() + ", before it starts on " + from.from() + ". Row set aside.",
                "la période finit le " + to.to() + ", avant de commencer le " + from.from() + ". Ligne écartée.");
    }

    static Text tooLong(int cells, int columns) {
        return new Text(
                "the row has " + cells + " cells, the header " + columns + ". Row set aside; put quotation marks around"
                        + " cells that contain the delimiter.",
                "la ligne a " + cells + " cellules, l'en-tête " + columns + ". Ligne écartée ; mettez entre guillemets"
                        + " les cellules qui contiennent le séparateur.");
    }

    static Text noChannel(String cell) {
        List<String> keys = Arrays.stream(Channel.values()).map(Channel::key).toList();
        String meant = Names.nearest(cell, keys).map(key -> "`" + key + "`").orElse("");
        String all = "`" + String.join("` `", keys) + "`";
        return new Text(
                "`" + cell + "` is no channel; its rows are kept without one. "
                        + (meant.isEmpty() ? "Write one of " + all + "." : "Did you mean " + meant + "?"),
                "`" + cell + "` n'est pas un canal ; ses lignes sont gardées sans canal. "
                        + (meant.isEmpty() ? "Écrivez l'un de " + all + "." : "Vouliez-vous dire " + meant + " ?"));
    }
}
