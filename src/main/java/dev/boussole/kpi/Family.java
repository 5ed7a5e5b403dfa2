package dev.boussole.kpi;

import dev.boussole.campaign.Text;

/** The chapter of the catalogue that a KPI belongs to. */
public enum Family {
    PAID_MEDIA("Paid media", "Médias payants"),
    SEARCH("Organic search", "Référencement naturel"),
    SITE("Site engagement", "Engagement sur le site"),
    RETENTION("Retention", "Rétention et fidélisation"),
    SHOP("E-commerce", "E-commerce"),
    EMAIL("E-mailing", "E-mailing"),
    SOCIAL("Social visibility", "Visibilité sur les réseaux"),
    PHONE("Phone and face to face", "Téléphone et terrain"),
    FINANCE("Finance", "Finance"),
    /** What a rulebook defines for itself. */
    OWN("Your own KPIs", "Vos propres KPI");

    private final Text label;

    Family(String en, String fr) {
        this.label = new Text(en, fr);
    }

    public Text label() {
        return label;
    }
}
