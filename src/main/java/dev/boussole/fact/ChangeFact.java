package dev.boussole.fact;

import dev.boussole.campaign.Lever;

/**
 * {@code Change} of the rules: what was done, and how long ago.
 *
 * @param campaignId the campaign, or the empty text for the whole account
 * @param daysAgo days between the change and {@code asOf}, 0 or more
 */
public record ChangeFact(String campaignId, Lever lever, int daysAgo) {}
