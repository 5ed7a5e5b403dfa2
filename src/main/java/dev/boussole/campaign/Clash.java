package dev.boussole.campaign;

/**
 * Rows of one file that give different figures of a measure that does not add up, such as the reach of two ad sets: which
 * of them holds for the whole is not known, so the figure is missing there.
 *
 * @param first where the first of them was read
 * @param rows how many days or periods are concerned
 */
public record Clash(Scope scope, Measure measure, Source first, int rows) {}
