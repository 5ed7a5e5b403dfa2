package dev.boussole.fact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The signs of one scope. Immutable; the text lists what is known, in the order of the signs. */
public final class Signs {
    private static final Sign[] ALL = Sign.values();

    /** Nothing is known, and nothing is there to be counted. */
    public static final Signs NONE = new Signs(nothing());

    private final double[] values;

    private Signs(double[] values) {
        this.values = values;
    }

    private static double[] nothing() {
        double[] values = new double[ALL.length];
        for (Sign sign : ALL) {
            values[sign.ordinal()] = sign.form() == Sign.Form.TALLY ? 0 : Double.NaN;
        }
        return values;
    }

    /** The figure, or null when it is not known; a flag is 1 or 0. */
    public @Nullable Double of(Sign sign) {
        double value = values[sign.ordinal()];
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** Whether a flag holds. */
    public boolean is(Sign flag) {
        return values[flag.ordinal()] > 0;
    }

    /** The same with one figure changed; null for not known. */
    public Signs with(Sign sign, @Nullable Double value) {
        double[] changed = values.clone();
        changed[sign.ordinal()] = value == null ? Double.NaN : value;
        return new Signs(changed);
    }

    /** The same with one flag set. */
    public Signs with(Sign flag, boolean holds) {
        return with(flag, holds ? 1.0 : 0.0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signs signs && Arrays.equals(values, signs.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Signs[");
        for (Sign sign : ALL) {
            if (!Double.isNaN(values[sign.ordinal()])) {
                text.append(text.length() > 6 ? ", " : "")
                        .append(sign.key())
                        .append('=')
                        .append(values[sign.ordinal()]);
            }
        }
        return text.append(']').toString();
    }

    /** Collects the signs of a scope. */
    static final class Builder {
        private final double[] values = nothing();

        /** Takes a figure; null for not known. */
        Builder put(Sign sign, @Nullable Number value) {
            values[sign.ordinal()] = value == null ? Double.NaN : value.doubleValue();
            return this;
        }

        Builder put(Sign flag, boolean holds) {
            values[flag.ordinal()] = holds ? 1 : 0;
            return this;
        }

        Signs build() {
            return new Signs(values.clone());
        }
    }
}
