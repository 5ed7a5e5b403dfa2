package dev.boussole.objective;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.Forecast;
import dev.boussole.statistics.Outlook;
import dev.boussole.statistics.PastPeriods;
import dev.boussole.statistics.Projection;
import dev.boussole.statistics.RatioForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts an objective's period from its first days: a sum by kpis.md F8 with weights of the days of the week, a ratio
 * by F8b. Days inside the conversion lag are not known yet, so they are forecast like the days left; days that were due
 * and not received are, too.
 */
final class Pacing {
    private static final double LEVEL = 0.95;

    private final DailyFigures figures;
    private final double target;
    private final boolean lowerIsBetter;
    private final long start;
    private final long afterEnd;
    private final long asOf;
    private final long afterMature;
    private final Rhythm rhythm;

    /** @param lagDays days until a day's figures are complete, 0 for figures that are complete at once */
    private Pacing(
            DailyFigures figures, Period period, LocalDate asOf, int lagDays, double target, boolean lowerIsBetter) {
        this.figures = figures;
        this.target = target;
        this.lowerIsBetter = lowerIsBetter;
        this.start = period.from().toEpochDay();
        this.afterEnd = period.to().toEpochDay() + 1;
        this.asOf = asOf.toEpochDay();
        this.afterMature = this.asOf - lagDays;
        this.rhythm = Rhythm.before(figures, afterMature, afterMature);
    }

    static Pace of(
            DailyFigures figures, Period period, LocalDate asOf, int lagDays, double target, boolean lowerIsBetter) {
        return new Pacing(figures, period, asOf, lagDays, target, lowerIsBetter).pace();
    }

    /** See {@link PaceCourse}. */
    static PaceCourse course(DailyFigures figures, Kpi kpi, Period period, LocalDate asOf, int lagDays, double target) {
        return new Pacing(figures, period, asOf, lagDays, target, false).course(kpi, period);
    }

    private PaceCourse course(Kpi kpi, Period period) {
        long now = Math.max(start, Math.min(asOf, afterEnd));
        long known = Math.max(start, Math.min(afterMature, afterEnd));
        List<PaceCourse.Behind> behind = new ArrayList<>();
        for (long day = start; day < now; day++) {
            Double value = figures.received(day) ? figures.value(start, day + 1) : null;
            if (value != null) {
                behind.add(new PaceCourse.Behind(LocalDate.ofEpochDay(day), value, day < known));
            }
        }
        List<PaceCourse.Ahead> ahead = new ArrayList<>();
        for (long day = known; day < afterEnd; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            Outlook outlook = figures.isSum() ? totalAfter(known, day) : ratioAfter(known, day);
            outlook.projection()
                    .ifPresent(one -> ahead.add(new PaceCourse.Ahead(date, one.expected(), one.interval())));
        }
        return new PaceCourse(
                kpi, period, figures.isSum(), target, behind, ahead, figures.isSum() ? plan() : List.of());
    }

    private Outlook totalAfter(long known, long day) {
        WeekdayWeights weekdays = figures.weekdays(afterMature);
        long[] behind = dueDays(start, known);
        double[] counts = figures.counts(start, known);
        double[] daily = new double[behind.length];
        for (int i = 0; i < daily.length; i++) {
            daily[i] = counts[(int) (behind[i] - start)];
        }
        return Forecast.total(
                daily, weights(weekdays, behind), weights(weekdays, dueDays(known, day + 1)), target, LEVEL);
    }

    private Outlook ratioAfter(long known, long day) {
        return RatioForecast.of(
                figures.moments(start, known), dueDays(known, day + 1).length, target, lowerIsBetter, LEVEL);
    }

    /** What each day must have come to for the target, by the weights of the days on which figures are due. */
    private List<PaceCourse.Planned> plan() {
        WeekdayWeights weekdays = figures.weekdays(afterMature);
        double[] upTo = new double[(int) (afterEnd - start)];
        double sum = 0;
        for (long day = start; day < afterEnd; day++) {
            sum += figures.received(day) || rhythm.due(day) ? weekdays.of(day) : 0;
            upTo[(int) (day - start)] = sum;
        }
        List<PaceCourse.Planned> plan = new ArrayList<>();
        for (int i = 0; i < upTo.length && sum > 0; i++) {
            plan.add(new PaceCourse.Planned(LocalDate.ofEpochDay(start + i), target * upTo[i] / sum));
        }
        return plan;
    }

