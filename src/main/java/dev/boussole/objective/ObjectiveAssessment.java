package dev.boussole.objective;

import dev.boussole.campaign.Text;
import dev.boussole.statistics.Interval;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its SMART checks and where it is heading.
 *
 * @param checks by letter, in the order of section E: specific, measurable, attainable, relevant, timeBound, pace
 * @param overall the verdict over all letters (kpis.md, section E)
 * @param probability that the target is reached, 0..1, or null when not estimable yet
 * @param upliftNeeded relative rise that the rest of the period needs, or null
 * @param forecast interval of the result on the last day, or null
 * @param proposal a target that can be reached, or null when none is needed or known
 * @param rewritten the objective as one SMART sentence
 */
public record ObjectiveAssessment(
        Objective objective,
        Map<String, Check> checks,
        Verdict overall,
        Status status,
        @Nullable Double probability,
        @Nullable Double upliftNeeded,
        @Nullable Double expected,
        @Nullable Interval forecast,
        @Nullable Double proposal,
        Text rewritten) {
    /** A verdict and the figures behind it. */
    public record Check(Verdict verdict, Text figures) {}

    /** Where the objective stands today. */
    public enum Status {
        NOT_STARTED,
        ON_TRACK,
        AT_RISK,
        UNREACHABLE,
        REACHED,
        ENDED,
        UNKNOWN
    }
}
