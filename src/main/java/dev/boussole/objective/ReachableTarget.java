package dev.boussole.objective;

import dev.boussole.kpi.Kpi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A target to put in the place of one that is out of reach: the figure expected at the end, rounded to the easy side. */
final class ReachableTarget {
    private static final int DIGITS = 3;

    private ReachableTarget() {}

    /** The proposal where the chance is told and below one in ten; null otherwise. */
    static @Nullable Double of(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null || pace == null || pace.probability() == null || pace.forecast() == null) {
            return null;
        }
        boolean outOfReach = pace.telling() && pace.probability() < PaceCheck.UNLIKELY && !evidence.ended();
        return outOfReach ? rounded(pace.forecast(), kpi, evidence.lowerIsBetter(kpi)) : null;
    }

    /** Whole from a hundred on and for counts, three digits otherwise. */
    static double rounded(double value, Kpi kpi, boolean lowerIsBetter) {
        RoundingMode easy = lowerIsBetter ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = kpi.unit() == Kpi.Unit.COUNT || Math.abs(value) >= Math.pow(10, DIGITS - 1);
        return (whole ? exact.setScale(0, easy) : exact.round(new MathContext(DIGITS, easy))).doubleValue();
    }
}
