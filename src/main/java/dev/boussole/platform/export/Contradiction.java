package dev.boussole.platform.export;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;

/** What is said when rows of the same days and scope give different figures of a measure that does not add up. */
public final class Contradiction {
    private Contradiction() {}

    /**
     * The sentence after the place.
     *
     * @param cases the days or periods concerned
     */
    public static Text text(Measure measure, int cases) {
        return new Text(
                "another row of the same days and scope gives a different `" + measure.key() + "`"
                        + (cases == 1 ? "" : " (" + cases + " such cases)")
                        + ", and two such figures are neither added nor averaged: the figure was left out. Export one"
                        + " row per day or period, without further breakdown.",
                "une autre ligne des mêmes jours et du même périmètre donne un autre `" + measure.key() + "`"
                        + (cases == 1 ? "" : " (" + cases + " cas)")
                        + ", et deux chiffres de ce genre ne s'additionnent ni ne se moyennent : le chiffre a été laissé"
                        + " de côté. Exportez une ligne par jour ou par période, sans autre ventilation.");
    }
}
