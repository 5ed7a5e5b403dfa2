package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantileTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.00005, 0.0005, 0.005, 0.025, 0.1, 0.5, 0.9, 0.975, 0.995, 0.9995, 0.99995})
    void turns_the_distribution_function_round(double probability) {
        double z = Quantiles.normal(probability);
        for (double shape = 0.1; shape < 400; shape *= 1.07) {
            double quantile = GammaQuantile.of(shape, probability, z);
            assertThat(GammaDistribution.of(shape, 1).cumulativeProbability(quantile) / probability)
                    .as("shape %s", shape)
                    .isCloseTo(1, within(1e-6));
        }
    }
}
