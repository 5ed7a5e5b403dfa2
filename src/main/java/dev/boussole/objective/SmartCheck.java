package dev.boussole.objective;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.ObjectiveAssessment.Check;
import dev.boussole.objective.ObjectiveAssessment.Status;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges an objective letter by letter and says where it is heading (kpis.md, section E). */
public final class SmartCheck {
    private static final List<String> MUST_HOLD = List.of(
            ObjectiveAssessment.SPECIFIC,
            ObjectiveAssessment.MEASURABLE,
            ObjectiveAssessment.RELEVANT,
            ObjectiveAssessment.TIME_BOUND);

    private SmartCheck() {}

    public static AssessedObjective assess(ObjectiveEvidence evidence) {
        Objective objective = evidence.objective();
        Kpi kpi = evidence.kpi().orElse(null);
        Pace pace = pace(evidence, kpi);
        Map<String, Check> checks = checks(evidence, pace);
        Double proposal = ReachableTarget.of(evidence, pace);
        return new AssessedObjective(
                new ObjectiveAssessment(
                        objective,
                        Collections.unmodifiableMap(checks),
                        overall(checks),
                        status(evidence, kpi, pace),
                        pace == null ? null : pace.probability(),
                        pace == null ? null : pace.upliftNeeded(),
                        pace == null ? null : pace.forecast(),
                        pace == null ? null : pace.interval(),
                        proposal,
                        RewrittenObjective.of(evidence, proposal)),
                kpi,
                kpi == null ? KpiRelevance.UNLISTED : KpiRelevanceTable.of(evidence.goal(), kpi),
                evidence.baseline(),
                evidence.started(),
                evidence.ended(),
                TimeBoundCheck.checkpointMissing(objective),
                evidence.figures() != null || evidence.current() != null,
                evidence.baseline() == null && evidence.benchmark() == null,
                MeasurableCheck.daysWithoutData(evidence),
                pace);
    }

    private static Map<String, Check> checks(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put(ObjectiveAssessment.SPECIFIC, SpecificCheck.of(evidence));
        checks.put(ObjectiveAssessment.MEASURABLE, MeasurableCheck.of(evidence));
        checks.put(ObjectiveAssessment.ATTAINABLE, AttainableCheck.of(evidence, pace));
        checks.put(ObjectiveAssessment.RELEVANT, RelevantCheck.of(evidence));
        checks.put(ObjectiveAssessment.TIME_BOUND, TimeBoundCheck.of(evidence));
        checks.put(ObjectiveAssessment.PACE, PaceCheck.pace(evidence, pace));
        return checks;
    }

    private static @Nullable Pace pace(ObjectiveEvidence evidence, @Nullable Kpi kpi) {
        Objective objective = evidence.objective();
        LocalDate start = objective.start();
        LocalDate end = objective.end();
        Double target = objective.target();
        DailyFigures figures = evidence.figures();
        if (kpi == null || figures == null || target == null || start == null || end == null || end.isBefore(start)) {
            return null;
        }
        if (!evidence.asOf().isAfter(start)) {
            return null;
        }
        return Pacing.of(
                figures,
                new Period(start, end),
                evidence.asOf(),
                evidence.lagDays(),
                target,
                evidence.lowerIsBetter(kpi));
    }

    /** A letter that asks for another objective fails it; one that asks for another target alone does not. */
    private static Verdict overall(Map<String, Check> checks) {
        Verdict worst = Verdict.UNKNOWN;
        for (Map.Entry<String, Check> check : checks.entrySet()) {
            Verdict verdict = check.getValue().verdict();
            boolean rewrites = MUST_HOLD.contains(check.getKey());
            worst = worst.worse(verdict == Verdict.FAIL && !rewrites ? Verdict.WARN : verdict);
        }
        return worst;
    }

    private static Status status(ObjectiveEvidence evidence, @Nullable Kpi kpi, @Nullable Pace pace) {
        if (!evidence.started()) {
            return Status.NOT_STARTED;
        }
        if (pace == null || kpi == null) {
            return evidence.ended() ? Status.ENDED : Status.UNKNOWN;
        }
        if (reached(evidence, kpi, pace)) {
            return Status.REACHED;
        }
        if (evidence.ended()) {
            return Status.ENDED;
        }
        return pace.probability() == null || !pace.telling() ? Status.UNKNOWN : heading(pace, pace.probability());
    }

    /** A sum is reached as soon as it is complete, a ratio or a limit only on its last day. */
    private static boolean reached(ObjectiveEvidence evidence, Kpi kpi, Pace pace) {
        Double target = evidence.objective().target();
        Double soFar = pace.soFar();
        if (target == null || soFar == null) {
            return false;
        }
        boolean lower = evidence.lowerIsBetter(kpi);
        boolean complete = AdditiveKpis.contains(kpi) && !lower;
        return (complete || evidence.ended()) && (lower ? soFar <= target : soFar >= target);
    }

    private static Status heading(Pace pace, double probability) {
        return switch (PaceCheck.verdict(probability)) {
            case PASS -> Status.ON_TRACK;
            case WARN -> Status.AT_RISK;
            case FAIL, UNKNOWN -> Boolean.TRUE.equals(pace.beyondPast()) ? Status.UNREACHABLE : Status.OFF_TRACK;
        };
    }
}
