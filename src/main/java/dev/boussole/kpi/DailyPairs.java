package dev.boussole.kpi;

/**
 * The days of a period that count for a KPI, oldest first. The KPI of any of them is the sum of its numerators, or that
 * divided by the sum of its denominators.
 */
public final class DailyPairs {
    private final int[] epochDays;
    private final double[] numerators;
    private final double[] denominators;
    private final boolean sum;

    private DailyPairs(int size, boolean sum) {
        this.epochDays = new int[size];
        this.numerators = new double[size];
        this.denominators = new double[size];
        this.sum = sum;
    }

    /** @param perRatio from the ratio of the sample's figures to the KPI */
    static DailyPairs of(Sample sample, boolean sum, Affine perRatio) {
        DailyPairs pairs = new DailyPairs(sample.size, sum);
        int place = 0;
        for (int unit = sample.start; unit < sample.end; unit++) {
            if (sample.units.counts(unit)) {
                double y = sample.units.y[unit];
                double x = sample.units.x[unit];
                pairs.epochDays[place] = sample.units.from[unit];
                pairs.numerators[place] = sum ? y : perRatio.factor() * y + perRatio.offset() * x;
                pairs.denominators[place++] = x;
            }
        }
        return pairs;
    }

    /** Whether the KPI is a sum over days; its denominators are 1 then. */
    public boolean isSum() {
        return sum;
    }

    /** Number of days. */
    public int size() {
        return epochDays.length;
    }

    /** A copy, ascending. */
    public int[] epochDays() {
        return epochDays.clone();
    }

    /** A copy, one for each day, in the KPI's unit: thousandfold for a cost per mille. */
    public double[] numerators() {
        return numerators.clone();
    }

    /** A copy, one for each day. */
    public double[] denominators() {
        return denominators.clone();
    }
}
