package dev.boussole.objective;

import dev.boussole.campaign.Text;
import dev.boussole.statistics.Interval;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its SMART checks and where it is heading.
 *
 * @param checks by letter, in the order of section E: specific, measurable, attainable, relevant, timeBound, pace
 * @param overall FAIL when the objective must be written anew: not specific, measurable, relevant or time-bound; else the
 *     worst of the letters, of which an unattainable target counts as WARN, see {@link #targetToRevise()} (kpis.md,
 *     section E). A letter of which nothing is known does not count
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
    /** The letters, as {@link #checks} names them. */
    public static final String SPECIFIC = "specific";

    public static final String MEASURABLE = "measurable";
    public static final String ATTAINABLE = "attainable";
    public static final String RELEVANT = "relevant";
    public static final String TIME_BOUND = "timeBound";
    public static final String PACE = "pace";

    /** The verdict on one letter. */
    public Verdict verdict(String letter) {
        Check check = checks.get(letter);
        return check == null ? Verdict.UNKNOWN : check.verdict();
    }

    /** Whether the objective itself is sound and only its target is out of reach. */
    public boolean targetToRevise() {
        return overall != Verdict.FAIL && verdict(ATTAINABLE) == Verdict.FAIL;
    }

    /** A verdict and the figures behind it. */
    public record Check(Verdict verdict, Text figures) {
        /** Both: the worse verdict, the known before the unknown, and both texts. */
        Check and(Check other) {
            return new Check(
                    verdict.worse(other.verdict),
                    new Text(figures.en() + " " + other.figures.en(), figures.fr() + " " + other.figures.fr()));
        }
    }

    /** Where the objective stands today. */
    public enum Status {
        NOT_STARTED,
        ON_TRACK,
        AT_RISK,
        /** Less than one chance in ten, though the past has seen such a rise or says nothing about it. */
        OFF_TRACK,
        /** Less than one chance in ten, and nine in ten past rises were smaller than the one needed. */
        UNREACHABLE,
        REACHED,
        ENDED,
        UNKNOWN
    }
}
