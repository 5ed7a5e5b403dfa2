package dev.boussole.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the arms of an experiment got the shares they were meant to get: K. Pearson's chi-squared test, 1900.
 *
 * @param chiSquared at least 0
 * @param degreesOfFreedom arms - 1
 * @param pValue from 0 to 1
 */
public record SampleRatioMismatch(double chiSquared, int degreesOfFreedom, double pValue) {
    /** Test of equal shares. */
    public static Optional<SampleRatioMismatch> ofEqualShares(double... counts) {
        double[] shares = new double[counts.length];
        Arrays.fill(shares, 1);
        return of(counts, shares);
    }

    /**
     * Test of the given shares, which need not sum to 1.
     *
     * @return empty if nobody was assigned
     * @throws IllegalArgumentException if there are fewer than two arms, not as many shares as counts, a negative count
     *     or a share that is not positive
     */
    public static Optional<SampleRatioMismatch> of(double[] counts, double[] shares) {
        check(counts, shares);
        double assigned = Arrays.stream(counts).sum();
        if (assigned == 0) {
            return Optional.empty();
        }
        double unit = assigned / Arrays.stream(shares).sum();
        double chiSquared = 0;
        for (int i = 0; i < counts.length; i++) {
            double gap = counts[i] - unit * shares[i];
            chiSquared += gap * gap / (unit * shares[i]);
        }
        int df = counts.length - 1;
        double p = ChiSquaredDistribution.of(df).survivalProbability(chiSquared);
        return Optional.of(new SampleRatioMismatch(chiSquared, df, p));
    }

    private static void check(double[] counts, double[] shares) {
        if (counts.length < 2 || shares.length != counts.length) {
            throw new IllegalArgumentException(
                    "Needs two arms or more, each with a share, got " + counts.length + " and " + shares.length);
        }
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] >= 0 && shares[i] > 0)) {
                throw new IllegalArgumentException(
                        "Needs counts >= 0 and shares > 0, got " + counts[i] + " for a share of " + shares[i]);
            }
        }
    }
}
