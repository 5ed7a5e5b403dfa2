package dev.boussole.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code Experiment} of the rules: a test, how far it is, and what it shows. Rates and their differences are fractions; with
 * more than two arms each is compared with the first, and what is told is the comparison with the smallest p-value.
 *
 * @param campaignId the campaign, or the empty text for the account
 * @param running whether it still waits for its planned sample
 * @param own false for a test of the whole account as it is seen from one of its campaigns
 * @param extended whether it runs on its second plan
 * @param daysSinceStart days between the start and {@code asOf}, negative before it
 * @param daysSinceEnd days since the declared end, or null when it is not over
 * @param planned subjects planned for each arm
 * @param smallestArm subjects in the arm that has the fewest
 * @param plannedShare the second over the first, 1 or more once the plan is fulfilled
 * @param completion when the smallest arm will have its planned sample at the pace so far; null without a pace
 * @param referenceArm name of the first arm
 * @param challengerArm name of the arm compared with it
 * @param challengerBetter whether the difference, however small, is one for the better
 * @param difference rate of the challenger minus that of the first arm
 * @param differenceLow lower end of its interval (Newcombe), 95 % for all comparisons of the test together
 * @param lowestDifference the lowest end of the intervals of all arms compared
 * @param highestDifference the highest end of them
 * @param differenceP two-sided p-value of no difference, adjusted for the number of arms (Benjamini and Hochberg)
 * @param detectable the smallest difference that the planned sample shows with 80 % power (kpis.md, F4)
 * @param neededPerArm subjects for each arm that would show the difference seen so far
 * @param splitP p-value of the arms having got equal shares (kpis.md, F11)
 * @param guardrail key of the KPI that must not get worse, or null
 * @param harmP p-value of no harm to it in the arm that harms it most; null when none is worse
 */
public record ExperimentFact(
        String id,
        String campaignId,
        String kpi,
        boolean running,
        boolean own,
        boolean extended,
        @Nullable Double daysSinceStart,
        @Nullable Double daysSinceEnd,
        @Nullable Double planned,
        @Nullable Double smallestArm,
        @Nullable Double plannedShare,
        @Nullable LocalDate completion,
        @Nullable String referenceArm,
        @Nullable Double referenceRate,
        @Nullable String challengerArm,
        @Nullable Double challengerRate,
        boolean challengerBetter,
        @Nullable Double difference,
        @Nullable Double differenceLow,
        @Nullable Double differenceHigh,
        @Nullable Double lowestDifference,
        @Nullable Double highestDifference,
        @Nullable Double differenceP,
        @Nullable Double detectable,
        @Nullable Double neededPerArm,
        @Nullable Double splitP,
        @Nullable String guardrail,
        @Nullable Double harmP) {
    /** A campaign's own test of which no figures are known. */
    public ExperimentFact(String id, String campaignId, String kpi, boolean running) {
        this(
                id,
                campaignId,
                kpi,
                running,
                true,
                false,
                null,
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
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
