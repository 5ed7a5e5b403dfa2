package dev.boussole.report.chart;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.DailySeries.PeriodCounts;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.objective.AdditiveKpis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A KPI over the weeks before a review: each point is the KPI of the {@code days} days that end on its day, measured as the
 * judged figure was.
 *
 * @param judged the figure that the review judged
 * @param points oldest first
 * @param days length of each point's window; 0 where the points stand for the periods that the source gave
 */
public record KpiCourse(KpiValue judged, List<KpiValue> points, int days) {
    private static final int[] LENGTHS = {7, 14, 28};
    /** Successes that the middle point must have for its length to do. */
    private static final int SUCCESSES_MIN = 16;

    private static final int DAYS_BEFORE_MIN = 63;
    private static final int DAYS_MAX = 182;
    private static final int POINTS_MIN = 2;

    public KpiCourse {
        points = List.copyOf(points);
    }

    /** The course up to the day before {@code asOf}; empty where the figures of the past do not make one. */
    public static Optional<KpiCourse> of(DailySeries series, KpiValue judged, MeasureContext context) {
        LocalDate last = context.asOf().minusDays(1);
        LocalDate first = series.firstDay().orElse(last);
        LocalDate oldest = judged.window()
                .from()
                .minusDays(Math.max(DAYS_BEFORE_MIN, judged.window().days()));
        LocalDate longest = last.minusDays(DAYS_MAX);
        LocalDate from = oldest.isBefore(longest) ? longest : oldest;
        return rolling(series, judged, context, from.isBefore(first) ? first : from, last)
                .or(() -> given(series, judged, context, from));
    }

    /** A few points, one a week, for a drawing the size of a word. */
    public static List<KpiValue> weekly(DailySeries series, KpiValue judged, MeasureContext context, int weeks) {
        LocalDate last = judged.window().to();
        List<Period> periods = new ArrayList<>();
        for (int back = weeks - 1; back >= 0; back--) {
            periods.add(Period.ending(last.minusWeeks(back), 7));
        }
        return Measurement.overWindows(series, judged.kpi(), periods, context);
    }

    private static Optional<KpiCourse> rolling(
            DailySeries series, KpiValue judged, MeasureContext context, LocalDate from, LocalDate last) {
        int length = LENGTHS[0];
        for (int days : LENGTHS) {
            boolean room = days == LENGTHS[0] || 2L * days <= last.toEpochDay() - from.toEpochDay() + 1;
            length = room ? days : length;
            if (!room || enough(weeks(series, judged, context, from, last, days))) {
                break;
            }
        }
        List<KpiValue> points = points(series, judged, context, from, last, length, 1);
        return points.size() < POINTS_MIN ? Optional.empty() : Optional.of(new KpiCourse(judged, points, length));
    }

    private static List<KpiValue> weeks(
            DailySeries series, KpiValue judged, MeasureContext context, LocalDate from, LocalDate last, int days) {
        return points(series, judged, context, from, last, days, 7);
    }

    private static List<KpiValue> points(
            DailySeries series,
            KpiValue judged,
            MeasureContext context,
            LocalDate from,
            LocalDate last,
            int days,
            int step) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate to = from.plusDays(days - 1L); !to.isAfter(last); to = to.plusDays(step)) {
            periods.add(Period.ending(to, days));
        }
        return Measurement.overWindows(series, judged.kpi(), periods, context);
    }

    /** Sums need no length to be steady; rates and costs need events. */
    private static boolean enough(List<KpiValue> points) {
        if (points.isEmpty() || AdditiveKpis.contains(points.get(0).kpi())) {
            return !points.isEmpty();
        }
        double[] successes =
                points.stream().mapToDouble(KpiValue::successes).sorted().toArray();
        return successes[successes.length / 2] >= SUCCESSES_MIN;
    }

    /** The figures of the source's own periods that are as long as the judged one. */
    private static Optional<KpiCourse> given(
            DailySeries series, KpiValue judged, MeasureContext context, LocalDate from) {
        List<Period> periods = series.periods().stream()
                .map(PeriodCounts::period)
                .distinct()
                .filter(period -> period.days() == judged.window().days())
                .filter(period -> !period.from().isBefore(from))
                .toList();
        List<KpiValue> points = Measurement.overWindows(series, judged.kpi(), periods, context);
        return points.size() < POINTS_MIN ? Optional.empty() : Optional.of(new KpiCourse(judged, points, 0));
    }
}
