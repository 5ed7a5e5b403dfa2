package dev.boussole.campaign;

/** What a row is about, below its campaign. The order is that in which breakdowns stand in for absent campaign rows. */
public enum Breakdown {
    CAMPAIGN,
    AD_GROUP,
    AD,
    CREATIVE,
    LANDING_PAGE,
    AUDIENCE,
    DEVICE,
    EMAIL_SEND
}
