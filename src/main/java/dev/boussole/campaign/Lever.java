package dev.boussole.campaign;

import java.util.Optional;

/**
 * What a piece of advice moves. The order of the constants is the agenda: what comes first is settled first
 * (kpis.md, section D).
 */
public enum Lever {
    TRK(1, "Tracking", "Mesure"),
    LEG(1, "Legal", "Conformité"),
    WAIT(2, "Wait", "Attendre"),
    GOAL(3, "Goal", "Objectif"),
    LP(4, "Landing page", "Page d'atterrissage"),
    OFF(4, "Offer", "Offre"),
    CRM(4, "Customer relations", "Relation client"),
    TEL(4, "Phone", "Téléphone"),
    CRE(5, "Creative", "Création"),
    AUD(5, "Audience", "Audience"),
    BID(5, "Bids", "Enchères"),
    MAIL(5, "E-mail", "E-mailing"),
    SEO(5, "Organic search", "Référencement"),
    SOC(5, "Social", "Réseaux sociaux"),
    BUD(6, "Budget", "Budget"),
    EXP(7, "Experiment", "Test"),
    ORG(7, "Organisation", "Organisation");

    private final int stage;
    private final Text label;

    Lever(int stage, String en, String fr) {
        this.stage = stage;
        this.label = new Text(en, fr);
    }

    /** The stage of the agenda, 1 (tracking and legal) to 7 (experiments and organisation). */
    public int stage() {
        return stage;
    }

    public Text label() {
        return label;
    }

    /** Whether pulling it alters what a campaign delivers, so that a second change would blur the effect of the first. */
    public boolean changesDelivery() {
        return stage >= 4 && stage <= 6;
    }

    public static Optional<Lever> of(String key) {
        for (Lever lever : values()) {
            if (lever.name().equalsIgnoreCase(key.strip())) {
                return Optional.of(lever);
            }
        }
        return Optional.empty();
    }
}
