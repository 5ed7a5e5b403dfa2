package dev.boussole.platform.searchconsole;

import dev.boussole.campaign.Text;
import java.text.NumberFormat;
import java.util.Locale;

/** What is said of exports of Search Console. */
final class SearchTexts {
    private SearchTexts() {}

    static final Text UNDATED = new Text(
            "this table does not say which days it covers: Search Console keeps them in the chart beside it. Give the whole"
                    + " zip, or pass `--period`, as in `--period 2026-10-01..2026-10-31`.",
            "ce tableau ne dit pas quels jours il couvre : Search Console les garde dans le graphique voisin. Donnez le zip"
                    + " entier, ou passez `--period`, comme `--period 2026-10-01..2026-10-31`.");

    static final Text COMPARISON = new Text(
            "this export compares two periods. Export again without comparison, one file per period.",
            "cet export compare deux périodes. Exportez à nouveau sans comparaison, un fichier par période.");

    static final Text APPEARANCE = new Text(
            "rows by appearance in search are left out: a result may have several or none.",
            "les lignes par apparence dans les résultats sont laissées de côté : un résultat peut en avoir plusieurs ou"
                    + " aucune.");

    static final Text HOURS = new Text(
            "rows are of hours: clicks and impressions are added up by day; the position of a day is not their mean and is"
                    + " not kept.",
            "les lignes sont des heures : clics et impressions sont additionnés par jour ; la position d'un jour n'est pas"
                    + " leur moyenne et n'est pas gardée.");

    static Text narrowed(String filters) {
        return new Text(
                "the export is filtered (`" + filters
                        + "`): it is a part of the property and is kept apart from the whole. Export without filter to"
                        + " follow the property.",
                "l'export est filtré (`" + filters
                        + "`) : c'est une partie de la propriété, gardée à part de l'ensemble. Exportez sans filtre pour"
                        + " suivre la propriété.");
    }

    static Text kindOfSearch(String type) {
        return new Text(
                "the figures are of `" + type + "`, kept apart from those of web search.",
                "les chiffres sont ceux de `" + type + "`, gardés à part de ceux de la recherche sur le Web.");
    }

    static Text fewer(double clicks, double impressions, double allClicks, double allImpressions) {
        return new Text(
                "the searches shown add up to " + en(clicks) + " clicks and " + en(impressions)
                        + " impressions, the chart has " + en(allClicks) + " and " + en(allImpressions)
                        + ": Google withholds rare searches and lists 1,000 at most.",
                "les recherches affichées totalisent " + fr(clicks) + " clics et " + fr(impressions)
                        + " impressions, le graphique " + fr(allClicks) + " et " + fr(allImpressions)
                        + " : Google masque les recherches rares et en liste 1 000 au plus.");
    }

    static Text more(double clicks, double impressions, double allClicks, double allImpressions) {
        return new Text(
                "the pages add up to " + en(clicks) + " clicks and " + en(impressions) + " impressions, the chart has "
                        + en(allClicks) + " and " + en(allImpressions)
                        + ": a search that shows two pages counts for both. Pages are never added up to the property.",
                "les pages totalisent " + fr(clicks) + " clics et " + fr(impressions) + " impressions, le graphique "
                        + fr(allClicks) + " et " + fr(allImpressions)
                        + " : une recherche qui affiche deux pages compte pour les deux. Les pages ne sont jamais"
                        + " additionnées pour faire la propriété.");
    }

    private static String en(double count) {
        return NumberFormat.getIntegerInstance(Locale.US).format(count);
    }

    private static String fr(double count) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(count);
    }
}
