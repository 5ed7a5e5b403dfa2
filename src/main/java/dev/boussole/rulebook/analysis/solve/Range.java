package dev.boussole.rulebook.analysis.solve;

/** Where a number may lie. */
final class Range {
    private double low = Double.NEGATIVE_INFINITY;
    private double high = Double.POSITIVE_INFINITY;
    private boolean lowOpen;
    private boolean highOpen;

    void narrow(double limit, boolean above, boolean open) {
        if (above) {
            if (limit < high || limit == high && open) {
                high = limit;
                highOpen = open;
            }
        } else if (limit > low || limit == low && open) {
            low = limit;
            lowOpen = open;
        }
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    boolean isEmpty() {
        return low > high || low == high && (lowOpen || highOpen);
    }

    boolean has(double number) {
        return (lowOpen ? number > low : number >= low) && (highOpen ? number < high : number <= high);
    }
}
