package dev.boussole.statistics;

/**
 * A quantity that the observations pin down.
 *
 * @param value the point estimate, finite
 * @param interval where the quantity plausibly lies
 */
public record Measured(double value, Interval interval) implements Estimate {
    /**
     * @throws IllegalArgumentException if the value is not finite
     */
    public Measured {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A measured value is finite, got " + value);
        }
    }

    /** Lower limit of the interval. */
    public double low() {
        return interval.low();
    }

    /** Upper limit of the interval. */
    public double high() {
        return interval.high();
    }
}