    private Pace pace() {
        long now = Math.max(start, Math.min(asOf, afterEnd));
        long known = Math.max(start, Math.min(afterMature, afterEnd));
        int daysLeft = (int) (afterEnd - now);
        Double soFar = figures.value(start, now);
        Double past90 = daysLeft == 0 ? null : upliftPast90(Math.max(daysLeft, PastStretches.DAYS_MIN));
        if (daysLeft == 0 && known == afterEnd) {
            return finished(soFar);
        }
        Outlook outlook = figures.isSum() ? total(now, known, daysLeft) : ratio(known);
        Projection projection = outlook.projection().orElse(null);
        return new Pace(
                (int) (now - start),
                (int) (afterEnd - start),
                soFar,
                projection == null ? null : projection.expected(),
                projection == null ? null : projection.interval(),
                projection == null ? null : probability(projection),
                projection == null || daysLeft == 0 ? null : upliftNeeded(projection),
                projection == null || figures.isSum() ? null : projection.needed(),
                past90,
                goalPace(known));
    }

    private Pace finished(@Nullable Double result) {
        int days = (int) (afterEnd - start);
        Double met = result == null ? null : met(result) ? 1.0 : 0.0;
        return new Pace(days, days, result, result, null, met, null, null, null, goalPace(afterEnd));
    }

    private boolean met(double result) {
        return lowerIsBetter ? result <= target : result >= target;
    }

    private Outlook total(long now, long known, int daysLeft) {
        WeekdayWeights weekdays = figures.weekdays(afterMature);
        long until = daysLeft == 0 ? known : now;
        long[] behind = dueDays(start, until);
        long[] ahead = dueDays(until, afterEnd);
        double[] daily = new double[behind.length];
        double[] counts = figures.counts(start, until);
        for (int i = 0; i < daily.length; i++) {
            daily[i] = behind[i] < known ? counts[(int) (behind[i] - start)] : Double.NaN;
        }
        return Forecast.total(daily, weights(weekdays, behind), weights(weekdays, ahead), target, LEVEL);
    }

    /** The days on which figures came or are due: nobody forecasts a letter for each day of the week. */
    private long[] dueDays(long from, long toExclusive) {
        return LongStream.range(from, toExclusive)
                .filter(day -> figures.received(day) || rhythm.due(day))
                .toArray();
    }

    private static double[] weights(WeekdayWeights weekdays, long[] days) {
        return LongStream.of(days).mapToDouble(weekdays::of).toArray();
    }

    private Outlook ratio(long known) {
        return RatioForecast.of(
                figures.moments(start, known), dueDays(known, afterEnd).length, target, lowerIsBetter, LEVEL);
    }

    private double probability(Projection projection) {
        return figures.isSum() && lowerIsBetter ? 1 - projection.probability() : projection.probability();
    }

    private @Nullable Double upliftNeeded(Projection projection) {
        if (figures.isSum()) {
            return lowerIsBetter ? -projection.needed() : projection.needed();
        }
        return improvement(projection.expected(), projection.needed());
    }

    /** Relative improvement from one figure to another, positive for the better; null from nothing. */
    private @Nullable Double improvement(double before, double after) {
        if (!(before > 0)) {
            return null;
        }
        return lowerIsBetter ? 1 - after / before : after / before - 1;
    }

    private @Nullable Double upliftPast90(int days) {
        List<Double> paces = PastStretches.paces(figures, afterMature, days);
        double[] rises = new double[Math.max(0, paces.size() - 1)];
        for (int i = 0; i < rises.length; i++) {
            Double rise = improvement(paces.get(i), paces.get(i + 1));
            rises[i] = rise == null ? Double.NaN : rise;
        }
        PastPeriods past = PastPeriods.of(rises);
        return past.count() < PastStretches.RISES_MIN
                ? null
                : past.quantile(0.9).orElseThrow();
    }

    private @Nullable Double goalPace(long known) {
        Double value = figures.value(start, known);
        if (value == null || !(target > 0)) {
            return null;
        }
        double expected = figures.isSum() ? target * shareReceived(known) : target;
        if (!(expected > 0) || (lowerIsBetter && !(value > 0))) {
            return null;
        }
        return lowerIsBetter ? expected / value : value / expected;
    }

    /** Part of the period's weight that falls on the days received. */
    private double shareReceived(long known) {
        WeekdayWeights weekdays = figures.weekdays(afterMature);
        double received = 0;
        double all = 0;
        for (long day = start; day < afterEnd; day++) {
            boolean came = figures.received(day);
            double weight = came || rhythm.due(day) ? weekdays.of(day) : 0;
            all += weight;
            received += day < known && came ? weight : 0;
        }
        return received / all;
    }
}
