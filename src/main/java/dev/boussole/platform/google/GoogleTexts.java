package dev.boussole.platform.google;

import dev.boussole.campaign.Text;

/** What is said of Google Ads reports. */
final class GoogleTexts {
    private GoogleTexts() {}

    static Text manyChannels(String type) {
        return new Text(
                "`" + type
                        + "` runs over several channels, so its campaigns have none. Declare `channel` in boussole.yaml.",
                "`" + type + "` diffuse sur plusieurs canaux, ses campagnes n'en ont donc aucun."
                        + " Déclarez `channel` dans boussole.yaml.");
    }

    static Text withheld(String clicks, String cost) {
        String en = facts("clicks ", clicks, "cost ", cost);
        String fr = facts("clics ", clicks, "coût ", cost);
        return new Text(
                "search terms that too few people used have no row" + (en.isEmpty() ? "" : " (" + en + ")")
                        + ": Google withholds them. Search terms never stand in for their campaign.",
                "les termes de recherche trop rares n'ont pas de ligne" + (fr.isEmpty() ? "" : " (" + fr + ")")
                        + " : Google les retient. Les termes de recherche ne remplacent jamais leur campagne.");
    }

    private static String facts(String clicksWord, String clicks, String costWord, String cost) {
        String first = clicks.isEmpty() ? "" : clicksWord + "`" + clicks + "`";
        String second = cost.isEmpty() ? "" : costWord + "`" + cost + "`";
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }
}
