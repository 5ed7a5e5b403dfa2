package dev.boussole.objective;

import dev.boussole.campaign.Text;
import dev.boussole.statistics.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its SMART checks and where it is heading.
 *
 * @param judgements one for each check, in the order of section E
 * @param probability that the target is reached, 0..1, or null when not estimable yet
 * @param upliftNeeded relative rise that the rest of the period needs, or null
 * @param forecast interval of the result on the last day, or null
 * @param proposal a target to put in the place of one that is out of reach or no effort; null when none is needed or known
 * @param rewritten the objective as one SMART sentence
 */
public record ObjectiveAssessment(
        Objective objective,
        List<Judgement> judgements,
        Overall overall,
        Status status,
        @Nullable Double probability,
        @Nullable Double upliftNeeded,
        @Nullable Double expected,
        @Nullable Interval forecast,
        @Nullable Double proposal,
        Text rewritten) {
    /** The letters, as {@link #checks} names them; the R of SMART is read as relevant and as realistic. */
    public static final String SPECIFIC = "specific";

    public static final String MEASURABLE = "measurable";
    public static final String ATTAINABLE = "attainable";
    public static final String RELEVANT = "relevant";
    public static final String REALISTIC = "realistic";
    public static final String TIME_BOUND = "timeBound";
    public static final String PACE = "pace";

    public ObjectiveAssessment {
        judgements = List.copyOf(judgements);
    }

    /** The checks by letter, in the order of section E. */
    public Map<String, Check> checks() {
        Map<String, Check> checks = new LinkedHashMap<>();
        for (Judgement judgement : judgements) {
            checks.computeIfAbsent(judgement.criterion().letter(), letter -> Check.of(of(letter)));
        }
        return Collections.unmodifiableMap(checks);
    }

    private List<Judgement> of(String letter) {
        return judgements.stream()
                .filter(judgement -> judgement.criterion().letter().equals(letter))
                .toList();
    }

    /** What one check says; empty when it was not made. */
    public Optional<Judgement> judgement(Criterion criterion) {
        return judgements.stream()
                .filter(judgement -> judgement.criterion() == criterion)
                .findFirst();
    }

    /** Whether the {@link #proposal} asks for more effort rather than less. */
    public boolean tooEasy() {
        return overall != Overall.REVISE_TARGET
                && judgement(Criterion.A4)
                        .filter(one -> one.verdict() == Verdict.WARN)
                        .isPresent();
    }

    /** The verdict on one letter. */
    public Verdict verdict(String letter) {
        Check check = checks().get(letter);
        return check == null ? Verdict.UNKNOWN : check.verdict();
    }

    /** A letter's verdict and the figures behind it. */
    public record Check(Verdict verdict, Text figures) {
        /**
         * The worst of a letter's checks, the known before the unknown, with all that is known. A target that neither the
         * trend nor the past can tell of is not attainable because the market says so.
         */
        private static Check of(List<Judgement> judgements) {
            Verdict verdict = Verdict.UNKNOWN;
            Text figures = null;
            boolean told = false;
            for (Judgement one : judgements) {
                boolean known = one.verdict() != Verdict.UNKNOWN;
                told |= known && one.criterion() != Criterion.A3 && one.criterion() != Criterion.A4;
                verdict = verdict.worse(one.verdict());
                figures = figures == null ? one.message() : known ? joined(figures, one.message()) : figures;
            }
            return new Check(
                    !told && verdict == Verdict.PASS ? Verdict.UNKNOWN : verdict,
                    figures == null ? Text.same("") : figures);
        }

        private static Text joined(Text first, Text second) {
            return new Text(first.en() + " " + second.en(), first.fr() + " " + second.fr());
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
