package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.AS_OF;
import static dev.boussole.kpi.Given.MISSING;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.last;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DailyPairsTest {
    @Test
    void gives_the_days_that_have_both_sides() {
        var series = figures()
                .daily(SPEND, 10, 20, 30)
                .daily(CONVERSIONS, 1, MISSING, 3)
                .series();
        DailyPairs pairs =
                Measurement.daily(series, Kpi.CPA, last(3), context()).orElseThrow();
        assertThat(pairs.numerators()).containsExactly(10, 30);
        assertThat(pairs.denominators()).containsExactly(1, 3);
        assertThat(pairs.epochDays()).containsExactly((int) AS_OF.toEpochDay() - 3, (int) AS_OF.toEpochDay() - 1);
        assertThat(pairs.isSum()).isFalse();
    }

    @Test
    void a_sum_has_ones_below() {
        var series = figures().daily(SPEND, 10, 20, 30).series();
        DailyPairs pairs =
                Measurement.daily(series, Kpi.COST, last(2), context()).orElseThrow();
        assertThat(pairs.numerators()).containsExactly(20, 30);
        assertThat(pairs.denominators()).containsExactly(1, 1);
        assertThat(pairs.isSum()).isTrue();
    }

    @Test
    void the_pairs_of_a_factor_or_a_complement_make_the_kpi_itself() {
        var series = figures()
                .daily(SPEND, 10, 20)
                .daily(IMPRESSIONS, 1000, 4000)
                .daily(SESSIONS, 100, 200)
                .daily(ENGAGED_SESSIONS, 60, 150)
                .series();
        assertThat(Measurement.daily(series, Kpi.CPM, last(2), context())
                        .orElseThrow()
                        .numerators())
                .containsExactly(10_000, 20_000);
        assertThat(Measurement.daily(series, Kpi.BOUNCE_RATE, last(2), context())
                        .orElseThrow()
                        .numerators())
                .containsExactly(40, 50);
    }

    @Test
    void there_are_none_for_what_was_not_received_or_does_not_add_up() {
        var series =
                figures().every(REACH, 10, 1000).every(IMPRESSIONS, 10, 1000).series();
        assertThat(Measurement.daily(series, Kpi.CPA, last(3), context())).isEmpty();
        assertThat(Measurement.daily(series, Kpi.FREQUENCY, last(3), context())).isEmpty();
        assertThat(Measurement.daily(series, Kpi.PACING, last(3), context())).isEmpty();
    }
}
