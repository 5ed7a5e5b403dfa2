package dev.boussole.objective;

import dev.boussole.kpi.IntervalModel;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.statistics.Measured;
import dev.boussole.statistics.PairedMoments;
import dev.boussole.statistics.RatioOfSums;
import dev.boussole.statistics.SampleSize;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI's data can show within a period, from as much of its last 90 days as is complete (kpis.md, F4 and F5). The
 * future is taken to bring as much a day as these days did.
 */
final class Provability {
    static final double ALPHA = 0.05;
    static final double POWER = 0.8;
    private static final double LEVEL = 0.95;
    private static final int HISTORY_DAYS = 90;
    private static final int HISTORY_DAYS_MIN = 7;

    private final Kpi kpi;
    private final DailyFigures figures;
    private final long from;
    private final long toExclusive;

    private Provability(Kpi kpi, DailyFigures figures, long from, long toExclusive) {
        this.kpi = kpi;
        this.figures = figures;
        this.from = from;
        this.toExclusive = toExclusive;
    }

    /** Null without a daily ratio, or with less than a week of it. */
    static @Nullable Provability of(ObjectiveEvidence evidence) {
        DailyFigures figures = evidence.figures();
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null || figures == null || figures.isSum()) {
            return null;
        }
        long to = Math.min(evidence.afterMature(), figures.lastReceived() + 1);
        long from = Math.max(figures.firstReceived(), to - HISTORY_DAYS);
        return to - from < HISTORY_DAYS_MIN ? null : new Provability(kpi, figures, from, to);
    }

    boolean ofRate() {
        return KpiCatalogue.of(kpi).interval() == IntervalModel.WILSON;
    }

    /** Clicks, sessions, e-mails or whatever the KPI is a share of, on an average day. */
    double perDay() {
        return figures.denominators(from, toExclusive) / (toExclusive - from);
    }

    /**
     * The smallest change of a rate, towards its better side, that a period of {@code days} shows; null where none or no
     * rate strictly between 0 and 1 is given.
     */
    @Nullable
    Double detectable(double rate, int days, boolean lowerIsBetter) {
        double n = perDay() * days;
        double p = lowerIsBetter ? 1 - rate : rate;
        if (!(p > 0 && p < 1 && n > 0)) {
            return null;
        }
        var rise = SampleSize.detectableRise(p, n, ALPHA, POWER);
        return rise.isPresent() ? rise.getAsDouble() : null;
    }

    /** Days until a move from one rate to another can be told from chance; null for figures that are no such rates. */
    @Nullable
    Double daysToTell(double rate, double target) {
        boolean rates = rate > 0 && rate < 1 && target > 0 && target < 1 && rate != target;
        return rates && ofRate() && perDay() > 0
                ? Math.ceil(SampleSize.perArm(rate, target, ALPHA, POWER) / perDay())
                : null;
    }

    /** Half the width of the 95 % interval that the ratio will have after {@code days}; null where it is not bounded. */
    @Nullable
    Double halfWidth(int days) {
        PairedMoments seen = figures.moments(from, toExclusive);
        int ahead = (int) Math.round(days * (double) seen.days() / (toExclusive - from));
        PairedMoments then = new PairedMoments(
                Math.max(1, ahead), seen.meanX(), seen.meanY(), seen.varianceX(), seen.varianceY(), seen.covariance());
        return RatioOfSums.estimate(then, LEVEL)
                .measured()
                .map(Measured::interval)
                .map(interval -> (interval.high() - interval.low()) / 2)
                .orElse(null);
    }

    int daysSeen() {
        return figures.receivedDays(from, toExclusive);
    }
}
