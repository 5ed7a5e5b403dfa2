package dev.boussole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static double parse(String text) {
        return Numbers.parse(("<" + text + ">").toCharArray(), 1, text.length() + 1);
    }

    @Test
    void agrees_with_the_platform_on_every_number_of_up_to_twenty_digits() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "-" : "");
            int digits = 1 + random.nextInt(20);
            int point = random.nextInt(digits + 1);
            for (int d = 0; d < digits; d++) {
                text.append(d == point ? "." : "").append((char) ('0' + random.nextInt(10)));
            }
            assertThat(parse(text.toString())).as(text.toString()).isEqualTo(Double.parseDouble(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "100", "00012.50", "5.", ".5", "+7.25", "1.2E+3", "1e-7", "123456789012345678901"})
    void reads_what_spreadsheets_write(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "+",
                "1,200",
                "1 200",
                "12%",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1f",
                "--1",
                "1-",
                "1.2.3",
                "1e",
                "e5",
                "1e+",
                "٣",
                "€5"
            })
    void refuses_what_is_no_plain_decimal(String text) {
        assertThat(parse(text)).isNaN();
    }
}
