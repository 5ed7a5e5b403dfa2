package dev.boussole.kpi;

import dev.boussole.campaign.Text;

/** How a KPI of a longer period, or of several parts, comes from the figures of days and parts. */
public enum Aggregation {
    SUM("sum of the days", "somme des jours"),
    RATIO_OF_SUMS(
            "ratio of the sums, never the mean of daily ratios",
            "rapport des sommes, jamais la moyenne des taux quotidiens"),
    WEIGHTED_MEAN("mean weighted by volume", "moyenne pondérée par le volume"),
    OF_PERIOD(
            "only as reported for the very period: neither summed nor averaged",
            "uniquement tel que publié pour la période même : ni somme ni moyenne"),
    LAST_VALUE("last known value", "dernière valeur connue"),
    RECOMPUTED("percentile of the raw data: never averaged", "centile des données brutes : ne se moyenne jamais"),
    COHORT("ratio over one cohort, once it is old enough", "rapport sur une cohorte, une fois mûre"),
    DERIVED("computed from aggregated figures", "calculé à partir de chiffres déjà agrégés");

    private final Text label;

    Aggregation(String en, String fr) {
        this.label = new Text(en, fr);
    }

    public Text label() {
        return label;
    }
}
