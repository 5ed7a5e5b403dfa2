package dev.boussole.kpi;

/**
 * The days of a period that count for a KPI, oldest first.
 *
 * <p>For a sum the numerators are the daily figures and the denominators are 1.
 */
public final class DailyPairs {
    private final int[] epochDays;
    private final double[] numerators;
    private final double[] denominators;

    DailyPairs(int[] epochDays, double[] numerators, double[] denominators) {
        this.epochDays = epochDays;
        this.numerators = numerators;
        this.denominators = denominators;
    }

    static DailyPairs of(Sample sample) {
        int[] days = new int[sample.size];
        double[] y = new double[sample.size];
        double[] x = new double[sample.size];
        int place = 0;
        for (int unit = sample.start; unit < sample.end; unit++) {
            if (sample.units.counts(unit)) {
                days[place] = sample.units.from[unit];
                y[place] = sample.units.y[unit];
                x[place++] = sample.units.x[unit];
            }
        }
        return new DailyPairs(days, y, x);
    }

    /** Number of days. */
    public int size() {
        return epochDays.length;
    }

    public int epochDay(int index) {
        return epochDays[index];
    }

    /** A copy, one for each day. */
    public double[] numerators() {
        return numerators.clone();
    }

    /** A copy, one for each day. */
    public double[] denominators() {
        return denominators.clone();
    }
}
