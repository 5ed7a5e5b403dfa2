package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Measure;
import dev.boussole.objective.WeekdayWeights;
import dev.boussole.statistics.Forecast;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The spend of a campaign over its flight {@code start..end} (kpis.md, F8). What cannot be known is null.
 *
 * @param elapsedDays days of the flight behind {@code asOf}
 * @param days days of the flight
 * @param forecast 95 % prediction interval of the total spend; a point once the flight is over
 * @param dailyBudgetNeeded what is left of the budget per day left, 0 when it is used up
 * @param pacing spend against the share of the budget that the days behind should have used
 */
record FlightSpend(
        @Nullable Integer elapsedDays,
        @Nullable Integer days,
        @Nullable Interval forecast,
        @Nullable Double dailyBudgetNeeded,
        @Nullable Double pacing) {
    private static final double LEVEL = 0.95;
    /** Part of the elapsed days whose spend must be known. */
    private static final double KNOWN_MIN = 0.8;

    static void read(CampaignRecord record, Signs.Builder signs) {
        FlightSpend flight = of(record.campaign(), record.days(), record.input().asOf);
        Interval total = flight.forecast;
        signs.put(Sign.FLIGHT_DAYS, flight.elapsedDays).put(Sign.DAILY_BUDGET_NEEDED, flight.dailyBudgetNeeded);
        if (total != null) {
            signs.put(Sign.SPEND_FORECAST_LOW, total.low()).put(Sign.SPEND_FORECAST_HIGH, total.high());
        }
    }

    static FlightSpend of(Campaign campaign, @Nullable RecentDays days, LocalDate asOf) {
        LocalDate start = campaign.start();
        LocalDate end = campaign.end();
        if (start == null || start.isAfter(asOf)) {
            return new FlightSpend(null, null, null, null, null);
        }
        long from = start.toEpochDay();
        long today = asOf.toEpochDay();
        if (end == null || end.isBefore(start)) {
            return new FlightSpend((int) (today - from), null, null, null, null);
        }
        long after = end.toEpochDay() + 1;
        int elapsed = (int) (Math.min(today, after) - from);
        int length = (int) (after - from);
        double[] daily = days == null ? null : daily(days, from, elapsed);
        if (days == null || daily == null) {
            return new FlightSpend(elapsed, length, null, null, null);
        }
        return spent(campaign.budget(), days, daily, from, elapsed, length);
    }

    private static FlightSpend spent(
            @Nullable Double budget, RecentDays days, double[] daily, long from, int elapsed, int length) {
        double sum = 0;
        int known = 0;
        for (double spend : daily) {
            if (!Double.isNaN(spend)) {
                sum += spend;
                known++;
            }
        }
        double spent = sum * elapsed / known;
        int left = length - elapsed;
        return new FlightSpend(
                elapsed,
                length,
                forecast(days, daily, from + elapsed, left, budget == null ? 0 : budget, spent),
                budget == null || left == 0 ? null : Math.max(0, (budget - spent) / left),
                budget == null || !(budget > 0) ? null : spent / budget * length / elapsed);
    }

    private static @Nullable Interval forecast(
            RecentDays days, double[] daily, long next, int left, double goal, double spent) {
        if (left == 0) {
            return new Interval(spent, spent);
        }
        double[] all = days.column(Measure.SPEND);
        int[] epochDays = new int[days.size()];
        Arrays.setAll(epochDays, days::epochDay);
        WeekdayWeights weekdays =
                all == null ? WeekdayWeights.flat() : WeekdayWeights.of(epochDays, all, 0, epochDays.length);
        return Forecast.total(
                        daily, weekdays.from(next - daily.length, daily.length), weekdays.from(next, left), goal, LEVEL)
                .projection()
                .map(projection -> new Interval(
                        Math.max(spent, projection.interval().low()),
                        Math.max(spent, projection.interval().high())))
                .orElse(null);
    }

    /** The spend of each elapsed day, NaN where it is not known; null when too little of it is. */
    private static double @Nullable [] daily(RecentDays days, long from, int elapsed) {
        double[] spend = days.column(Measure.SPEND);
        if (spend == null || elapsed == 0) {
            return null;
        }
        double[] daily = new double[elapsed];
        Arrays.fill(daily, Double.NaN);
        int known = 0;
        int end = days.indexFrom(from + elapsed);
        for (int i = days.indexFrom(from); i < end; i++) {
            daily[(int) (days.epochDay(i) - from)] = spend[i];
            known += Double.isNaN(spend[i]) ? 0 : 1;
        }
        return known == 0 || known < KNOWN_MIN * elapsed ? null : daily;
    }
}
