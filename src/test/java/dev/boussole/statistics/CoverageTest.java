package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.measured;
import static dev.boussole.statistics.Figures.pairs;
import static dev.boussole.statistics.Figures.projection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An interval of 95 % holds the truth in about 95 of 100 simulated samples; the same samples on every run. */
class CoverageTest {
    private static final int RUNS = 3000;

    private static int successes(Random random, int trials, double rate) {
        int successes = 0;
        for (int i = 0; i < trials; i++) {
            successes += random.nextDouble() < rate ? 1 : 0;
        }
        return successes;
    }

    @Test
    void newcombe_covers_the_true_difference() {
        Random random = new Random(1998);
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            double first = successes(random, 200, .08);
            double second = successes(random, 260, .12);
            covered += Proportions.newcombe(first, 200, second, 260, .95).contains(.04) ? 1 : 0;
        }
        assertThat(covered / (double) RUNS).isBetween(.94, .965);
    }

    @Test
    void fieller_covers_the_true_ratio_of_days_that_move_together() {
        Random random = new Random(1954);
        int covered = 0;
        int estimable = 0;
        for (int run = 0; run < RUNS; run++) {
            double[] spend = new double[14];
            double[] conversions = new double[14];
            for (int day = 0; day < 14; day++) {
                double volume = 10 + 2 * random.nextGaussian();
                conversions[day] = Math.max(0, volume + random.nextGaussian());
                spend[day] = 20 * volume + 15 * random.nextGaussian();
            }
            var interval = RatioOfSums.fieller(pairs(spend, conversions), .95).measured();
            if (interval.isPresent()) {
                estimable++;
                covered += interval.get().interval().contains(20) ? 1 : 0;
            }
        }
        assertThat(estimable).isEqualTo(RUNS);
        assertThat(covered / (double) RUNS).isBetween(.935, .965);
    }

    @Test
    void a_ratio_forecast_covers_the_final_ratio() {
        Random random = new Random(8);
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            double[] revenue = new double[30];
            double[] cost = new double[30];
            for (int day = 0; day < 30; day++) {
                cost[day] = 100 + 5 * random.nextGaussian();
                revenue[day] = 3 * cost[day] + 40 * random.nextGaussian();
            }
            Projection forecast = projection(
                    RatioForecast.of(pairs(Arrays.copyOf(revenue, 14), Arrays.copyOf(cost, 14)), 16, 3, false, .95));
            double end = Arrays.stream(revenue).sum() / Arrays.stream(cost).sum();
            covered += forecast.interval().contains(end) ? 1 : 0;
        }
        assertThat(covered / (double) RUNS).isBetween(.935, .965);
    }

    /** Days whose rates differ by more than chance: the plain interval is too short, the inflated one is not. */
    @Test
    void inflation_restores_the_coverage_of_clustered_trials() {
        Random random = new Random(1927);
        int plain = 0;
        int inflated = 0;
        for (int run = 0; run < RUNS; run++) {
            double[] clicks = new double[14];
            double[] impressions = new double[14];
            for (int day = 0; day < 14; day++) {
                double rate = Math.max(.001, .05 * (1 + .25 * random.nextGaussian()));
                impressions[day] = 300;
                clicks[day] = successes(random, 300, rate);
            }
            double sum = Arrays.stream(clicks).sum();
            double phi = Overdispersion.ofProportion(clicks, impressions, 0, 14);
            plain += Wilson.interval(sum, 4200, .95).contains(.05) ? 1 : 0;
            inflated +=
                    measured(Wilson.estimate(sum, 4200, phi, .95)).interval().contains(.05) ? 1 : 0;
        }
        assertThat(plain / (double) RUNS).isLessThan(.9);
        assertThat(inflated / (double) RUNS).isBetween(.93, .97);
    }

    @Test
    void poisson_rates_cover_the_true_rate() {
        Random random = new Random(1936);
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            double events = successes(random, 500, .02);
            covered += measured(PoissonCount.rate(events, 50, .95)).interval().contains(.2) ? 1 : 0;
        }
        assertThat(covered / (double) RUNS).isBetween(.95, .985);
    }
}
