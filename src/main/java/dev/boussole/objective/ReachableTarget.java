package dev.boussole.objective;

import dev.boussole.kpi.Kpi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target to put in the place of one that is out of reach, the figure expected at the end or before any forecast the best
 * tenth of the past; of one that the means do not allow, what they do; of one that is no effort, a tenth beyond the
 * forecast. Rounded to the easy side.
 */
final class ReachableTarget {
    private static final int DIGITS = 3;
    /** More digits than a figure has; the rest is the noise of computing. */
    private static final MathContext EXACT = new MathContext(12);

    private ReachableTarget() {}

    /** Null where the target can stay, and where nothing tells a better one. */
    static @Nullable Double of(ObjectiveEvidence evidence, @Nullable Pace pace, List<Judgement> judgements) {
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null || evidence.ended()) {
            return null;
        }
        Double forecast = pace == null ? null : pace.forecast();
        boolean lower = evidence.lowerIsBetter(kpi);
        if (verdict(judgements, Criterion.A1) == Verdict.FAIL && forecast != null) {
            return rounded(forecast, kpi, lower);
        }
        if (verdict(judgements, Criterion.A2) == Verdict.FAIL) {
            return rounded(figure(judgements, Criterion.A2, "usual"), kpi, lower);
        }
        if (verdict(judgements, Criterion.R2) == Verdict.FAIL) {
            return rounded(figure(judgements, Criterion.R2, "proposal"), kpi, lower);
        }
        return verdict(judgements, Criterion.A4) == Verdict.WARN ? figure(judgements, Criterion.A4, "proposal") : null;
    }

    private static Verdict verdict(List<Judgement> judgements, Criterion criterion) {
        return judgements.stream()
                .filter(one -> one.criterion() == criterion)
                .map(Judgement::verdict)
                .findFirst()
                .orElse(Verdict.UNKNOWN);
    }

    private static @Nullable Double figure(List<Judgement> judgements, Criterion criterion, String name) {
        for (Judgement one : judgements) {
            if (one.criterion() == criterion) {
                return one.figures().get(name);
            }
        }
        return null;
    }

    private static @Nullable Double rounded(@Nullable Double value, Kpi kpi, boolean lowerIsBetter) {
        return value == null ? null : Double.valueOf(rounded(value.doubleValue(), kpi, lowerIsBetter));
    }

    /** Whole from a hundred on and for counts, three digits otherwise. */
    static double rounded(double value, Kpi kpi, boolean lowerIsBetter) {
        RoundingMode easy = lowerIsBetter ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal exact = BigDecimal.valueOf(exact(value));
        boolean whole = kpi.unit() == Kpi.Unit.COUNT || Math.abs(value) >= Math.pow(10, DIGITS - 1);
        return (whole ? exact.setScale(0, easy) : exact.round(new MathContext(DIGITS, easy))).doubleValue();
    }

    /** A computed figure without the noise of computing. */
    static double exact(double value) {
        return BigDecimal.valueOf(value).round(EXACT).doubleValue();
    }
}
