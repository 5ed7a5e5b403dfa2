package dev.boussole.objective;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.ObjectiveAssessment.Check;
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
    static Check pace(ObjectiveEvidence evidence, @Nullable Pace pace) {
        if (pace == null || pace.probability() == null || (pace.elapsedDays() < DAYS_MIN && !pace.telling())) {
            return unknown(evidence, pace);
        }
        Double goalPace = pace.goalPace();
        Text chance = Words.say(
                "The chance to meet the target is %s",
                "La probabilité d'atteindre la cible est de %s", Words.percent(pace.probability()));
        return new Check(
                verdict(pace.probability()),
                goalPace == null
                        ? Words.say("%s.", "%s.", chance)
                        : Words.say(
                                "%s; the pace is %s of what the target asks for by now.",
                                "%s ; le rythme est à %s de ce que la cible demande à ce jour.",
                                chance,
                                Words.percent(goalPace)));
    }

    /** A1: the trend, told from 14 days or a quarter of the period on. */
    static Check trend(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null || pace == null || pace.probability() == null || !pace.telling()) {
            return unknown(evidence, pace);
        }
        return new Check(verdict(pace.probability()), forecast(evidence, kpi, pace));
    }

    static Verdict verdict(double probability) {
        if (probability >= LIKELY) {
            return Verdict.PASS;
        }
        return probability >= UNLIKELY ? Verdict.WARN : Verdict.FAIL;
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
        double uplift = pace.upliftNeeded();
        return Words.say(
                uplift < 0
                        ? "%s expected at the end (%s) for a target of %s; even %s less than the pace so far would do."
                        : "%s expected at the end (%s) for a target of %s; the rest must bring %s more than the pace so far.",
                uplift < 0
                        ? "%s attendus à la fin (de %s) pour une cible de %s ; même %s de moins que le rythme actuel suffirait."
                        : "%s attendus à la fin (de %s) pour une cible de %s ; le reste doit apporter %s de mieux que le rythme actuel.",
                words.value(kpi, forecast),
                words.range(kpi, pace.interval().low(), pace.interval().high()),
                words.value(kpi, target),
                Words.percent(Math.abs(uplift)));
    }

    private static Check unknown(ObjectiveEvidence evidence, @Nullable Pace pace) {
        if (!evidence.started()) {
            return new Check(Verdict.UNKNOWN, new Text("The period has not begun.", "La période n'a pas commencé."));
        }
        if (pace == null) {
            return new Check(
                    Verdict.UNKNOWN,
                    new Text(
                            "Without a daily KPI, a target, a start and an end no pace can be told.",
                            "Sans KPI quotidien, cible, début et fin, aucun rythme n'est calculable."));
        }
        return new Check(
                Verdict.UNKNOWN,
                Words.say(
                        "Too early to tell: %s of %s days.",
                        "Trop tôt pour le dire : %s jours sur %s.",
                        Words.count(pace.elapsedDays()),
                        Words.count(pace.totalDays())));
    }
}
