package dev.boussole.objective;

import dev.boussole.kpi.Kpi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target to put in the place of one that is out of reach, the figure expected at the end, or of one that is no effort, a
 * tenth beyond it; rounded to the easy side.
 */
final class ReachableTarget {
    private static final int DIGITS = 3;

    private ReachableTarget() {}

    /** The proposal of A1 where the trend fails the target, of A4 where it is too easy; null otherwise. */
    static @Nullable Double of(ObjectiveEvidence evidence, @Nullable Pace pace, List<Judgement> judgements) {
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null || evidence.ended()) {
            return null;
        }
        Double forecast = pace == null ? null : pace.forecast();
        for (Judgement judgement : judgements) {
            if (judgement.criterion() == Criterion.A1 && judgement.verdict() == Verdict.FAIL && forecast != null) {
                return rounded(forecast, kpi, evidence.lowerIsBetter(kpi));
            }
            if (judgement.criterion() == Criterion.A4 && judgement.verdict() == Verdict.WARN) {
                return judgement.figures().get("proposal");
            }
        }
        return null;
    }

    /** Whole from a hundred on and for counts, three digits otherwise. */
    static double rounded(double value, Kpi kpi, boolean lowerIsBetter) {
        RoundingMode easy = lowerIsBetter ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = kpi.unit() == Kpi.Unit.COUNT || Math.abs(value) >= Math.pow(10, DIGITS - 1);
        return (whole ? exact.setScale(0, easy) : exact.round(new MathContext(DIGITS, easy))).doubleValue();
    }
}
