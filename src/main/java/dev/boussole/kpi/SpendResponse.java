package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Measured;
import dev.boussole.statistics.ResponseCurve;
import dev.boussole.statistics.ResponseFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How conversions answered to weekly spend, and so what the next one costs (kpis.md, F10).
 *
 * @param weeks complete weeks with spend and conversions, the last one first
 * @param levels distinct levels of weekly spend among them, a tenth apart or more
 * @param fit null with fewer than three weeks or one single spend
 */
public record SpendResponse(
        List<Week> weeks, int levels, @Nullable ResponseFit fit) {
    /** Levels of weekly spend from which on the response is measured. */
    public static final int LEVELS_MIN = 4;

    /** Two weeks of less difference are one level of spend. */
    public static final double LEVEL_STEP = 1.1;

    private static final double LEVEL = 0.95;
    private static final int WEEKS_MAX = 13;
    private static final int WEEK = 7;

    public SpendResponse {
        weeks = List.copyOf(weeks);
    }

    /** One week of a scope. */
    public record Week(Period period, double spend, double conversions) {}

    /** That of the complete weeks of a scope, at most thirteen; empty where spend or conversions were not received by day. */
    public static Optional<SpendResponse> of(DailySeries series, MeasureContext context) {
        KpiDefinition cpa = KpiCatalogue.of(Kpi.CPA);
        Units units = new Ledger(series, context).days(cpa, cpa.formulas().get(0));
        int lastMature = new Windows(context).lastMatureDay(cpa.immatureDays(context));
        return units == null ? Optional.empty() : Optional.of(of(units, lastMature));
    }

    private static SpendResponse of(Units days, int lastMatureDay) {
        int to = Math.min(lastMatureDay, days.lastDay());
        List<Week> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS_MAX; week++) {
            int end = to - WEEK * week;
            Sample sample = days.between(end - WEEK + 1, end);
            if (sample.days == WEEK && sample.x > 0 && sample.y > 0 && sample.largest < Inference.MAGNITUDE_MAX) {
                weeks.add(new Week(Units.period(end - WEEK + 1, end), sample.y, sample.x));
            }
        }
        double[] spent = weeks.stream().mapToDouble(Week::spend).toArray();
        double[] won = weeks.stream().mapToDouble(Week::conversions).toArray();
        return new SpendResponse(
                weeks, levels(spent), ResponseFit.of(spent, won, LEVEL).orElse(null));
    }

    /** The fit where it can be relied on: four distinct levels of spend, and conversions that surely rise with it. */
    public Optional<ResponseFit> measured() {
        return fit != null && levels >= LEVELS_MIN && fit.elasticity().low() > 0 ? Optional.of(fit) : Optional.empty();
    }

    /**
     * The marginal CPA at the spend of the last mature week, its interval from that of the elasticity. Null with fewer
     * than four distinct levels of weekly spend, or when conversions do not surely rise with spend.
     *
     * @param days spend and conversions by day
     */
    static @Nullable KpiValue marginalCpa(Units days, int lastMatureDay) {
        SpendResponse response = of(days, lastMatureDay);
        return response.measured().map(response::value).orElse(null);
    }

    private @Nullable KpiValue value(ResponseFit found) {
        Measured elasticity = found.elasticity();
        double spend = weeks.get(0).spend();
        double cpa = spend / found.curve().at(spend);
        double dearest = cpa / elasticity.low();
        double conversions = weeks.stream().mapToDouble(Week::conversions).sum();
        return Double.isInfinite(dearest)
                ? null
                : new KpiValue(
                        Kpi.M_CPA,
                        new Period(
                                weeks.get(weeks.size() - 1).period().from(),
                                weeks.get(0).period().to()),
                        ResponseCurve.marginalCost(cpa, elasticity.value()),
                        new Interval(cpa / elasticity.high(), dearest),
                        conversions,
                        conversions,
                        true,
                        null);
    }

    /** The lowest and the highest spend of a week; empty without weeks. */
    public Optional<Interval> spends() {
        return weeks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        weeks.stream()
                                .map(Week::spend)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        weeks.stream()
                                .map(Week::spend)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    private static int levels(double[] spend) {
        double[] sorted = spend.clone();
        Arrays.sort(sorted);
        int levels = 0;
        double last = 0;
        for (double value : sorted) {
            if (value >= last * LEVEL_STEP) {
                levels++;
                last = value;
            }
        }
        return levels;
    }
}
