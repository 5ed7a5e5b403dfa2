package dev.boussole.objective;

import static dev.boussole.objective.Criterion.A2;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.Forecast;
import dev.boussole.statistics.PastPeriods;
import org.jspecify.annotations.Nullable;

/**
 * A2: the target among own past periods as long as the objective's, with the days of the week evened out. Up to the 90th
 * percentile it is usual, beyond 1.2 times the best it fails unless the chance to meet it is one in ten or more.
 */
final class PastCheck {
    private static final int PERIODS_MIN = 8;
    private static final double PAST_SHARE = 0.9;
    private static final double BEYOND_BEST = 1.2;
    private static final double LEVEL = 0.95;

    private final Kpi kpi;
    private final Words words;
    private final double target;
    private final boolean lowerIsBetter;

    private PastCheck(ObjectiveEvidence evidence, Kpi kpi, double target) {
        this.kpi = kpi;
        this.words = new Words(evidence.account());
        this.target = target;
        this.lowerIsBetter = evidence.lowerIsBetter(kpi);
    }

    static Judgement of(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Kpi kpi = evidence.kpi().orElse(null);
        Double target = evidence.objective().target();
        DailyFigures figures = evidence.figures();
        Period period = evidence.period().orElse(null);
        if (kpi == null || target == null || figures == null || period == null) {
            return Judgement.unknown(
                    A2,
                    new Text(
                            "The own past takes a daily KPI, a target, a start and an end.",
                            "Comparer au passé demande un KPI quotidien, une cible, un début et une fin."));
        }
        double[] values = periods(evidence, figures, period.days());
        return values.length < PERIODS_MIN
                ? tooFew(values.length, period.days())
                : new PastCheck(evidence, kpi, target).among(values, pace == null ? null : pace.probability());
    }

    private static double[] periods(ObjectiveEvidence evidence, DailyFigures figures, int days) {
        long start = evidence.period().map(period -> period.from().toEpochDay()).orElse(Long.MAX_VALUE);
        long before = Math.min(start, evidence.afterMature());
        int due = Rhythm.before(figures, before, before).due(before, days);
        return PastStretches.paces(figures, before, days).stream()
                .mapToDouble(value -> figures.isSum() ? value * due : value)
                .toArray();
    }

    private static Judgement tooFew(int found, int days) {
        return Judgement.unknown(
                        A2,
                        Words.say(
                                "The own past holds %s of the 8 periods of %s days that a comparison takes.",
                                "Le passé compte %s des 8 périodes de %s jours qu'une comparaison demande.",
                                Words.count(found),
                                Words.count(days)))
                .with("periods", (double) found);
    }

    private Judgement among(double[] values, @Nullable Double forecast) {
        PastPeriods past = PastPeriods.of(values);
        double usual =
                past.quantile(lowerIsBetter ? 1 - PAST_SHARE : PAST_SHARE).orElseThrow();
        double best = (lowerIsBetter ? past.least() : past.greatest()).orElseThrow();
        double limit = lowerIsBetter ? best / BEYOND_BEST : best * BEYOND_BEST;
        Double chance = forecast != null ? forecast : chance(values);
        boolean inside = lowerIsBetter ? target >= usual : target <= usual;
        boolean beyond = lowerIsBetter ? target < limit : target > limit;
        boolean hopeless = beyond && chance != null && chance < PaceCheck.UNLIKELY;
        double below = past.shareAtMost(target).orElseThrow();
        Double score = past.standardScore(target).isPresent()
                ? past.standardScore(target).getAsDouble()
                : null;
        return new Judgement(
                        A2,
                        inside ? Verdict.PASS : hopeless ? Verdict.FAIL : Verdict.WARN,
                        Words.say(
                                "Of %s past periods as long, one in ten was better than %s and the best was %s; %s of them"
                                        + " met the target.",
                                "Sur %s périodes passées aussi longues, une sur dix a fait mieux que %s et la meilleure a"
                                        + " fait %s ; %s d'entre elles tenaient la cible.",
                                Words.count(past.count()),
                                words.value(kpi, usual),
                                words.value(kpi, best),
                                Words.count(meeting(values))))
                .with("periods", (double) past.count())
                .with("mean", past.mean().orElseThrow())
                .with("usual", usual)
                .with("best", best)
                .with("limit", limit)
                .with("percentile", below)
                .with("standardScore", score)
                .with("probability", chance);
    }

    private long meeting(double[] values) {
        long met = 0;
        for (double value : values) {
            met += (lowerIsBetter ? value <= target : value >= target) ? 1 : 0;
        }
        return met;
    }

    /** The chance that the next such period meets the target, from the past ones alone: Student's prediction. */
    private @Nullable Double chance(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return Forecast.total(values, 1, sum + target, LEVEL)
                .projection()
                .map(next -> lowerIsBetter ? 1 - next.probability() : next.probability())
                .orElse(null);
    }
}
