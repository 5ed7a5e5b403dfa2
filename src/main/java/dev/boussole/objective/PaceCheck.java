package dev.boussole.objective;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** T2 and the trend of A1: the chance that the target is met. */
final class PaceCheck {
    /** From here the target is more likely met than not. */
    static final double LIKELY = 0.5;
    /** Below this the target is out of reach. */
    static final double UNLIKELY = 0.1;
    /** Days below which the pace of a period is not told, a week. */
    private static final int DAYS_MIN = 7;

    private PaceCheck() {}

    /** T2: the pace today, told from a week on. */
    static Judgement pace(ObjectiveEvidence evidence, @Nullable Pace pace) {
        if (pace == null || pace.probability() == null || (pace.elapsedDays() < DAYS_MIN && !pace.telling())) {
            return unknown(Criterion.T2, evidence, pace);
        }
        Double goalPace = pace.goalPace();
        Text chance = Words.say(
                "The chance to meet the target is %s",
                "La probabilité d'atteindre la cible est de %s", Words.chance(pace.probability()));
        return new Judgement(
                        Criterion.T2,
                        verdict(pace.probability()),
                        goalPace == null
                                ? Words.say("%s.", "%s.", chance)
                                : Words.say(
                                        "%s; the pace is %s of what the target asks for by now.",
                                        "%s ; le rythme est à %s de ce que la cible demande à ce jour.",
                                        chance,
                                        Words.percent(goalPace)))
                .with("probability", pace.probability())
                .with("goalPace", goalPace);
    }

    /** A1: the trend, told from 14 days or a quarter of the period on. */
    static Judgement trend(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null || pace == null || pace.probability() == null || !pace.telling()) {
            return unknown(Criterion.A1, evidence, pace);
        }
        Verdict verdict = verdict(pace.probability());
        Interval interval = pace.interval();
        return new Judgement(Criterion.A1, verdict, message(evidence, kpi, pace, verdict))
                .with("probability", pace.probability())
                .with("expected", pace.forecast())
                .with("low", interval == null ? null : interval.low())
                .with("high", interval == null ? null : interval.high())
                .with("upliftNeeded", pace.upliftNeeded())
                .with("neededOnRest", pace.neededOnRest())
                .with("upliftPast90", pace.upliftPast90());
    }

    static Verdict verdict(double probability) {
        if (probability >= LIKELY) {
            return Verdict.PASS;
        }
        return probability >= UNLIKELY ? Verdict.WARN : Verdict.FAIL;
    }

    private static Text message(ObjectiveEvidence evidence, Kpi kpi, Pace pace, Verdict verdict) {
        Text forecast = forecast(evidence, kpi, pace);
        Double expected = pace.forecast();
        Interval interval = pace.interval();
        if (verdict != Verdict.FAIL || evidence.ended() || expected == null || interval == null) {
            return forecast;
        }
        boolean lower = evidence.lowerIsBetter(kpi);
        double best = lower ? interval.low() : interval.high();
        Words words = new Words(evidence.account());
        return Words.sentences(List.of(
                forecast,
                Words.say(
                        "A target of %s, at most %s, is within reach.",
                        "Une cible de %s, au mieux de %s, est à portée.",
                        words.value(kpi, ReachableTarget.rounded(expected, kpi, lower)),
                        words.value(kpi, ReachableTarget.rounded(best, kpi, lower)))));
    }

    private static Text forecast(ObjectiveEvidence evidence, Kpi kpi, Pace pace) {
        Words words = new Words(evidence.account());
        Double forecast = pace.forecast();
        Double target = evidence.objective().target();
        if (forecast == null || target == null) {
            return new Text("No forecast yet.", "Pas encore de prévision.");
        }
        if (pace.interval() == null || pace.upliftNeeded() == null) {
            return Words.say(
                    "It came to %s for a target of %s.",
                    "Le résultat est de %s pour une cible de %s.",
                    words.value(kpi, forecast),
                    words.value(kpi, target));
        }
        return AdditiveKpis.contains(kpi) || pace.neededOnRest() == null
                ? rise(words, kpi, pace, forecast, target)
                : rest(words, kpi, pace, forecast, target, pace.neededOnRest());
    }

    /** What the days left must bring of a ratio: kpis.md, section E, {@code (target*(X+Xf)-Y)/Xf}. */
    private static Text rest(Words words, Kpi kpi, Pace pace, double forecast, double target, double needed) {
        boolean ahead = pace.upliftNeeded() != null && pace.upliftNeeded() <= 0;
        boolean possible = needed > 0 && (kpi.unit() != Kpi.Unit.RATE || needed < 1);
        return Words.say(
                possible
                        ? "%s expected at the end (%s) for a target of %s; the rest " + (ahead ? "may" : "must")
                                + " come to %s."
                        : "%s expected at the end (%s) for a target of %s, which the rest decides no more.",
                possible
                        ? "%s attendus à la fin (de %s) pour une cible de %s ; le reste " + (ahead ? "peut" : "doit")
                                + " se faire à %s."
                        : "%s attendus à la fin (de %s) pour une cible de %s, que le reste ne décide plus.",
                words.value(kpi, forecast),
                range(words, kpi, pace),
                words.value(kpi, target),
                words.value(kpi, needed));
    }

    private static Text range(Words words, Kpi kpi, Pace pace) {
        Interval interval = pace.interval();
        return interval == null ? Text.same("") : words.range(kpi, interval.low(), interval.high());
    }

    private static Text rise(Words words, Kpi kpi, Pace pace, double forecast, double target) {
        double uplift = pace.upliftNeeded() == null ? 0 : pace.upliftNeeded();
        return Words.say(
                uplift < 0
                        ? "%s expected at the end (%s) for a target of %s; even %s less than the pace so far would do."
                        : "%s expected at the end (%s) for a target of %s; the rest must bring %s more than the pace so far.",
                uplift < 0
                        ? "%s attendus à la fin (de %s) pour une cible de %s ; même %s de moins que le rythme actuel suffirait."
                        : "%s attendus à la fin (de %s) pour une cible de %s ; le reste doit apporter %s de mieux que le rythme actuel.",
                words.value(kpi, forecast),
                range(words, kpi, pace),
                words.value(kpi, target),
                Words.percent(Math.abs(uplift)));
    }

    private static Judgement unknown(Criterion criterion, ObjectiveEvidence evidence, @Nullable Pace pace) {
        if (!evidence.started()) {
            return Judgement.unknown(criterion, new Text("The period has not begun.", "La période n'a pas commencé."));
        }
        if (pace == null) {
            return Judgement.unknown(
                    criterion,
                    new Text(
                            "Without a daily KPI, a target, a start and an end no pace can be told.",
                            "Sans KPI quotidien, cible, début et fin, aucun rythme n'est calculable."));
        }
        return Judgement.unknown(
                criterion,
                Words.say(
                        "Too early to tell: %s of %s days.",
                        "Trop tôt pour le dire : %s jours sur %s.",
                        Words.count(pace.elapsedDays()),
                        Words.count(pace.totalDays())));
    }
}
