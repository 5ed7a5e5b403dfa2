package dev.boussole.campaign;

import dev.boussole.campaign.DailySeries.PeriodCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The customers of an account as its CRM counts them, beside everything that the account spends. Customers come in rows
 * of their own, often by month, and belong to no campaign: those of the one scope that reports a customer base, or new
 * customers without any spend of its own.
 */
public final class CustomerBook {
    private static final Measure[] CUSTOMERS = {Measure.NEW_CUSTOMERS, Measure.CUSTOMERS_START, Measure.CUSTOMERS_LOST};
    private static final Measure[] OF_PERIOD = {
        Measure.NEW_CUSTOMERS, Measure.CUSTOMERS_START, Measure.CUSTOMERS_LOST, Measure.SPEND
    };

    private final DailySeries book;
    private final DailySeries all;

    private CustomerBook(DailySeries book, DailySeries all) {
        this.book = book;
        this.all = all;
    }

    /**
     * Customers and spend of the account; nothing where no scope reports customers, or where it is open which of several
     * speaks for the account.
     *
     * @param scopes the account's campaigns
     * @param all gives the same together, with the spend of every one; asked only where there is a book
     */
    public static Optional<DailySeries> of(List<DailySeries> scopes, Supplier<DailySeries> all) {
        List<DailySeries> bases = scopes.stream()
                .filter(scope -> reports(scope, Measure.CUSTOMERS_START))
                .toList();
        List<DailySeries> books = bases.isEmpty()
                ? scopes.stream()
                        .filter(scope -> reports(scope, Measure.NEW_CUSTOMERS))
                        .toList()
                : bases;
        return books.size() == 1 && (!bases.isEmpty() || !reports(books.get(0), Measure.SPEND))
                ? Optional.of(new CustomerBook(books.get(0), all.get()).series())
                : Optional.empty();
    }

    private static boolean reports(DailySeries scope, Measure measure) {
        return scope.has(measure)
                || scope.periods().stream()
                        .anyMatch(row -> !Double.isNaN(row.counts().get(measure)));
    }

    private DailySeries series() {
        int[] days = new int[all.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = all.epochDay(i);
        }
        Map<Measure, double[]> columns = new EnumMap<>(Measure.class);
        double[] spend = all.column(Measure.SPEND);
        if (spend != null) {
            columns.put(Measure.SPEND, spend);
        }
        for (Measure measure : CUSTOMERS) {
            double[] column = book.column(measure);
            if (column != null) {
                columns.put(measure, onTheSameDays(column));
            }
        }
        return new DailySeries(days, columns, Sources.each(sources(days.length)), rows(spend));
    }

    private static Source[] sources(int days) {
        Source[] sources = new Source[days];
        Arrays.fill(sources, new Source("", 0));
        return sources;
    }

    private double[] onTheSameDays(double[] column) {
        double[] aligned = new double[all.size()];
        Arrays.fill(aligned, Double.NaN);
        for (int i = 0; i < column.length; i++) {
            int place = all.indexFrom(book.epochDay(i));
            if (place < aligned.length && all.epochDay(place) == book.epochDay(i)) {
                aligned[place] = column[i];
            }
        }
        return aligned;
    }

    private List<PeriodCounts> rows(double @Nullable [] spend) {
        List<PeriodCounts> rows = new ArrayList<>();
        for (PeriodCounts row : book.periods()) {
            Counts counts = new Counts(OF_PERIOD);
            for (int i = 0; i < CUSTOMERS.length; i++) {
                counts.set(i, row.counts().get(CUSTOMERS[i]));
            }
            counts.set(CUSTOMERS.length, spend == null ? Double.NaN : spent(spend, row.period()));
            rows.add(new PeriodCounts(row.period(), counts, row.source()));
        }
        return rows;
    }

    /** The daily spend of a period; missing unless the daily figures begin before it and go on to its end. */
    private double spent(double[] spend, Period period) {
        int from = all.indexFrom(period.from().toEpochDay());
        int end = all.indexFrom(period.to().toEpochDay() + 1);
        boolean covered = from < end
                && all.epochDay(0) <= period.from().toEpochDay()
                && all.epochDay(all.size() - 1) >= period.to().toEpochDay();
        double sum = Double.NaN;
        for (int i = from; covered && i < end; i++) {
            if (!Double.isNaN(spend[i])) {
                sum = Double.isNaN(sum) ? spend[i] : sum + spend[i];
            }
        }
        return sum;
    }
}
