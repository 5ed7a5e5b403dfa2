package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.interval;
import static dev.boussole.kpi.Given.last;
import static dev.boussole.kpi.Given.trend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodKpiTest {
    @Test
    void daily_reach_never_becomes_weekly_frequency() {
        assertThat(figures().every(IMPRESSIONS, 30, 1000).every(REACH, 30, 500).measured())
                .doesNotContainKeys(Kpi.REACH, Kpi.FREQUENCY, Kpi.CPR);
    }

    @Test
    void frequency_comes_from_the_weekly_row() {
        KpiValue frequency =
                figures().row(1, 7, Map.of(IMPRESSIONS, 4200.0, REACH, 1000.0)).measured(Kpi.FREQUENCY);
        assertThat(frequency.value()).isEqualTo(4.2);
        assertThat(frequency.window()).isEqualTo(last(7));
        assertThat(frequency.n()).isEqualTo(1000);
        assertThat(frequency.interval()).isNull();
        assertThat(frequency.trend()).isNull();
    }

    @Test
    void impressions_that_the_row_lacks_are_those_of_its_days() {
        KpiValue frequency = figures()
                .every(IMPRESSIONS, 30, 600)
                .row(3, 7, Map.of(REACH, 1000.0))
                .measured(Kpi.FREQUENCY);
        assertThat(frequency.value()).isEqualTo(4.2);
        assertThat(frequency.window()).isEqualTo(Period.ending(Given.AS_OF.minusDays(3), 7));
    }

    @Test
    void days_that_do_not_fill_the_row_give_no_frequency() {
        assertThat(figures()
                        .every(IMPRESSIONS, 5, 600)
                        .row(1, 7, Map.of(REACH, 1000.0))
                        .measured())
                .containsKey(Kpi.REACH)
                .doesNotContainKey(Kpi.FREQUENCY);
    }

    @ParameterizedTest
    @CsvSource({"14, true", "15, false"})
    void a_row_speaks_for_two_weeks(int daysAgo, boolean measured) {
        var kpis = figures().row(daysAgo, 7, Map.of(REACH, 1000.0)).measured();
        assertThat(kpis.containsKey(Kpi.REACH)).isEqualTo(measured);
    }

    @Test
    void a_week_is_preferred_to_a_later_month_and_a_fortnight_to_a_month() {
        assertThat(figures()
                        .row(1, 30, Map.of(REACH, 3000.0))
                        .row(5, 7, Map.of(REACH, 1000.0))
                        .measured(Kpi.REACH)
                        .value())
                .isEqualTo(1000);
        assertThat(figures()
                        .row(1, 30, Map.of(REACH, 3000.0))
                        .row(5, 14, Map.of(REACH, 2000.0))
                        .measured(Kpi.REACH)
                        .value())
                .isEqualTo(2000);
        assertThat(figures()
                        .row(1, 24, Map.of(REACH, 2500.0))
                        .measured(Kpi.REACH)
                        .value())
                .isEqualTo(2500);
    }

    /** Prediction from 3.0, 3.2 and 2.9: t = 6.614, 2 degrees of freedom (scipy 1.17.1). */
    @Test
    void a_week_is_compared_with_the_weeks_before() {
        KpiValue frequency = figures()
                .row(1, 7, Map.of(IMPRESSIONS, 4200.0, REACH, 1000.0))
                .row(8, 7, Map.of(IMPRESSIONS, 2900.0, REACH, 1000.0))
                .row(15, 7, Map.of(IMPRESSIONS, 3200.0, REACH, 1000.0))
                .row(22, 7, Map.of(IMPRESSIONS, 3000.0, REACH, 1000.0))
                .measured(Kpi.FREQUENCY);
        Trend trend = trend(frequency);
        assertThat(trend.before()).isCloseTo(9.1 / 3, within(1e-12));
        assertThat(trend.p()).isCloseTo(.022102176602553005, within(1e-9));
        assertThat(trend.comparison()).isEqualTo(Period.ending(Given.AS_OF.minusDays(8), 21));
    }

    @Test
    void one_week_before_is_too_few_for_a_trend() {
        assertThat(figures()
                        .row(1, 7, Map.of(REACH, 1000.0))
                        .row(8, 7, Map.of(REACH, 2000.0))
                        .measured(Kpi.REACH)
                        .trend())
                .isNull();
    }

    @Test
    void equal_weeks_do_not_differ() {
        KpiValue reach = figures()
                .row(1, 7, Map.of(REACH, 1000.0))
                .row(8, 7, Map.of(REACH, 1000.0))
                .row(15, 7, Map.of(REACH, 1000.0))
                .measured(Kpi.REACH);
        assertThat(trend(reach).p()).isEqualTo(1);
    }

    @Test
    void the_share_of_new_visitors_has_an_interval() {
        KpiValue share =
                figures().row(1, 7, Map.of(USERS, 400.0, NEW_USERS, 12.0)).measured(Kpi.NEW_VISITOR_SHARE);
        // KPI reference, F1
        assertThat(interval(share).low()).isCloseTo(.017243, within(5e-7));
        assertThat(share.successes()).isEqualTo(12);
    }

    @Test
    void cost_per_thousand_reached_takes_spend_from_its_days() {
        assertThat(figures()
                        .every(SPEND, 10, 20)
                        .row(1, 7, Map.of(REACH, 10_000.0))
                        .measured(Kpi.CPR)
                        .value())
                .isEqualTo(14);
    }

    @Test
    void engagement_by_reach_is_not_made_of_daily_reach() {
        assertThat(figures().every(INTERACTIONS, 7, 30).every(REACH, 7, 1000).measured())
                .doesNotContainKey(Kpi.ER_REACH);
    }
}
