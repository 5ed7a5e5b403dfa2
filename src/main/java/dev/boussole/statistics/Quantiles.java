package dev.boussole.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tail probabilities and quantiles of the normal and Student laws; those asked for a million times are kept. */
final class Quantiles {
    static final double Z_80 = 0.8416212335729143;
    static final double Z_90 = 1.2815515655446004;
    static final double Z_95 = 1.6448536269514722;
    static final double Z_975 = 1.959963984540054;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int KEPT_DEGREES = 100;

    private Quantiles() {}

    static void checkLevel(double confidenceLevel) {
        if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, got " + confidenceLevel);
        }
    }

    /** The normal quantile of {@code probability}. */
    static double normal(double probability) {
        if (probability == 0.975) {
            return Z_975;
        }
        if (probability == 0.95) {
            return Z_95;
        }
        if (probability == 0.90) {
            return Z_90;
        }
        if (probability == 0.80) {
            return Z_80;
        }
        return NORMAL.inverseCumulativeProbability(probability);
    }

    /** The z that leaves {@code (1 - confidenceLevel) / 2} in each tail. */
    static double twoSidedZ(double confidenceLevel) {
        if (confidenceLevel == 0.95) {
            return Z_975;
        }
        checkLevel(confidenceLevel);
        return confidenceLevel == 0.90 ? Z_95 : NORMAL.inverseSurvivalProbability((1 - confidenceLevel) / 2);
    }

    /** The t that leaves {@code (1 - confidenceLevel) / 2} in each tail. */
    static double twoSidedT(double confidenceLevel, int degreesOfFreedom) {
        if (confidenceLevel == 0.95 && degreesOfFreedom <= KEPT_DEGREES) {
            return Kept.T_975[degreesOfFreedom];
        }
        checkLevel(confidenceLevel);
        return degreesOfFreedom > KEPT_DEGREES
                ? expandedT(twoSidedZ(confidenceLevel), degreesOfFreedom)
                : student(degreesOfFreedom).inverseSurvivalProbability((1 - confidenceLevel) / 2);
    }

    /** M. Abramowitz and I. A. Stegun, 1964, 26.7.5; errs by less than 1e-9 beyond 100 degrees up to the 99 % level. */
    private static double expandedT(double z, double df) {
        double z2 = z * z;
        double g1 = z * (z2 + 1) / 4;
        double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
    }

    static double normalAbove(double z) {
        return NORMAL.survivalProbability(z);
    }

    static double normalBelow(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    static double normalDensity(double z) {
        return NORMAL.density(z);
    }

    static double twoSidedNormalP(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    static double studentAbove(double t, int degreesOfFreedom) {
        return student(degreesOfFreedom).survivalProbability(t);
    }

    static double twoSidedStudentP(double t, int degreesOfFreedom) {
        return Math.min(1, 2 * student(degreesOfFreedom).survivalProbability(Math.abs(t)));
    }

    private static TDistribution student(int degreesOfFreedom) {
        return degreesOfFreedom <= KEPT_DEGREES ? Kept.STUDENT[degreesOfFreedom] : TDistribution.of(degreesOfFreedom);
    }

    /** Built on first use; index 0 is unused. */
    private static final class Kept {
        static final TDistribution[] STUDENT = new TDistribution[KEPT_DEGREES + 1];
        static final double[] T_975 = new double[KEPT_DEGREES + 1];

        static {
            for (int df = 1; df <= KEPT_DEGREES; df++) {
                STUDENT[df] = TDistribution.of(df);
                T_975[df] = STUDENT[df].inverseSurvivalProbability(0.025);
            }
        }
    }
}
