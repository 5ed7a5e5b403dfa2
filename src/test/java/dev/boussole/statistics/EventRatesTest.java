package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRatesTest {
    /** KPI reference, F10a. */
    @ParameterizedTest
    @CsvSource({"40, 1000, 25, 1000, .969012", "12, 600, 9, 300, .176251", "0, 150, 6, 200, .008089"})
    void worked_figures_of_two(double events1, double cost1, double events2, double cost2, double probability) {
        assertThat(EventRates.probabilityGreater(events1, cost1, events2, cost2))
                .isCloseTo(probability, SIX_DIGITS);
    }

    /** KPI reference, F10b. */
    @Test
    void worked_figures_of_three() {
        assertThat(EventRates.probabilityBest(days("40 25 18"), days("1000 1000 450")))
                .containsExactly(days(".487349 .008591 .504060"), SIX_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 1000, 25, 1000",
        "0, 100, 3, 150",
        "0, 10, 0, 1000",
        "1, 10, 1000000, 12000000",
        "1e9, 1e10, 1e9, 1.0001e10"
    })
    void two_sources_agree_with_the_closed_form(double events1, double cost1, double events2, double cost2) {
        double[] best = EventRates.probabilityBest(new double[] {events1, events2}, new double[] {cost1, cost2});
        double first = EventRates.probabilityGreater(events1, cost1, events2, cost2);
        assertThat(best[0]).isCloseTo(first, within(1e-7));
        assertThat(best[1]).isCloseTo(1 - first, within(1e-7));
    }

    @Test
    void chances_sum_to_1_whatever_the_sizes() {
        double[] best = EventRates.probabilityBest(days("0 1 5 40 900 20000"), days("20 10 60 410 9100 200500"));
        assertThat(Arrays.stream(best).sum()).isCloseTo(1, within(1e-9));
        assertThat(best[0]).isBetween(0.0, 1.0);
    }

    @Test
    void one_source_is_surely_best_and_none_is_nothing() {
        assertThat(EventRates.probabilityBest(days("7"), days("100"))[0]).isCloseTo(1, within(1e-9));
        assertThat(EventRates.probabilityBest(new double[0], new double[0])).isEmpty();
    }

    @Test
    void more_events_at_the_same_cost_are_more_probably_best() {
        double before = 0;
        for (int events = 0; events < 60; events++) {
            double now = EventRates.probabilityGreater(events, 1000, 25, 1000);
            assertThat(now).isGreaterThan(before);
            before = now;
        }
    }

    @Test
    void sources_without_cost_or_with_negative_events_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventRates.probabilityGreater(4, 0, 3, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> EventRates.probabilityBest(days("4 -1"), days("10 10")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventRates.probabilityBest(days("4 1"), days("10")))
                .withMessageContaining("2 and 1");
    }
}
