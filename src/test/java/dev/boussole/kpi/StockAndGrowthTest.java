package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.AS_OF;
import static dev.boussole.kpi.Given.MISSING;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.interval;
import static dev.boussole.kpi.Given.last;
import static dev.boussole.kpi.Given.of;
import static dev.boussole.kpi.Given.trend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockAndGrowthTest {
    @Test
    void the_last_known_stock_counts() {
        KpiValue share = figures()
                .daily(KEYWORDS_TRACKED, 400, 400, MISSING)
                .daily(KEYWORDS_TOP10, 10, 12, 15)
                .measured(Kpi.TOP10_SHARE);
        assertThat(share.value()).isEqualTo(.03);
        assertThat(share.window()).isEqualTo(Period.day(AS_OF.minusDays(2)));
        assertThat(interval(share).high()).isCloseTo(.051699, within(5e-7));
    }

    @Test
    void percentiles_are_never_averaged() {
        KpiValue lcp = figures()
                .daily(LCP_P75_SECONDS, 2.1, 2.0, 3.4)
                .daily(SESSIONS, 100, 200, 300)
                .measured(Kpi.LCP_P75);
        assertThat(lcp.value()).isEqualTo(3.4);
        assertThat(lcp.successes()).isEqualTo(300);
    }

    @Test
    void minutes_to_the_first_call_are_told_in_seconds() {
        assertThat(figures()
                        .daily(MINUTES_TO_CALL, 12, 8)
                        .measured(Kpi.SPEED_TO_LEAD)
                        .value())
                .isEqualTo(480);
    }

    @Test
    void a_stock_older_than_a_quarter_is_forgotten() {
        assertThat(figures()
                        .row(91, 7, Map.of(LIST_INACTIVE, 40.0, LIST_SIZE, 100.0))
                        .measured())
                .doesNotContainKey(Kpi.INACTIVE_SHARE);
    }

    @Test
    void followers_grow_from_those_there_a_month_ago() {
        double[] followers = new double[40];
        for (int i = 0; i < 40; i++) {
            followers[i] = 1000 + 10 * i;
        }
        KpiValue growth = figures().daily(FOLLOWERS, followers).measured(Kpi.FOLLOWER_GROWTH);
        assertThat(growth.window()).isEqualTo(last(31));
        assertThat(growth.value()).isCloseTo(300 / 1090.0, within(1e-12));
        assertThat(growth.interval()).isNull();
    }

    @Test
    void two_weeks_are_too_short_for_a_growth() {
        assertThat(figures().every(FOLLOWERS, 14, 1000).measured()).doesNotContainKey(Kpi.FOLLOWER_GROWTH);
    }

    @Test
    void a_list_grows_by_those_who_come_less_those_who_go() {
        KpiValue growth = figures()
                .every(LIST_NEW, 31, 10)
                .every(EMAIL_UNSUBSCRIBES, 31, 3)
                .every(EMAIL_HARD_BOUNCES, 31, 2)
                .every(LIST_SIZE, 31, 5000)
                .measured(Kpi.LIST_GROWTH);
        assertThat(growth.value()).isCloseTo(155 / 5000.0, within(1e-12));
    }

    /** Wilson 30 of 1000, and the pooled z test of 50 and 30 of 1000 (scipy 1.17.1). */
    @Test
    void churn_is_read_from_the_monthly_row_and_compared_with_the_month_before() {
        var measured = figures()
                .row(1, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 30.0))
                .row(31, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 50.0))
                .measured();
        KpiValue churn = of(measured, Kpi.CHURN_RATE);
        assertThat(churn.value()).isEqualTo(.03);
        assertThat(interval(churn).low()).isCloseTo(.0210937388288347, within(1e-9));
        assertThat(trend(churn).p()).isCloseTo(.022478873366125248, within(1e-9));
        KpiValue retention = of(measured, Kpi.RETENTION_RATE);
        assertThat(retention.value()).isEqualTo(.97);
        assertThat(retention.successes()).isEqualTo(970);
    }

    @Test
    void the_past_of_churn_is_the_middle_one_of_three_months() {
        Given months = figures()
                .row(1, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 30.0))
                .row(31, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 90.0))
                .row(61, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 20.0));
        assertThat(Measurement.past(months.series(), Kpi.CHURN_RATE, last(30), context()))
                .isEmpty();
        months.row(91, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 50.0));
        KpiValue past = Measurement.past(months.series(), Kpi.CHURN_RATE, last(30), context())
                .orElseThrow();
        assertThat(past.value()).isEqualTo(.05);
        assertThat(past.window()).isEqualTo(Period.ending(AS_OF.minusDays(91), 30));
    }

    @Test
    void months_of_long_ago_are_no_past_of_churn() {
        var series = figures()
                .row(1, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 30.0))
                .row(61, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 20.0))
                .row(91, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 50.0))
                .row(121, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 50.0))
                .series();
        assertThat(Measurement.past(series, Kpi.CHURN_RATE, last(30), context()))
                .isEmpty();
    }

    @Test
    void daily_users_by_monthly_users_tell_how_often_they_come() {
        KpiValue stickiness = figures()
                .every(USERS, 30, 200)
                .row(1, 30, Map.of(USERS, 1000.0))
                .measured(Kpi.STICKINESS);
        assertThat(stickiness.value()).isEqualTo(.2);
    }
}
