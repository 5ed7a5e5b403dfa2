package dev.boussole.platform.sheet;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.export.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the ratios that a platform states with what its counts give. They are never kept: where the two differ by more
 * than rounding explains, columns have been moved or mean something else, and that is told once a column.
 */
final class RatioCheck {
    /** Platforms compute from figures with more decimals than they show. */
    private static final double RELATIVE = 0.001;

    private final List<Stated> ratios = new ArrayList<>();

    RatioCheck(Columns columns) {
        for (Column column : columns.present()) {
            Ratio ratio = column.ratio();
            if (ratio != null) {
                ratios.add(new Stated(column, ratio));
            }
        }
    }

    void check(Cells cells, Counts counts) {
        for (Stated stated : ratios) {
            stated.check(cells, counts);
        }
    }

    void tell(Intake intake) {
        for (Stated stated : ratios) {
            if (stated.differing > 0) {
                intake.warn(
                        Kind.NOTE,
                        stated.line,
                        stated.name,
                        SheetTexts.ratio(stated.cell, stated.computed, stated.ratio, stated.differing, stated.checked));
            }
        }
    }

    /** One column of ratios and how often it differs; the first time is kept as an example. */
    private static final class Stated {
        private final Column column;
        private final Ratio ratio;
        private int checked;
        private int differing;
        private int line;
        private String name = "";
        private String cell = "";
        private String computed = "";

        Stated(Column column, Ratio ratio) {
            this.column = column;
            this.ratio = ratio;
        }

        void check(Cells cells, Counts counts) {
            double expected = ratio.of(counts);
            String text = cells.text(column);
            double shown = cells.number(column);
            if (!Double.isFinite(expected) || !Double.isFinite(shown) || Missing.is(text)) {
                return;
            }
            checked++;
            boolean percent = text.indexOf('%') >= 0;
            double step = step(text) / (percent ? 100 : 1);
            double rounding = ratio.roundingOf(counts) + RELATIVE * expected;
            // a rate may be a fraction, percent text, or a percent number such as 2.60
            boolean agrees =
                    near(shown, expected, step + rounding) || near(shown / 100, expected, step / 100 + rounding);
            if (!agrees && differing++ == 0) {
                line = cells.line();
                name = cells.columns().name(column);
                cell = text;
                computed = figure(percent ? expected * 100 : expected, text) + (percent ? "%" : "");
            }
        }

        private static boolean near(double a, double b, double tolerance) {
            return Math.abs(a - b) <= tolerance;
        }

        /** One unit of the last decimal shown: rounded or cut off, the true figure is within it. */
        private static double step(String text) {
            return Math.pow(10, -decimals(text));
        }

        private static int decimals(String text) {
            int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
            int digits = 0;
            for (int i = mark + 1; mark >= 0 && i < text.length() && Character.isDigit(text.charAt(i)); i++) {
                digits++;
            }
            return digits;
        }

        private static String figure(double value, String like) {
            return String.format(Locale.ROOT, "%." + Math.min(6, Math.max(2, decimals(like))) + "f", value);
        }
    }
}
