package dev.boussole.platform.export;

import dev.boussole.campaign.Text;

/** What is said when the rows of a file do not add up to its own total. */
final class TotalTexts {
    private TotalTexts() {}

    static Text differs(Reconciliation total, int quarantined) {
        String measure = total.measure().key();
        String kept = Figures.plain(total.kept());
        String expected = Figures.plain(total.total());
        String difference = Figures.plain(Math.abs(total.difference()));
        boolean lacks = total.difference() > 0;
        return new Text(
                "the rows kept have " + kept + " `" + measure + "`, the file's own row `" + total.label() + "` says "
                        + expected + ": " + difference + (lacks ? " is missing" : " is too much") + ". "
                        + (quarantined == 0
                                ? "Export again without a filter on rows."
                                : "Rows set aside: " + quarantined + ", which may explain it."),
                "les lignes gardées totalisent " + kept + " `" + measure + "`, la ligne `" + total.label()
                        + "` du fichier dit " + expected + " : " + difference
                        + (lacks ? " manquent" : " sont en trop") + ". "
                        + (quarantined == 0
                                ? "Exportez à nouveau sans filtre sur les lignes."
                                : "Lignes écartées : " + quarantined + ", ce qui peut l'expliquer."));
    }
}
