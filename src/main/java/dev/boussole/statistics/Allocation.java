package dev.boussole.statistics;

import java.util.List;

/**
 * A budget shared so that no unit of it would bring more elsewhere.
 *
 * @param amounts share of each curve, in their order, summing to the budget
 * @param marginalReturn output of one more unit of budget, the same on every curve
 */
public record Allocation(List<Double> amounts, double marginalReturn) {
    private static final double LOWEST = 1e-12;
    private static final double HIGHEST = 1e12;
    private static final int HALVINGS = 200;

    public Allocation {
        amounts = List.copyOf(amounts);
    }

    /**
     * The amounts with the greatest total output, by bisection on the marginal return.
     *
     * @param curves at least one, each with an exponent between 0 and 1
     * @throws IllegalArgumentException if the budget is not positive, there is no curve, one has no diminishing returns,
     *     or the marginal return would leave 1e-12 to 1e12
     */
    public static Allocation of(double budget, List<ResponseCurve> curves) {
        check(budget, curves);
        double low = LOWEST;
        double high = HIGHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (total(curves, middle) > budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double marginalReturn = high;
        return new Allocation(
                curves.stream().map(curve -> amount(curve, marginalReturn)).toList(), marginalReturn);
    }

    private static void check(double budget, List<ResponseCurve> curves) {
        if (!(budget > 0) || curves.isEmpty()) {
            throw new IllegalArgumentException(
                    "Needs a positive budget and a curve, got " + budget + " and " + curves.size() + " curves");
        }
        for (ResponseCurve curve : curves) {
            if (!(curve.exponent() > 0 && curve.exponent() < 1)) {
                throw new IllegalArgumentException("Returns must diminish, got exponent " + curve.exponent());
            }
        }
        if (total(curves, LOWEST) < budget || total(curves, HIGHEST) > budget) {
            throw new IllegalArgumentException("No marginal return from 1e-12 to 1e12 spends " + budget);
        }
    }

    private static double total(List<ResponseCurve> curves, double marginalReturn) {
        double total = 0;
        for (ResponseCurve curve : curves) {
            total += amount(curve, marginalReturn);
        }
        return total;
    }

    private static double amount(ResponseCurve curve, double marginalReturn) {
        return Math.pow(curve.scale() * curve.exponent() / marginalReturn, 1 / (1 - curve.exponent()));
    }
}
