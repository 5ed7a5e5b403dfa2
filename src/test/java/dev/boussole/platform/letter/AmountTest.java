package dev.boussole.platform.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountTest {
    @Test
    void a_count_alone_has_no_rate() {
        assertThat(Amount.of("1,751", '.')).contains(new Amount(1751, Double.NaN, null));
    }

    @Test
    void a_rate_in_brackets_is_a_fraction() {
        assertThat(Amount.of("350 (35.18%)", '.').orElseThrow().rate()).isEqualTo(0.3518);
    }

    @Test
    void a_dollar_with_its_country_is_a_currency_and_without_is_none() {
        assertThat(Amount.of("CA$1,412.50", '.')).contains(new Amount(1412.5, Double.NaN, "CAD"));
        assertThat(Amount.of("$12.00", '.')).contains(new Amount(12, Double.NaN, null));
        assertThat(Amount.of("€12.00", '.')).contains(new Amount(12, Double.NaN, "EUR"));
    }

    @Test
    void a_count_behind_a_point_and_a_zero_is_whole() {
        assertThat(Amount.of("121401.0", '.').orElseThrow().value()).isEqualTo(121401);
    }

    @Test
    void other_text_is_no_figure() {
        assertThat(Amount.of("five", '.')).isEmpty();
        assertThat(Amount.of("350 (most)", '.')).isEmpty();
    }
}
