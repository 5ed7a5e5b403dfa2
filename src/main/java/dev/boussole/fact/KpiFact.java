package dev.boussole.fact;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.Trend;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * {@code Kpi} of the rules: a KPI of a scope. Every flag follows from the figures, so that changing a figure changes the
 * flags; a missing figure is null, for which no comparison and no flag holds.
 *
 * @param referenceLow what the whole interval must stay under to be below the reference: lower end of the reference's own
 *     interval where it was measured, else the reference itself
 * @param referenceHigh what the whole interval must exceed to be above the reference, likewise
 * @param change relative change against the window before, 0.1 for a rise of a tenth
 * @param trendP two-sided p-value of the change
 * @param trendQ the same after false-discovery control over the whole review
 * @param successesBefore successes in the comparison window
 * @param referenceQ p-value of no difference from the reference after false-discovery control over the whole review; null
 *     where the reference is no sample that the KPI is tested against
 */
public record KpiFact(
        Kpi kpi,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double n,
        @Nullable Double successes,
        @Nullable Double reference,
        @Nullable Double referenceLow,
        @Nullable Double referenceHigh,
        Reference.@Nullable Kind referenceKind,
        @Nullable Double before,
        @Nullable Double change,
        @Nullable Double trendP,
        @Nullable Double trendQ,
        @Nullable Double successesBefore,
        boolean mature,
        @Nullable Period window,
        @Nullable Double referenceQ) {
    /** False-discovery rate at which a trend, or a difference between parts, counts (kpis.md, section D). */
    public static final double TREND_Q_MAX = 0.10;

    /** A fact whose reference has no uncertainty of its own. */
    public KpiFact(
            Kpi kpi,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double n,
            @Nullable Double successes,
            @Nullable Double reference,
            Reference.@Nullable Kind referenceKind,
            @Nullable Double before,
            @Nullable Double change,
            @Nullable Double trendP,
            @Nullable Double trendQ,
            @Nullable Double successesBefore,
            boolean mature,
            @Nullable Period window) {
        this(
                kpi,
                value,
                low,
                high,
                n,
                successes,
                reference,
                reference,
                reference,
                referenceKind,
                before,
                change,
                trendP,
                trendQ,
                successesBefore,
                mature,
                window,
                null);
    }

    public static KpiFact missing(Kpi kpi) {
        return new KpiFact(kpi, null, null, null, null, null, null, null, null, null, null, null, null, false, null);
    }

    public static KpiFact of(Attainment attainment) {
        KpiValue value = attainment.measured();
        Interval interval = value.interval();
        Reference reference = attainment.reference();
        Trend trend = value.trend();
        return new KpiFact(
                value.kpi(),
                value.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                value.n(),
                value.successes(),
                reference == null ? null : reference.value(),
                reference == null ? null : reference.low(),
                reference == null ? null : reference.high(),
                reference == null ? null : reference.kind(),
                trend == null ? null : trend.before(),
                trend == null ? null : trend.change(),
                trend == null ? null : trend.p(),
                attainment.trendQ(),
                trend == null ? null : trend.successesBefore(),
                value.mature(),
                value.window(),
                null);
    }

    /** The same, tested against its reference along with all that the review tests. */
    KpiFact tested(double q) {
        return new KpiFact(
                kpi,
                value,
                low,
                high,
                n,
                successes,
                reference,
                referenceLow,
                referenceHigh,
                referenceKind,
                before,
                change,
                trendP,
                trendQ,
                successesBefore,
                mature,
                window,
                q);
    }

    public boolean isKnown() {
        return value != null;
    }

    /** The whole interval lies below the reference, and that is no chance find among the review's many tests. */
    public boolean isBelow() {
        return holdsUp() && high != null && referenceLow != null && high < referenceLow;
    }

    /** The whole interval lies above the reference, and that is no chance find among the review's many tests. */
    public boolean isAbove() {
        return holdsUp() && low != null && referenceHigh != null && low > referenceHigh;
    }

    /** On the wrong side of the reference, beyond doubt. */
    public boolean isPoor() {
        return switch (kpi.direction()) {
            case UP -> isBelow();
            case DOWN -> isAbove();
            case BAND -> false;
        };
    }

    /** Measured against a reference, and not beyond doubt on its wrong side. */
    public boolean isOk() {
        return low != null && high != null && reference != null && !isPoor();
    }

    public boolean isFalling() {
        return trendQ != null && change != null && trendQ <= TREND_Q_MAX && change < 0;
    }

    public boolean isRising() {
        return trendQ != null && change != null && trendQ <= TREND_Q_MAX && change > 0;
    }

    /** Compared with the window before and no change was found. */
    public boolean isStable() {
        return trendQ != null && trendQ > TREND_Q_MAX;
    }

    /** A usable sample with an interval: enough to act on. */
    public boolean isSure() {
        return low != null && high != null && isUsable();
    }

    /** 16 successes or more. */
    public boolean isIndicative() {
        return reaches(Grade.INDICATIVE);
    }

    /** 30 successes or more. */
    public boolean isUsable() {
        return reaches(Grade.USABLE);
    }

    /** 50 successes or more: money may move. */
    public boolean isFirm() {
        return reaches(Grade.FIRM);
    }

    /** 100 successes or more. */
    public boolean isStrong() {
        return reaches(Grade.STRONG);
    }

    public Grade grade() {
        return successes == null ? Grade.NONE : Grade.of(successes);
    }

    /** The value less the reference, in the KPI's unit. */
    public @Nullable Double gap() {
        return value == null || reference == null ? null : value - reference;
    }

    /** The gap as a fraction of the reference. */
    public @Nullable Double gapPct() {
        return value == null || reference == null || reference == 0 ? null : (value - reference) / reference;
    }

    /**
     * What the value moved away from, in the KPI's unit: its value in the window before; or its own past where it lies
     * beyond doubt away from it, on the side to which it moved and by more. Null where neither is known.
     */
    public @Nullable Double former() {
        boolean away = referenceKind == Reference.Kind.PAST && (isBelow() || isAbove());
        if (!away || value == null || reference == null || before == null) {
            return away ? reference : before;
        }
        if (isRising() && isBelow() || isFalling() && isAbove()) {
            return before;
        }
        boolean moved = isRising() || isFalling();
        return moved && Math.abs(value - before) > Math.abs(value - reference) ? before : reference;
    }

    private boolean holdsUp() {
        return referenceQ == null || referenceQ <= TREND_Q_MAX;
    }

    private boolean reaches(Grade grade) {
        return successes != null && successes >= grade.successesMin();
    }
}
