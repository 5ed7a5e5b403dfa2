package dev.boussole.objective;

import dev.boussole.campaign.Text;

/** The eleven SMART checks, in the order of kpis.md, section E. */
public enum Criterion {
    S("specific", "Specific", "Spécifique"),
    M1("measurable", "Measurable", "Mesurable"),
    M2("measurable", "Provable", "Vérifiable"),
    A1("attainable", "By the trend", "Par la tendance"),
    A2("attainable", "By the past", "Par le passé"),
    A3("attainable", "By the market", "Par le marché"),
    A4("attainable", "Not too easy", "Pas trop facile"),
    R1("relevant", "Relevant", "Pertinent"),
    R2("realistic", "Realistic", "Réaliste"),
    T1("timeBound", "Time-bound", "Temporel"),
    T2("pace", "Pace", "Rythme");

    private final String letter;
    private final Text label;

    Criterion(String letter, String en, String fr) {
        this.letter = letter;
        this.label = new Text(en, fr);
    }

    /** The letter it belongs to, as {@link ObjectiveAssessment#checks()} names it. */
    public String letter() {
        return letter;
    }

    public Text label() {
        return label;
    }
}
