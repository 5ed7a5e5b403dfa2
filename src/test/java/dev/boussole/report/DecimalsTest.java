package dev.boussole.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0.0042, 0.0042",
        "0.1, 0.1",
        "0.123456789, 0.123457",
        "-0.31, -0.31",
        "4.2, 4.2",
        "9.9999996, 10",
        "812.4, 812.4",
        "12345.678, 12345.68",
        "1812203.456, 1812203.46",
        "0.00000123456789, 0.00000123457",
        "1e-25, 0",
        "-1e-25, 0",
        "123456789012345680, 123456789012345680",
        "-1.5e20, -150000000000000000000"
    })
    void a_figure_has_six_digits_and_at_least_cents(double value, String written) {
        assertThat(Decimals.text(value)).isEqualTo(written);
    }

    @Test
    void six_significant_digits_are_those_of_exact_arithmetic() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 100_000; i++) {
            double value = random.nextDouble() * Math.pow(10, random.nextInt(-6, 3));
            BigDecimal exact = new BigDecimal(value).round(new MathContext(6, RoundingMode.HALF_EVEN));
            assertThat(new BigDecimal(Decimals.text(value))).isEqualByComparingTo(exact);
        }
    }
}
