package dev.boussole.cases;

import java.util.Random;

/** Luck that repeats: the same seed gives the same draws in every version of Java, on any machine. */
final class Chance {
    /** From here on the Gaussian stands in for Poisson's law. */
    private static final double LARGE = 30;

    private final Random random;

    Chance(String seed) {
        this.random = new Random(seed.hashCode() * 1_000_003L);
    }

    /** A count of independent events of which {@code mean} are expected. */
    long poisson(double mean) {
        if (mean >= LARGE) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian()));
        }
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** How many of {@code whole} had an event that each has with the chance {@code rate}. */
    long part(double whole, double rate) {
        double rest = whole * (1 - rate);
        long drawn = rest < whole * rate
                ? Math.round(whole) - poisson(rest)
                : whole * rate < LARGE
                        ? poisson(whole * rate)
                        : Math.round(whole * rate + Math.sqrt(rest * rate) * gaussian());
        return Math.max(0, Math.min(Math.round(whole), drawn));
    }

    /** A factor around 1, as one day differs from another. */
    double factor(double spread) {
        return Math.max(0.2, 1 + spread * gaussian());
    }

    private double gaussian() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
