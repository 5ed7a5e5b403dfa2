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
    /** A sum of amounts, or a mean score. */
    STUDENT("Student's t", "t de Student"),
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
