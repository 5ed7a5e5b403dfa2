package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
    @ParameterizedTest
    @CsvSource({
        "0.975, 1.959963984540054",
        "0.95, 1.6448536269514722",
        "0.80, 0.8416212335729143",
        "0.90, 1.2815515655446004"
    })
    void kept_normal_quantiles_are_the_constants_of_the_reference(double probability, double z) {
        assertThat(Quantiles.normal(probability)).isEqualTo(z);
        assertThat(NormalDistribution.of(0, 1).inverseCumulativeProbability(probability))
                .isCloseTo(z, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"13, 2.1603686564627913", "9, 2.262157162798205"})
    void student_quantiles_are_the_constants_of_the_reference(int degreesOfFreedom, double t) {
        assertThat(Quantiles.twoSidedT(0.95, degreesOfFreedom)).isCloseTo(t, within(1e-12));
    }

    /** scipy 1.17.1: t.ppf(.5 + level / 2, degrees of freedom). */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706204736174694",
        "0.95, 100, 1.9839715185235518",
        "0.95, 101, 1.983731002955606",
        "0.95, 400, 1.9659123432294627",
        "0.9, 13, 1.7709333959868725",
        "0.9, 150, 1.6550755001871749",
        "0.99, 101, 2.6253859646684408"
    })
    void student_quantiles_go_on_beyond_those_kept(double level, int degreesOfFreedom, double t) {
        assertThat(Quantiles.twoSidedT(level, degreesOfFreedom)).isCloseTo(t, within(1e-9));
    }

    @Test
    void other_levels_are_computed() {
        assertThat(Quantiles.twoSidedZ(0.99)).isCloseTo(2.5758293035489004, within(1e-12));
        assertThat(Quantiles.twoSidedZ(0.90)).isEqualTo(1.6448536269514722);
        assertThat(Quantiles.normal(0.5)).isCloseTo(0, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "95", "NaN"})
    void a_level_outside_0_to_1_is_refused(double level) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.twoSidedZ(level));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.twoSidedT(level, 3));
    }
}
