package dev.boussole.rulebook.analysis.solve;

/**
 * Picks a number of a range: a short one where there is one, as a person would write it.
 *
 * @param position where in the range, 0 at its low end to 1 at its high end
 */
record Choice(double position) {
    double of(Variable variable, Range range) {
        double aim = aim(range);
        if (variable.isWhole()) {
            double[] whole = {Math.rint(aim), Math.ceil(range.low()), Math.floor(range.low()) + 1};
            for (double candidate : whole) {
                if (range.has(candidate)) {
                    return candidate;
                }
            }
        }
        if (range.has(0) && range.low() == 0 && range.high() == 0) {
            return 0;
        }
        for (int digits = 1; digits <= 15; digits++) {
            double rounded = rounded(aim, digits);
            if (range.has(rounded)) {
                return rounded;
            }
        }
        return range.has(aim) ? aim : range.has(range.low()) ? range.low() : range.high();
    }

    private double aim(Range range) {
        boolean fromBelow = Double.isFinite(range.low());
        boolean fromAbove = Double.isFinite(range.high());
        if (fromBelow && fromAbove) {
            return range.low() + (range.high() - range.low()) * position;
        }
        if (fromBelow) {
            return range.low() + Math.max(1, Math.abs(range.low())) * 2 * position;
        }
        return fromAbove ? range.high() - Math.max(1, Math.abs(range.high())) * 2 * (1 - position) : position;
    }

    private static double rounded(double number, int digits) {
        if (number == 0) {
            return 0;
        }
        double scale = Math.pow(10, digits - Math.ceil(Math.log10(Math.abs(number))));
        double rounded = Math.rint(number * scale) / scale;
        return Double.isFinite(rounded) ? rounded : number;
    }
}
