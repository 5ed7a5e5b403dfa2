package dev.boussole.fact;

import java.util.List;

/** What a review decides on: every campaign by itself, and the account. */
public record Situations(List<CampaignSituation> campaigns, AccountSituation account) {}
