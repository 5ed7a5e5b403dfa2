package dev.boussole.kpi;

import static dev.boussole.kpi.Given.AS_OF;
import static dev.boussole.kpi.Given.MISSING;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final Period WEEK = Period.ending(AS_OF.minusDays(1), 7);

    @Test
    void from_impressions_to_clicks_it_is_the_click_rate_with_its_interval() {
        DailySeries series = figures()
                .every(Measure.IMPRESSIONS, 7, 1000)
                .daily(Measure.CLICKS, 20, 18, 25, 21, 19, 22, 15)
                .series();
        KpiValue passage = Passage.of(series, Measure.IMPRESSIONS, Measure.CLICKS, WEEK, context())
                .orElseThrow();
        KpiValue ctr = Measurement.overWindow(series, Kpi.CTR, WEEK, context()).orElseThrow();
        assertThat(passage.value()).isEqualTo(ctr.value());
        assertThat(passage.interval()).isEqualTo(ctr.interval());
        assertThat(passage.n()).isEqualTo(7000);
    }

    @Test
    void only_days_that_have_both_counts_speak() {
        DailySeries series = figures()
                .daily(Measure.CLICKS, 100, 100, 100)
                .daily(Measure.SESSIONS, 80, MISSING, 90)
                .series();
        assertThat(Passage.of(series, Measure.CLICKS, Measure.SESSIONS, WEEK, context())
                        .orElseThrow()
                        .value())
                .isEqualTo(0.85);
    }

    @Test
    void what_was_not_received_has_no_count_and_no_passage() {
        DailySeries series = figures().every(Measure.CLICKS, 7, 100).series();
        assertThat(Passage.count(series, Measure.ORDERS, WEEK)).isEmpty();
        assertThat(Passage.of(series, Measure.CLICKS, Measure.ORDERS, WEEK, context()))
                .isEmpty();
    }

    @Test
    void a_count_that_was_received_as_nought_is_nought() {
        DailySeries series = figures().every(Measure.ORDERS, 3, 0).series();
        assertThat(Passage.count(series, Measure.ORDERS, WEEK)).contains(0.0);
    }

    @Test
    void a_count_is_of_the_days_of_the_period_alone() {
        DailySeries series = figures().every(Measure.CLICKS, 30, 10).series();
        assertThat(Passage.count(series, Measure.CLICKS, WEEK)).contains(70.0);
    }

    @Test
    void several_windows_are_measured_as_each_alone() {
        DailySeries series = figures()
                .every(Measure.IMPRESSIONS, 21, 1000)
                .every(Measure.CLICKS, 21, 20)
                .series();
        List<Period> weeks = List.of(WEEK.sameWeekdaysBefore(), WEEK, Period.ending(AS_OF, 7));
        assertThat(Measurement.overWindows(series, Kpi.CTR, weeks, context()))
                .containsExactly(
                        Measurement.overWindow(series, Kpi.CTR, weeks.get(0), context())
                                .orElseThrow(),
                        Measurement.overWindow(series, Kpi.CTR, WEEK, context()).orElseThrow());
    }
}
