package dev.boussole.platform.export;

import dev.boussole.campaign.Measure;

/**
 * A total that the file itself gives, beside the sum of the rows that were kept.
 *
 * @param label the dropped row's label as the file writes it
 * @param line the dropped row's line
 * @param kept sum over the rows kept, in the measure's unit
 * @param total the dropped row's figure
 * @param tolerance what rounding in the file can explain, 0 for whole counts
 */
public record Reconciliation(String label, int line, Measure measure, double kept, double total, double tolerance) {
    /** What the kept rows lack (positive) or have too much (negative). */
    public double difference() {
        return total - kept;
    }

    public boolean agrees() {
        return Math.abs(difference()) <= tolerance;
    }
}
