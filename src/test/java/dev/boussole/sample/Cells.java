package dev.boussole.sample;

import java.util.Locale;

/** Cells as platforms write them. */
public final class Cells {
    private Cells() {}

    public static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** Two decimals, thousands in groups and then in quotes, as Google Ads does. */
    public static String grouped(double value, int places) {
        String text = String.format(Locale.ROOT, "%,." + places + "f", value);
        return text.contains(",") ? "\"" + text + "\"" : text;
    }

    public static String percent(double part, double whole) {
        return decimals(100 * part / whole, 2) + "%";
    }

    /** With a decimal comma, as a spreadsheet set to French saves it. */
    public static String french(double value, int places) {
        return decimals(value, places).replace('.', ',');
    }
}
