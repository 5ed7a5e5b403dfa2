package dev.boussole.objective;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.ObjectiveAssessment.Check;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.PastPeriods;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A: whether the target can be reached, by the trend (A1), the own past (A2), the market (A3), whether it is an effort at
 * all (A4), and whether it pays (R2, which like the others asks for another target). The trend decides, the past where the
 * trend cannot be told yet; the market alone never says FAIL.
 */
final class AttainableCheck {
    private static final int PAST_PERIODS_MIN = 8;
    private static final double PAST_SHARE = 0.9;
    private static final double BEYOND_BEST = 1.2;
    private static final double MARKET_PASS = 1.25;
    private static final double MARKET_WARN = 2;
    private static final double CERTAIN = 0.95;
    /** Part of the period up to which a certain target counts as certain at its start. */
    private static final double EARLY = 0.6;

    private final ObjectiveEvidence evidence;
    private final Words words;
    private final @Nullable Pace pace;
    private final Kpi kpi;
    private final double target;
    private final boolean lowerIsBetter;

    private AttainableCheck(ObjectiveEvidence evidence, @Nullable Pace pace, Kpi kpi, double target) {
        this.evidence = evidence;
        this.words = new Words(evidence.account());
        this.pace = pace;
        this.kpi = kpi;
        this.target = target;
        this.lowerIsBetter = evidence.lowerIsBetter(kpi);
    }

    static Check of(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Check trend = PaceCheck.trend(evidence, pace);
        Kpi kpi = evidence.kpi().orElse(null);
        Double target = evidence.objective().target();
        return kpi == null || target == null ? trend : new AttainableCheck(evidence, pace, kpi, target).all(trend);
    }

    private Check all(Check trend) {
        Check past = past();
        Check decides = past == null ? trend : trend.and(past);
        List<Check> others = new ArrayList<>();
        add(others, market(decides.verdict() == Verdict.FAIL));
        add(others, tooEasy());
        add(others, means());
        Check all = decides;
        for (Check other : others) {
            all = all.and(other);
        }
        boolean onlyPasses = decides.verdict() == Verdict.UNKNOWN && all.verdict() == Verdict.PASS;
        return onlyPasses ? new Check(Verdict.UNKNOWN, all.figures()) : all;
    }

    private static void add(List<Check> checks, @Nullable Check check) {
        if (check != null) {
            checks.add(check);
        }
    }

    /** How many times better than {@code other} the target is, above 1 for better; null where that has no meaning. */
    private @Nullable Double timesBetter(double other) {
        if (!(target > 0 && other > 0)) {
            return null;
        }
        return lowerIsBetter ? other / target : target / other;
    }

    /** A2: the target among own past periods of the same length; null with fewer than eight of them. */
    private @Nullable Check past() {
        DailyFigures figures = evidence.figures();
        if (figures == null || pace == null) {
            return null;
        }
        int days = pace.totalDays();
        double[] values = PastStretches.paces(figures, evidence.asOf().toEpochDay() - evidence.lagDays(), days).stream()
                .mapToDouble(value -> figures.isSum() ? value * days : value)
                .toArray();
        PastPeriods past = PastPeriods.of(values);
        return past.count() < PAST_PERIODS_MIN ? null : amongPast(past);
    }

    private @Nullable Check amongPast(PastPeriods past) {
        double usual =
                past.quantile(lowerIsBetter ? 1 - PAST_SHARE : PAST_SHARE).orElseThrow();
        double best = (lowerIsBetter ? past.least() : past.greatest()).orElseThrow();
        Double beyond = timesBetter(best);
        if (beyond == null) {
            return null;
        }
        boolean inside = lowerIsBetter ? target >= usual : target <= usual;
        Double probability = pace == null ? null : pace.probability();
        boolean hopeless = beyond > BEYOND_BEST && (probability == null || probability < PaceCheck.UNLIKELY);
        return new Check(
                inside ? Verdict.PASS : hopeless ? Verdict.FAIL : Verdict.WARN,
                Words.say(
                        "Of %s past periods as long, one in ten was better than %s and the best was %s.",
                        "Sur %s périodes passées aussi longues, une sur dix a fait mieux que %s et la meilleure a fait %s.",
                        Words.count(past.count()),
                        words.value(kpi, usual),
                        words.value(kpi, best)));
    }

    /** A3: the target against the published figure; a blend of many advertisers is never reason enough to say FAIL. */
    private @Nullable Check market(boolean othersFail) {
        Benchmark row = evidence.benchmark();
        Double times = row == null ? null : timesBetter(row.value());
        if (row == null || times == null) {
            return null;
        }
        Double quartile = lowerIsBetter ? row.p25() : row.p75();
        boolean insideQuartile = quartile != null && (lowerIsBetter ? target >= quartile : target <= quartile);
        Double baseline = evidence.baseline();
        boolean behind = baseline != null && (lowerIsBetter ? baseline > row.value() : baseline < row.value());
        Verdict verdict = insideQuartile || times <= MARKET_PASS
                ? Verdict.PASS
                : times > MARKET_WARN && behind && othersFail ? Verdict.FAIL : Verdict.WARN;
        return new Check(
                verdict,
                Words.say(
                        "The market stands at %s (%s).",
                        "Le marché se situe à %s (%s).", words.value(kpi, row.value()), Text.same(row.basis())));
    }

    /** A4: a target that today's figure already holds, or that is all but certain, is no effort. */
    private @Nullable Check tooEasy() {
        Interval today = evidence.recent() == null ? null : evidence.recent().interval();
        boolean inside = today != null
                && !AdditiveKpis.contains(kpi)
                && (lowerIsBetter ? target >= today.low() : target <= today.high());
        boolean certain = pace != null
                && pace.probability() != null
                && pace.probability() >= CERTAIN
                && pace.elapsedShare() <= EARLY;
        if (inside && today != null) {
            return new Check(
                    Verdict.WARN,
                    Words.say(
                            "The last 28 days already hold the target (%s).",
                            "Les 28 derniers jours contiennent déjà la cible (de %s).",
                            words.range(kpi, today.low(), today.high())));
        }
        Double forecast = pace == null ? null : pace.forecast();
        return certain && forecast != null
                ? new Check(
                        Verdict.WARN,
                        Words.say(
                                "It is met without effort: %s would be one.",
                                "Elle sera atteinte sans effort : %s en serait un.",
                                words.value(kpi, forecast * (lowerIsBetter ? 0.9 : 1.1))))
                : null;
    }

    /** R2: a cost or return that loses money is not realistic, whatever the trend. */
    private @Nullable Check means() {
        Account account = evidence.account();
        if (kpi == Kpi.ROAS && account.grossMargin() != null) {
            return affordable(1 / account.grossMargin(), target >= 1 / account.grossMargin());
        }
        if ((kpi == Kpi.CPA || kpi == Kpi.CAC) && account.lifetimeValue() != null) {
            return affordable(account.lifetimeValue(), target <= account.lifetimeValue());
        }
        return null;
    }

    private Check affordable(double limit, boolean pays) {
        return new Check(
                pays ? Verdict.PASS : Verdict.FAIL,
                Words.say("It breaks even at %s.", "Le seuil de rentabilité est de %s.", words.value(kpi, limit)));
    }
}
