package dev.boussole.platform.linkedin;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;

/** What is said of reports of LinkedIn. */
final class LinkedInTexts {
    static final Text NO_GROUP = new Text(
            "no column names the campaign group, so each LinkedIn campaign counts as a campaign; on other platforms it would"
                    + " be an ad group. Export with `Campaign Group Name` to compare like with like.",
            "aucune colonne ne nomme le groupe de campagnes, chaque campagne LinkedIn compte donc comme une campagne ; ailleurs"
                    + " ce serait un groupe d'annonces. Exportez avec `Nom du groupe de campagnes` pour comparer ce qui est"
                    + " comparable.");
    static final Text ALL_CLICKS = new Text(
            "these clicks include those on the page's name, on reactions and on comments; clicks to the site are missing."
                    + " Export with `Clicks to Landing Page`.",
            "ces clics comprennent ceux sur le nom de la page, les réactions et les commentaires ; les clics vers le site"
                    + " manquent. Exportez avec la colonne des clics vers la page de destination.");

    private LinkedInTexts() {}

    static Text oneDate(Period range) {
        return new Text(
                "every row bears the report's first day, so rows count for all days from " + range.from() + " to "
                        + range.to() + ". Export with the time breakdown by day for daily figures.",
                "toutes les lignes portent le premier jour du rapport, elles valent donc pour tous les jours du "
                        + range.from() + " au " + range.to()
                        + ". Exportez avec la répartition par jour pour des chiffres quotidiens.");
    }
}
