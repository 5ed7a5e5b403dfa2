package dev.boussole.platform.csv;

import dev.boussole.campaign.Text;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out whether a file writes decimals with a point or a comma, from the cells that leave no doubt. */
public final class DecimalMark {
    private @Nullable Sighting point;
    private @Nullable Sighting comma;
    private @Nullable Sighting doubtful;

    /** @param whole whether the column holds whole numbers only, so that a mark in it separates thousands */
    public void see(String cell, boolean whole, int line, String column) {
        if (cell.indexOf('.') < 0 && cell.indexOf(',') < 0) {
            return;
        }
        String body = NumberText.of(cell)
                .filter(number -> !number.hasExponent())
                .map(NumberText::body)
                .orElse("");
        int lastPoint = body.lastIndexOf('.');
        int lastComma = body.lastIndexOf(',');
        if (lastPoint < 0 && lastComma < 0) {
            return;
        }
        Sighting here = new Sighting(cell, line, column);
        if (lastPoint >= 0 && lastComma >= 0) {
            note(lastPoint > lastComma, here);
            return;
        }
        boolean isPoint = lastPoint >= 0;
        int at = Math.max(lastPoint, lastComma);
        boolean repeated = body.indexOf(body.charAt(at)) != at;
        boolean threeAfter = body.length() - at - 1 == 3;
        if (repeated || whole && threeAfter) {
            note(!isPoint, here);
        } else if (!threeAfter || at == 0 || at > 3 || body.startsWith("0")) {
            note(isPoint, here);
        } else if (doubtful == null) {
            doubtful = here;
        }
    }

    private void note(boolean isPoint, Sighting here) {
        if (isPoint) {
            point = point == null ? here : point;
        } else {
            comma = comma == null ? here : comma;
        }
    }

    /**
     * The mark.
     *
     * @param locale decides alone when it is given
     * @throws Refusal when cells contradict each other, or when all that have a mark may be read both ways
     */
    public char decide(@Nullable Locale locale) {
        if (locale != null) {
            return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
        }
        if (point != null && comma != null) {
            throw contradiction(point, comma);
        }
        if (point == null && comma == null && doubtful != null) {
            throw doubt(doubtful);
        }
        return comma != null ? ',' : '.';
    }

    private static Refusal contradiction(Sighting point, Sighting comma) {
        return new Refusal(new Text(
                "decimals are written both with a point (`" + point.cell() + "`, line " + point.line()
                        + ") and with a comma (`" + comma.cell() + "`, line " + comma.line()
                        + "). Export the file again without editing it.",
                "les décimales sont écrites avec un point (`" + point.cell() + "`, ligne " + point.line()
                        + ") et avec une virgule (`" + comma.cell() + "`, ligne " + comma.line()
                        + "). Exportez le fichier à nouveau sans le modifier."));
    }

    private static Refusal doubt(Sighting cell) {
        char mark = cell.cell().indexOf(',') >= 0 ? ',' : '.';
        String thousands = cell.cell().replace(String.valueOf(mark), "");
        String decimals = cell.cell().replace(mark, '.');
        return new Refusal(
                cell.line(),
                cell.column(),
                new Text(
                        "`" + cell.cell() + "` can mean " + thousands + " or " + decimals
                                + ", and no other cell settles it. Which is it? Pass `--locale "
                                + (mark == ','
                                        ? "en-US` for the first or `--locale fr-FR` for the second."
                                        : "de-DE` for the first or `--locale en-US` for the second."),
                        "`" + cell.cell() + "` peut vouloir dire " + thousands + " ou "
                                + decimals.replace('.', ',')
                                + ", et aucune autre cellule ne tranche. Lequel des deux ? Passez `--locale "
                                + (mark == ','
                                        ? "en-US` pour le premier ou `--locale fr-FR` pour le second."
                                        : "de-DE` pour le premier ou `--locale en-US` pour le second.")));
    }

    private record Sighting(String cell, int line, String column) {}
}
