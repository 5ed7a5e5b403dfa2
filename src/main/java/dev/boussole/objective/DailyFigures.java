package dev.boussole.objective;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.statistics.PairedMoments;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A KPI day by day: a count for a KPI that is a sum, numerator and denominator for a ratio of sums. A missing figure is
 * NaN. The arrays are shared with whoever gave them and never changed.
 */
public final class DailyFigures {
    private final int[] epochDays;
    private final double[] numerators;
    private final double @Nullable [] denominators;
    private final double factor;

    private DailyFigures(int[] epochDays, double[] numerators, double @Nullable [] denominators, double factor) {
        if (numerators.length != epochDays.length
                || (denominators != null && denominators.length != epochDays.length)) {
            throw new IllegalArgumentException("Each of " + epochDays.length + " days needs its figures");
        }
        this.epochDays = epochDays;
        this.numerators = numerators;
        this.denominators = denominators;
        this.factor = factor;
    }

    /** A sum over days, such as conversions; days oldest first. */
    public static DailyFigures sum(int[] epochDays, double[] counts) {
        return new DailyFigures(epochDays, counts, null, 1);
    }

    /**
     * A ratio of sums, days oldest first.
     *
     * @param factor what the ratio is multiplied with to give the KPI, such as 1000 for a cost per mille
     */
    public static DailyFigures ratio(int[] epochDays, double[] numerators, double[] denominators, double factor) {
        return new DailyFigures(epochDays, numerators, denominators, factor);
    }

    /**
     * A KPI of one scope from its first day to the day before {@code asOf}; empty when it is neither a sum nor a ratio of
     * sums, or was not received by day.
     */
    public static Optional<DailyFigures> measured(DailySeries series, Kpi kpi, MeasureContext context) {
        LocalDate first = series.firstDay().orElse(context.asOf());
        if (!first.isBefore(context.asOf())) {
            return Optional.empty();
        }
        Period days = new Period(first, context.asOf().minusDays(1));
        return Measurement.daily(series, kpi, days, context)
                .map(pairs -> pairs.isSum()
                        ? sum(pairs.epochDays(), pairs.numerators())
                        : ratio(pairs.epochDays(), pairs.numerators(), pairs.denominators(), 1));
    }

    public boolean isSum() {
        return denominators == null;
    }

    /** Number of days that have a row, with or without this KPI. */
    public int size() {
        return epochDays.length;
    }

    public int epochDay(int index) {
        return epochDays[index];
    }

    /** The place of the first day on or after {@code epochDay}, or {@link #size()}. */
    public int indexFrom(long epochDay) {
        int place = Arrays.binarySearch(epochDays, (int) epochDay);
        return place >= 0 ? place : -place - 1;
    }

    /** Whether all that the KPI needs was received for the day. */
    public boolean received(int index) {
        return !Double.isNaN(numerators[index]) && (denominators == null || !Double.isNaN(denominators[index]));
    }

    /** The first day with figures, as an epoch day; {@link Long#MAX_VALUE} when there is none. */
    long firstReceived() {
        for (int i = 0; i < size(); i++) {
            if (received(i)) {
                return epochDays[i];
            }
        }
        return Long.MAX_VALUE;
    }

    /** The last day with figures, as an epoch day; {@link Long#MIN_VALUE} when there is none. */
    long lastReceived() {
        return lastReceivedBefore(Long.MAX_VALUE);
    }

    /** The last day before another with figures, as an epoch day; {@link Long#MIN_VALUE} when there is none. */
    long lastReceivedBefore(long day) {
        for (int i = size() - 1; i >= 0; i--) {
            if (epochDays[i] < day && received(i)) {
                return epochDays[i];
            }
        }
        return Long.MIN_VALUE;
    }

    /** Sum of the denominators of those days, 0 for a KPI that is a sum. */
    double denominators(long from, long toExclusive) {
        double sum = 0;
        for (int i = indexFrom(from); denominators != null && i < size() && epochDays[i] < toExclusive; i++) {
            sum += received(i) ? denominators[i] : 0;
        }
        return sum;
    }

    /** Days between {@code from} and {@code toExclusive}, as epoch days, on which the KPI was received. */
    int receivedDays(long from, long toExclusive) {
        int days = 0;
        for (int i = indexFrom(from); i < size() && epochDays[i] < toExclusive; i++) {
            days += received(i) ? 1 : 0;
        }
        return days;
    }

    /** The sum, or the ratio of sums, over those days; null when none was received or the denominator is not positive. */
    @Nullable
    Double value(long from, long toExclusive) {
        double y = 0;
        double x = 0;
        int days = 0;
        for (int i = indexFrom(from); i < size() && epochDays[i] < toExclusive; i++) {
            if (received(i)) {
                days++;
                y += numerators[i];
                x += denominators == null ? 0 : denominators[i];
            }
        }
        if (days == 0 || (denominators != null && !(x > 0))) {
            return null;
        }
        return denominators == null ? y : factor * y / x;
    }

    /** The counts of a sum for each calendar day, NaN where none was received. */
    double[] counts(long from, long toExclusive) {
        double[] counts = new double[(int) Math.max(0, toExclusive - from)];
        Arrays.fill(counts, Double.NaN);
        for (int i = indexFrom(from); i < size() && epochDays[i] < toExclusive; i++) {
            counts[(int) (epochDays[i] - from)] = numerators[i];
        }
        return counts;
    }

    /** Moments of a ratio, numerators already multiplied by the factor. */
    PairedMoments moments(long from, long toExclusive) {
        if (denominators == null) {
            throw new IllegalStateException("A sum over days has no denominators");
        }
        int first = indexFrom(from);
        int last = indexFrom(toExclusive);
        double[] y = Arrays.copyOfRange(numerators, first, last);
        for (int i = 0; i < y.length; i++) {
            y[i] *= factor;
        }
        return PairedMoments.of(y, Arrays.copyOfRange(denominators, first, last), 0, y.length);
    }

    boolean received(long epochDay) {
        return receivedDays(epochDay, epochDay + 1) == 1;
    }

    /** Weights of the days of the week from everything received before a day; flat for a ratio. */
    WeekdayWeights weekdays(long toExclusive) {
        return isSum() ? WeekdayWeights.of(epochDays, numerators, 0, indexFrom(toExclusive)) : WeekdayWeights.flat();
    }
}
