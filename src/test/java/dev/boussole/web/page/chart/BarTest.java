package dev.boussole.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {
    @Test
    void an_interval_fills_the_line_up_to_its_margins() {
        Bar bar = Bar.of(0, 5, 10, null, "plain", "");
        assertThat(bar.low()).isEqualTo("15.5");
        assertThat(bar.value()).isEqualTo("80.0");
        assertThat(bar.width()).isEqualTo("129.0");
        assertThat(bar.reference()).isNull();
    }

    @Test
    void a_reference_outside_the_interval_is_on_the_line_too() {
        Bar bar = Bar.of(8, 9, 10, 0.0, "good", "");
        assertThat(bar.reference()).isEqualTo("15.5");
        assertThat(bar.low()).isEqualTo("118.7");
        assertThat(bar.width()).isEqualTo("25.8");
    }

    @Test
    void an_exact_figure_is_still_seen() {
        assertThat(Bar.of(4, 4, 4, null, "plain", "").width()).isEqualTo("2.5");
    }
}
