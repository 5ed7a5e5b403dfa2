package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;

/** The worked data of section F of the KPI reference, and closeness to its six printed digits. */
final class Figures {
    static final Offset<Double> SIX_DIGITS = within(5.01e-7);

    static final double[] COST1 = days("120 118 131 125 140 95 90 122 119 128 133 142 98 88");
    static final double[] CONV1 = days("6 5 7 6 8 4 3 6 5 7 6 8 4 4");
    static final double[] REV1 = days("410 320 505 430 610 260 190 395 350 520 415 640 250 280");
    static final double[] COST2 = days("60 55 70 62 58 66 61 59 64 68");
    static final double[] CONV2 = days("1 0 2 1 1 3 0 1 2 1");
    static final double[] REV2 = days("80 0 150 95 70 260 0 85 140 75");
    static final double[] COST3 = days("50 52 48 51 49 50 53");
    static final double[] CONV3 = days("0 0 1 0 4 0 0");
    static final double[] SESS = days("900 870 940 1010 1100 760 720 910 880 950 1000 1120 740 730");
    static final double[] ORD = days("18 15 20 21 25 12 10 19 16 20 19 26 13 12");
    static final double[] Y = days("10 12 9 11 13 6 5 11 12 10 9 14 7 6");

    private Figures() {}

    static double[] days(String values) {
        return Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    static PairedMoments pairs(double[] y, double[] x) {
        return PairedMoments.of(y, x, 0, y.length);
    }

    static Measured measured(Estimate estimate) {
        return estimate.measured().orElseThrow(() -> new AssertionError("not measured: " + estimate));
    }

    static Difference difference(Comparison comparison) {
        return comparison.difference().orElseThrow(() -> new AssertionError("no difference: " + comparison));
    }

    static Projection projection(Outlook outlook) {
        return outlook.projection().orElseThrow(() -> new AssertionError("no projection: " + outlook));
    }

    static void assertInterval(Interval actual, double low, double high) {
        assertThat(actual.low()).isCloseTo(low, SIX_DIGITS);
        assertThat(actual.high()).isCloseTo(high, SIX_DIGITS);
    }
}
