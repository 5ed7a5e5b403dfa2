package dev.boussole.objective;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.ObjectiveAssessment.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges an objective check by check and says where it is heading (kpis.md, section E). */
public final class SmartCheck {
    private SmartCheck() {}

    public static AssessedObjective assess(ObjectiveEvidence evidence) {
        Objective objective = evidence.objective();
        Kpi kpi = evidence.kpi().orElse(null);
        Pace pace = pace(evidence, kpi);
        List<Judgement> judgements = judgements(evidence, pace);
        Double proposal = ReachableTarget.of(evidence, pace, judgements);
        return new AssessedObjective(
                new ObjectiveAssessment(
                        objective,
                        judgements,
                        Overall.of(judgements),
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

    private static List<Judgement> judgements(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Judgement trend = PaceCheck.trend(evidence, pace);
        Judgement past = PastCheck.of(evidence, pace);
        boolean outOfReach = trend.verdict() == Verdict.FAIL || past.verdict() == Verdict.FAIL;
        return List.of(
                SpecificCheck.of(evidence),
                MeasurableCheck.of(evidence),
                ProvableCheck.of(evidence),
                trend,
                past,
                MarketCheck.of(evidence, outOfReach),
                EffortCheck.of(evidence, pace),
                RelevantCheck.of(evidence),
                RealisticCheck.of(evidence, pace),
                TimeBoundCheck.of(evidence),
                PaceCheck.pace(evidence, pace));
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
