package dev.boussole.campaign;

/**
 * What a row is about, below its campaign. The order is that in which breakdowns stand in for absent campaign rows; search
 * terms never do, because platforms withhold the rare ones.
 */
public enum Breakdown {
    CAMPAIGN,
    AD_GROUP,
    AD,
    CREATIVE,
    LANDING_PAGE,
    AUDIENCE,
    DEVICE,
    KEYWORD,
    SEARCH_TERM,
    EMAIL_SEND
}
