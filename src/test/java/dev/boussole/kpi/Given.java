package dev.boussole.kpi;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of one scope, written down by column. Days end with the day before {@link #AS_OF}. */
final class Given {
    /** A Saturday. */
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    static final double MISSING = Double.NaN;

    private static final Scope SCOPE = Scope.campaign("c");

    private final PerformanceHistory.Builder history = PerformanceHistory.builder();
    private final Map<Measure, double[]> columns = new EnumMap<>(Measure.class);

    /** The same figure on each of the days. */
    Given every(Measure measure, int days, double figure) {
        double[] column = new double[days];
        Arrays.fill(column, figure);
        return daily(measure, column);
    }

    Given daily(Measure measure, double... figures) {
        columns.put(measure, figures);
        return this;
    }

    /** A row for a longer period that ends {@code daysAgo} days before {@link #AS_OF}. */
    Given row(int daysAgo, int days, Map<Measure, Double> figures) {
        Measure[] measures = figures.keySet().toArray(Measure[]::new);
        Counts counts = new Counts(measures);
        for (int i = 0; i < measures.length; i++) {
            counts.set(i, figures.getOrDefault(measures[i], MISSING));
        }
        history.add(SCOPE, Period.ending(AS_OF.minusDays(daysAgo), days), counts, "rows.csv", 2);
        return this;
    }

    DailySeries series() {
        int days = columns.values().stream()
                .mapToInt(column -> column.length)
                .max()
                .orElse(0);
        Counts counts = new Counts(columns.keySet().toArray(Measure[]::new));
        for (int daysAgo = days; daysAgo > 0; daysAgo--) {
            counts.clear();
            for (int i = 0; i < counts.size(); i++) {
                double[] column = columns.getOrDefault(counts.measure(i), new double[0]);
                if (column.length >= daysAgo) {
                    counts.set(i, column[column.length - daysAgo]);
                }
            }
            history.add(SCOPE, Period.day(AS_OF.minusDays(daysAgo)), counts, "days.csv", days - daysAgo + 2);
        }
        return history.build().of(SCOPE).orElseThrow();
    }

    Map<Kpi, KpiValue> measured() {
        return measured(context());
    }

    Map<Kpi, KpiValue> measured(MeasureContext context) {
        return Measurement.measure(series(), context);
    }

    /** The KPI, which the test expects to exist. */
    KpiValue measured(Kpi kpi) {
        return of(measured(), kpi);
    }

    static KpiValue of(Map<Kpi, KpiValue> measured, Kpi kpi) {
        return there(measured.get(kpi), kpi.key());
    }

    static Interval interval(KpiValue value) {
        return there(value.interval(), "Interval of " + value);
    }

    static Trend trend(KpiValue value) {
        return there(value.trend(), "Trend of " + value);
    }

    static <T> T there(@Nullable T expected, String what) {
        if (expected == null) {
            throw new AssertionError(what + " is not there");
        }
        return expected;
    }

    static Given figures() {
        return new Given();
    }

    /** An account with a conversion lag of 7 days, a margin of one half and a lifetime value of 180. */
    static MeasureContext context() {
        return context(7, 0.5, 180.0);
    }

    static MeasureContext context(int lagDays, @Nullable Double margin, @Nullable Double lifetimeValue) {
        Account account = new Account(
                "Atelier",
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                margin,
                lifetimeValue,
                lagDays,
                null);
        return MeasureContext.of(AS_OF, account);
    }

    static Campaign campaign(@Nullable Channel channel) {
        return new Campaign("c", "C", null, channel, null, null, null, null);
    }

    static Period last(int days) {
        return Period.ending(AS_OF.minusDays(1), days);
    }
}
