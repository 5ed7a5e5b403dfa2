package dev.boussole.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one scope: a column per measure over the days that have data, oldest first, and the rows that cover
 * more than a day. Inside a column a missing figure is NaN; nothing but arithmetic over columns sees that.
 */
public final class DailySeries {
    private final int[] epochDays;
    private final Map<Measure, double[]> columns;
    private final Sources sources;
    private final List<PeriodCounts> periods;

    DailySeries(int[] epochDays, Map<Measure, double[]> columns, Source[] sources, List<PeriodCounts> periods) {
        this(epochDays, columns, Sources.each(sources), periods);
    }

    DailySeries(int[] epochDays, Map<Measure, double[]> columns, Sources sources, List<PeriodCounts> periods) {
        this.epochDays = epochDays;
        this.columns = columns;
        this.sources = sources;
        this.periods = List.copyOf(periods);
    }

    /** The same days with other rows of periods. */
    DailySeries with(List<PeriodCounts> others) {
        return new DailySeries(epochDays, columns, sources, others);
    }

    /** Number of days that have data. */
    public int size() {
        return epochDays.length;
    }

    public int epochDay(int index) {
        return epochDays[index];
    }

    /** The figures of a measure, one for each day that has data, NaN where missing; null when it was never received. */
    public double @Nullable [] column(Measure measure) {
        return columns.get(measure);
    }

    public boolean has(Measure measure) {
        return columns.containsKey(measure);
    }

    /** Every measure that was received by day. */
    public Set<Measure> measures() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** The place of the first day on or after {@code epochDay}, or {@link #size()}. */
    public int indexFrom(long epochDay) {
        int place = Arrays.binarySearch(epochDays, (int) epochDay);
        return place >= 0 ? place : -place - 1;
    }

    /** Where the day's figures were first read. */
    public Source source(int index) {
        return sources.of(index);
    }

    /** Rows that cover more than one day, oldest end first. */
    public List<PeriodCounts> periods() {
        return periods;
    }

    public Optional<LocalDate> firstDay() {
        return size() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDays[0]));
    }

    public Optional<LocalDate> lastDay() {
        return size() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDays[epochDays.length - 1]));
    }

    /** The last day that a row covers, be it of a day or of a period. */
    public Optional<LocalDate> lastCovered() {
        LocalDate last = lastDay().orElse(LocalDate.MIN);
        for (PeriodCounts row : periods) {
            last = row.period().to().isAfter(last) ? row.period().to() : last;
        }
        return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
    }

    /** A row that covers a period and is never spread over its days. */
    public record PeriodCounts(Period period, Counts counts, Source source) {}
}
