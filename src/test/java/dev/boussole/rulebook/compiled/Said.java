package dev.boussole.rulebook.compiled;

import dev.boussole.recommendation.Action;

/** One decision: which rule tells a campaign (the account where it is empty) to do what. */
public record Said(String rule, String campaignId, Action action) {}
