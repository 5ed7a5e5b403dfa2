package dev.boussole.statistics;

/**
 * What changed among the treated beyond what changed among the controls (D. Card and A. Krueger, 1994, American
 * Economic Review 84). It holds where both would have moved alike without the treatment.
 */
public final class DifferenceInDifferences {
    private DifferenceInDifferences() {}

    /**
     * Successes of trials.
     *
     * @param successes at least 0
     * @param trials 0 if nothing was tried
     */
    public record Rate(double successes, double trials) {
        /**
         * @throws IllegalArgumentException if successes or trials are negative or no number
         */
        public Rate {
            if (!(successes >= 0 && trials >= 0)) {
                throw new IllegalArgumentException("Needs successes and trials >= 0, got " + successes + ", " + trials);
            }
        }

        private double value() {
            return successes / trials;
        }

        private double variance() {
            return value() * (1 - value()) / trials;
        }
    }

    /**
     * Additive effect on a proportion: change of the treated minus change of the controls.
     *
     * @return {@link NotEstimable#NO_DATA} if a cell has no trials, {@link NotEstimable#MORE_SUCCESSES_THAN_TRIALS} if
     *     one has, {@link NotEstimable#NO_VARIATION} if in each cell every trial ended alike
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Comparison rates(
            Rate treatedBefore, Rate treatedAfter, Rate controlBefore, Rate controlAfter, double confidenceLevel) {
        double variance = 0;
        for (Rate cell : new Rate[] {treatedBefore, treatedAfter, controlBefore, controlAfter}) {
            if (!(cell.trials() > 0)) {
                return NotEstimable.NO_DATA;
            }
            if (cell.successes() > cell.trials()) {
                return NotEstimable.MORE_SUCCESSES_THAN_TRIALS;
            }
            variance += cell.variance();
        }
        if (!(variance > 0)) {
            return NotEstimable.NO_VARIATION;
        }
        double effect = treatedAfter.value() - treatedBefore.value() - (controlAfter.value() - controlBefore.value());
        double error = Math.sqrt(variance);
        double half = Quantiles.twoSidedZ(confidenceLevel) * error;
        double z = effect / error;
        return new Difference(
                effect, error, new Interval(effect - half, effect + half), z, Quantiles.twoSidedNormalP(z));
    }

    /**
     * Relative lift of counts, 0.235 for 23.5 %: growth of the treated over growth of the controls, minus 1.
     *
     * @param overdispersion at least 1, see {@link Overdispersion}
     * @return a {@link Difference} whose standard error and statistic are those of the logarithm;
     *     {@link NotEstimable#ZERO_NUMERATOR} without events among the treated after or the controls before,
     *     {@link NotEstimable#ZERO_DENOMINATOR} without events in one of the other two
     * @throws IllegalArgumentException if a count is negative, overdispersion below 1 or the level not between 0 and 1
     */
    public static Comparison counts(
            double treatedBefore,
            double treatedAfter,
            double controlBefore,
            double controlAfter,
            double overdispersion,
            double confidenceLevel) {
        Overdispersion.check(overdispersion);
        if (!(Math.min(treatedBefore, treatedAfter) >= 0 && Math.min(controlBefore, controlAfter) >= 0)) {
            throw new IllegalArgumentException("Counts are at least 0, got " + treatedBefore + ", " + treatedAfter
                    + ", " + controlBefore + ", " + controlAfter);
        }
        if (treatedBefore == 0 || controlAfter == 0) {
            return NotEstimable.ZERO_DENOMINATOR;
        }
        if (treatedAfter == 0 || controlBefore == 0) {
            return NotEstimable.ZERO_NUMERATOR;
        }
        double log = Math.log(treatedAfter / treatedBefore) - Math.log(controlAfter / controlBefore);
        double error = Math.sqrt(
                overdispersion * (1 / treatedBefore + 1 / treatedAfter + 1 / controlBefore + 1 / controlAfter));
        double half = Quantiles.twoSidedZ(confidenceLevel) * error;
        double z = log / error;
        return new Difference(
                Math.expm1(log),
                error,
                new Interval(Math.expm1(log - half), Math.expm1(log + half)),
                z,
                Quantiles.twoSidedNormalP(z));
    }
}
