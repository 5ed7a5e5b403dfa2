package dev.boussole.statistics;

import java.util.Optional;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Two proportions under uniform priors: what is believed of the second after its trials.
 *
 * @param probabilityBetter chance that the second is the greater, 0 to 1
 * @param expectedLoss mean shortfall of the second where it is the smaller, as a proportion, at least 0
 */
public record BayesianComparison(double probabilityBetter, double expectedLoss) {
    /** Above this many terms on both sides the sum gives way to the normal approximation. */
    private static final double TERMS_MAX = 2000;

    /**
     * Exact by E. Miller's sum ("Formulas for Bayesian A/B Testing") while a side has at most 2000 successes, normal
     * approximation of both posteriors beyond.
     *
     * @return empty if a side has no trials
     * @throws IllegalArgumentException unless {@code 0 <= successes <= trials} on both sides
     */
    public static Optional<BayesianComparison> of(long successes1, long trials1, long successes2, long trials2) {
        check(successes1, trials1);
        check(successes2, trials2);
        if (trials1 == 0 || trials2 == 0) {
            return Optional.empty();
        }
        var first = new Beta(1.0 + successes1, 1.0 + trials1 - successes1);
        var second = new Beta(1.0 + successes2, 1.0 + trials2 - successes2);
        boolean exact = Math.min(first.a, second.a) <= TERMS_MAX;
        return Optional.of(exact ? exact(first, second) : approximate(first, second));
    }

    private static BayesianComparison exact(Beta first, Beta second) {
        double loss = first.mean() * (1 - secondGreater(first.oneMore(), second))
                - second.mean() * (1 - secondGreater(first, second.oneMore()));
        return new BayesianComparison(secondGreater(first, second), Math.max(0, loss));
    }

    private static BayesianComparison approximate(Beta first, Beta second) {
        double gap = second.mean() - first.mean();
        double deviation = Math.sqrt(first.variance() + second.variance());
        double z = gap / deviation;
        double loss = deviation * Quantiles.normalDensity(z) - gap * Quantiles.normalAbove(z);
        return new BayesianComparison(Quantiles.normalBelow(z), Math.max(0, loss));
    }

    private static double secondGreater(Beta first, Beta second) {
        return second.a <= first.a ? sum(first, second) : 1 - sum(second, first);
    }

    /** Chance that a draw of {@code greater} exceeds one of {@code smaller}; {@code greater.a} is a whole number. */
    private static double sum(Beta smaller, Beta greater) {
        double failures = smaller.b + greater.b;
        double logTerm = LogBeta.value(smaller.a, failures) - LogBeta.value(smaller.a, smaller.b);
        double sum = 0;
        for (int i = 0; i < greater.a; i++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((smaller.a + i) / (smaller.a + failures + i) * ((greater.b + i) / (1 + i)));
        }
        return Math.min(1, sum);
    }

    private static void check(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("Needs 0 <= successes <= trials, got " + successes + " of " + trials);
        }
    }

    private record Beta(double a, double b) {
        double mean() {
            return a / (a + b);
        }

        double variance() {
            return mean() * (b / (a + b)) / (a + b + 1);
        }

        Beta oneMore() {
            return new Beta(a + 1, b);
        }
    }
}
