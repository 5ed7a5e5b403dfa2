package dev.boussole.store.input;

import dev.boussole.campaign.Problem;

/**
 * A problem and when it was told.
 *
 * @param after how many rows of the file came before it
 */
public record PlacedProblem(int after, Problem problem) {}
