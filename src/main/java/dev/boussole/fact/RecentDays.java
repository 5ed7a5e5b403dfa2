package dev.boussole.fact;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.DailySeries.PeriodCounts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of one scope that lie before {@code asOf}; what was not received is left out, never taken for zero. */
final class RecentDays {
    private final DailySeries series;
    private final long asOf;
    private final int size;

    RecentDays(DailySeries series, LocalDate asOf) {
        this.series = series;
        this.asOf = asOf.toEpochDay();
        this.size = series.indexFrom(this.asOf);
    }

    long asOf() {
        return asOf;
    }

    /** Number of days that have a row. */
    int size() {
        return size;
    }

    int epochDay(int index) {
        return series.epochDay(index);
    }

    double @Nullable [] column(Measure measure) {
        return series.column(measure);
    }

    /** Rows of more than one day that ended before {@code asOf}, oldest end first. */
    List<DailySeries.PeriodCounts> periods() {
        return series.periods().stream()
                .filter(row -> row.period().to().toEpochDay() < asOf)
                .toList();
    }

    /** The place of the first day on or after an epoch day, {@link #size()} at most. */
    int indexFrom(long epochDay) {
        return Math.min(size, series.indexFrom(epochDay));
    }

    /** The sum over the {@code days} days before {@code asOf}; null when the measure was not received on any. */
    @Nullable
    Double last(Measure measure, int days) {
        return sum(measure, asOf - days, asOf);
    }

    @Nullable
    Double sum(Measure measure, long from, long toExclusive) {
        double[] values = column(measure);
        if (values == null) {
            return null;
        }
        double sum = 0;
        boolean received = false;
        int end = indexFrom(toExclusive);
        for (int i = indexFrom(from); i < end; i++) {
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                received = true;
            }
        }
        return received ? sum : null;
    }

    /** The sum over rows of longer periods that lie inside the range, no day twice; null when there are none. */
    @Nullable
    Double ofRows(Measure measure, long from, long toExclusive) {
        double sum = 0;
        boolean received = false;
        long free = toExclusive;
        List<PeriodCounts> rows = series.periods();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Period period = rows.get(i).period();
            double value = rows.get(i).counts().get(measure);
            boolean inside = period.from().toEpochDay() >= from && period.to().toEpochDay() < free;
            if (inside && !Double.isNaN(value)) {
                sum += value;
                received = true;
                free = period.from().toEpochDay();
            }
        }
        return received ? sum : null;
    }

    /** Days of that range on which the measure is above zero; null when it was never received. */
    @Nullable
    Integer daysWith(Measure measure, long from, long toExclusive) {
        double[] values = column(measure);
        if (values == null) {
            return null;
        }
        int days = 0;
        int end = indexFrom(toExclusive);
        for (int i = indexFrom(from); i < end; i++) {
            days += values[i] > 0 ? 1 : 0;
        }
        return days;
    }

    /** Whether the data reach back to that day. */
    boolean reachBackTo(long epochDay) {
        return size > 0 && series.epochDay(0) <= epochDay;
    }
}
