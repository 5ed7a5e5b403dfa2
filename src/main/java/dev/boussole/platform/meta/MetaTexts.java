package dev.boussole.platform.meta;

import dev.boussole.campaign.Text;

/** What is said of Meta exports. */
final class MetaTexts {
    static final Text NO_CAMPAIGN = new Text(
            "no column names the campaign, so that rows belong to none. Export with `Campaign name`.",
            "aucune colonne ne nomme la campagne, les lignes n'appartiennent donc à aucune."
                    + " Exportez avec `Nom de la campagne`.");
    static final Text NO_INDICATOR = new Text(
            "what a result is differs from row to row, and no column `Result indicator` tells. Results are not kept.",
            "ce qu'est un résultat change d'une ligne à l'autre, et aucune colonne `Indicateur de résultats` ne le dit."
                    + " Les résultats ne sont pas gardés.");

    private MetaTexts() {}

    static Text silence(int cells) {
        return new Text(
                "empty cells that count as 0: " + cells
                        + ". Meta leaves the cell empty when an ad was shown and nothing"
                        + " happened, and the same campaign has figures in that column on other rows.",
                "cellules vides qui comptent pour 0 : " + cells
                        + ". Meta laisse la cellule vide quand la publicité a été"
                        + " vue et que rien ne s'est passé, et la même campagne a des chiffres dans cette colonne à"
                        + " d'autres lignes.");
    }

    /** @param settings with how many rows have each */
    static Text attributions(String settings) {
        return new Text(
                "conversions are attributed in several ways: " + settings
                        + ". Each row keeps its own; compare only rows of the same setting.",
                "les conversions sont attribuées de plusieurs façons : " + settings
                        + ". Chaque ligne garde la sienne ; ne comparez que des lignes de même paramètre.");
    }
}
