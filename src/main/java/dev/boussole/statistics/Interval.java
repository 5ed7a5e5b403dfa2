package dev.boussole.statistics;

/**
 * A closed range of plausible values.
 *
 * @param low lower limit, finite
 * @param high upper limit, finite and at least {@code low}
 */
public record Interval(double low, double high) {
    /**
     * @throws IllegalArgumentException if a limit is not finite or the limits are in the wrong order
     */
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("Interval needs finite low <= high, got " + low + " and " + high);
        }
    }

    /** Whether {@code value} lies inside, limits included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Whether every value of the interval is greater than {@code value}. */
    public boolean whollyAbove(double value) {
        return low > value;
    }

    /** Whether every value of the interval is smaller than {@code value}. */
    public boolean whollyBelow(double value) {
        return high < value;
    }

    /** Half the distance between the limits, never negative. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** The wider of the two; this one when they are equally wide. */
    public Interval wider(Interval other) {
        return other.halfWidth() > halfWidth() ? other : this;
    }
}
