package dev.boussole.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Which of several sources yields most events per unit of cost: W. R. Thompson, 1933, Biometrika 25, with a gamma law
 * of shape events + 1/2 (Jeffreys' prior) for each rate. Computed, not drawn.
 */
public final class EventRates {
    private static final double PRIOR = 0.5;

    private EventRates() {}

    /**
     * Chance that the first rate exceeds the second, from 0 to 1.
     *
     * @throws IllegalArgumentException if events are negative or a cost is not positive
     */
    public static double probabilityGreater(double events1, double cost1, double events2, double cost2) {
        check(events1, cost1);
        check(events2, cost2);
        return BetaDistribution.of(events2 + PRIOR, events1 + PRIOR).cumulativeProbability(cost2 / (cost1 + cost2));
    }

    /**
     * Chance of each source to have the greatest rate, from 0 to 1, summing to 1, in the order given.
     *
     * @throws IllegalArgumentException if there are not as many costs as events, events are negative or a cost is not
     *     positive
     */
    public static double[] probabilityBest(double[] events, double[] costs) {
        if (events.length != costs.length) {
            throw new IllegalArgumentException(
                    "Each source needs events and cost, got " + events.length + " and " + costs.length);
        }
        var laws = new GammaDistribution[events.length];
        for (int i = 0; i < laws.length; i++) {
            check(events[i], costs[i]);
            laws[i] = GammaDistribution.of(events[i] + PRIOR, 1 / costs[i]);
        }
        double[] bounds = bounds(laws);
        double[] best = new double[laws.length];
        for (int i = 1; i < bounds.length; i++) {
            Quadrature.over(bounds[i - 1], bounds[i], (root, weight) -> addDensities(laws, root, weight, best));
        }
        return best;
    }

    /**
     * Adds {@code weight} times the density of each rate being the greatest. Rates are squares of {@code root}: the
     * densities of sources without events then stay finite at 0.
     */
    private static void addDensities(GammaDistribution[] laws, double root, double weight, double[] best) {
        double rate = root * root;
        double[] below = new double[laws.length];
        for (int i = 0; i < laws.length; i++) {
            below[i] = laws[i].cumulativeProbability(rate);
        }
        for (int i = 0; i < laws.length; i++) {
            double density = 2 * root * laws[i].density(rate);
            for (int j = 0; j < laws.length; j++) {
                density *= j == i ? 1 : below[j];
            }
            best[i] += weight * density;
        }
    }

    /** Square roots of the rates between which each density is smooth, ascending. */
    private static double[] bounds(GammaDistribution[] laws) {
        double[] bounds = new double[5 * laws.length];
        for (int i = 0; i < laws.length; i++) {
            double shape = laws[i].getShape();
            double deviation = Math.sqrt(shape);
            bounds[5 * i] = bound(laws[i], shape - 8 * deviation);
            bounds[5 * i + 1] = bound(laws[i], shape - 2.5 * deviation);
            bounds[5 * i + 2] = bound(laws[i], shape + 2.5 * deviation);
            bounds[5 * i + 3] = bound(laws[i], shape + 8 * deviation);
            bounds[5 * i + 4] = bound(laws[i], shape + 8 * deviation + 40);
        }
        Arrays.sort(bounds);
        return bounds;
    }

    private static double bound(GammaDistribution law, double unscaled) {
        return Math.sqrt(Math.max(0, unscaled) * law.getScale());
    }

    private static void check(double events, double cost) {
        if (!(events >= 0 && cost > 0)) {
            throw new IllegalArgumentException("Needs events >= 0 and cost > 0, got " + events + " events for " + cost);
        }
    }
}
