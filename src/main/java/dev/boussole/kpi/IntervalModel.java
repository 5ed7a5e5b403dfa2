package dev.boussole.kpi;

import dev.boussole.campaign.Text;

/** Where the 95 % interval of a KPI comes from (kpis.md, section F). */
public enum IntervalModel {
    /** A proportion; daily pairs instead where days vary more than twice as much as chance would make them. */
    WILSON("Wilson score, widened for over-dispersion", "score de Wilson, élargi en cas de surdispersion"),
    /** A count, or a count by exposure. */
    POISSON("exact Poisson, widened for over-dispersion", "Poisson exact, élargi en cas de surdispersion"),
    /** A ratio of two sums over days. */
    RATIO("daily pairs: delta method or Fieller", "couples quotidiens : méthode delta ou Fieller"),
    /** Money by rare event: below 30 events the wider of Poisson and Fieller. */
    COST_PER_EVENT(
            "daily pairs, and exact Poisson below 30 events",
            "couples quotidiens, et Poisson exact au-dessous de 30 événements"),
    /** Money by event where each event stands by itself, such as the contacts of one fair. */
    EXACT_COST("exact Poisson of the events", "Poisson exact sur les événements"),
    /** A sum of amounts, or a mean score. */
    STUDENT("Student's t", "t de Student"),
    /** A progress: prediction interval of the days that are left. */
    FORECAST("prediction interval of the rest of the period", "intervalle de prévision pour le reste de la période"),
    /** The platform gives an estimate without its error, or the figure is exact. */
    NONE("none", "aucun");

    private final Text label;

    IntervalModel(String en, String fr) {
        this.label = new Text(en, fr);
    }

    public Text label() {
        return label;
    }
}
