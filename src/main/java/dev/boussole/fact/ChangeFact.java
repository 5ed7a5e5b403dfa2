package dev.boussole.fact;

import dev.boussole.campaign.Lever;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code Change} of the rules: what was done or is planned, how long ago, and what it brought to the KPI that decides.
 *
 * @param campaignId the campaign, or the empty text for the whole account
 * @param daysAgo days between the change and {@code asOf}, 0 or more; null for a planned one
 * @param own false for a change of the whole account as it is seen from one of its campaigns
 * @param daysUntil days from {@code asOf} to a planned change, 1 or more; null for one that was made
 * @param date the day of the change, which tells it from others
 * @param percent by how much it raised what it moved, 20 for a fifth, negative for a cut; null when that was not said
 * @param kpi key of the KPI that its effect was measured on; null until it can be measured, as are the others
 * @param effect relative difference of that KPI that came with the change, 0.1 for a rise of a tenth
 * @param effectP two-sided p-value of no effect
 * @param events successes in the smallest of the samples compared
 * @param better whether the difference, however small, is one for the better
 * @param controlled whether the control's own development was taken off; else it is a mere before and after
 */
public record ChangeFact(
        String campaignId,
        Lever lever,
        @Nullable Double daysAgo,
        boolean own,
        @Nullable Double daysUntil,
        @Nullable LocalDate date,
        @Nullable Double percent,
        @Nullable String kpi,
        @Nullable Double effect,
        @Nullable Double effectLow,
        @Nullable Double effectHigh,
        @Nullable Double effectP,
        @Nullable Double events,
        boolean better,
        boolean controlled) {
    /** A change of the scope itself whose size and effect are not known. */
    public ChangeFact(String campaignId, Lever lever, int daysAgo) {
        this(
                campaignId,
                lever,
                (double) daysAgo,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false);
    }
}
