package dev.boussole.campaign;

import java.time.LocalDate;

/**
 * Two files that give the same figures: each was counted once.
 *
 * @param counted the file whose figures were kept
 * @param other where the first figure was read that was left out
 * @param countedTo the last day of the file that counted, as {@code otherTo} of the other
 * @param days how many different days the figures concern
 * @param figures how many figures both files give
 * @param differing how many of them are not the same in both
 * @param spend what the counted file has more than the other, in all figures of both; below zero when it has less
 * @param conversions likewise
 */
public record Overlap(
        String counted,
        Source other,
        LocalDate countedTo,
        LocalDate otherTo,
        int days,
        int figures,
        int differing,
        double spend,
        double conversions) {}
