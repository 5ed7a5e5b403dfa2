package dev.boussole.fact;

import dev.boussole.campaign.Problem;

/**
 * {@code DataAlert} of the rules: what was wrong with the data of a campaign, or of the account when {@code campaignId} is
 * empty.
 *
 * @param rows number of rows concerned, 1 or more
 */
public record DataAlertFact(String campaignId, Problem.Kind kind, int rows) {}
