package dev.boussole.platform.export;

import dev.boussole.campaign.Text;

/** What is said when the rows of a file do not add up to its own total. */
final class TotalTexts {
    private TotalTexts() {}

    /** @param quarantined rows that were set aside, which may explain it */
    static Text differs(Reconciliation total, int quarantined) {
        return differs(
                total,
                quarantined == 0
                        ? new Text(
                                "Export again without a filter on rows.",
                                "Exportez à nouveau sans filtre sur les lignes.")
                        : new Text(
                                "Rows set aside, which may explain it: " + quarantined + ".",
                                "Lignes écartées, ce qui peut l'expliquer : " + quarantined + "."));
    }

    /** @param why the sentence that follows */
    static Text differs(Reconciliation total, Text why) {
        String measure = total.measure().key();
        double difference = Math.abs(total.difference());
        boolean lacks = total.difference() > 0;
        String label = total.label().isEmpty() ? "" : " `" + total.label() + "`";
        return new Text(
                "the rows kept have " + Figures.plain(total.kept()) + " `" + measure + "`, the file's own total row"
                        + label
                        + " says " + Figures.plain(total.total()) + ": " + (lacks ? "short by " : "over by ")
                        + Figures.plain(difference) + ". " + why.en(),
                "les lignes gardées totalisent " + Figures.french(total.kept()) + " `" + measure
                        + "`, la ligne de total" + label + " du fichier dit " + Figures.french(total.total()) + " : "
                        + (lacks ? "il manque " : "en trop ") + Figures.french(difference) + ". " + why.fr());
    }
}
