package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.MISSING;
import static dev.boussole.kpi.Given.campaign;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.last;
import static dev.boussole.kpi.Given.of;
import static dev.boussole.kpi.Given.trend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregationTest {
    @Test
    void a_rate_is_a_ratio_of_sums_and_not_a_mean_of_daily_rates() {
        KpiValue ctr = figures()
                .daily(IMPRESSIONS, 100, 100, 100, 100, 100, 100, 9400)
                .daily(CLICKS, 10, 10, 10, 10, 10, 10, 40)
                .measured(Kpi.CTR);
        assertThat(ctr.value()).isEqualTo(0.01);
    }

    @Test
    void nothing_is_measured_from_what_was_not_received() {
        assertThat(figures().every(IMPRESSIONS, 30, 1000).measured())
                .containsOnlyKeys(Kpi.IMPRESSIONS, Kpi.LTV, Kpi.BE_ROAS);
        assertThat(figures().every(IMPRESSIONS, 30, 1000).measured(context(7, null, null)))
                .containsOnlyKeys(Kpi.IMPRESSIONS);
    }

    @Test
    void a_ratio_to_nothing_does_not_exist() {
        var measured = figures().every(IMPRESSIONS, 30, 0).every(CLICKS, 30, 0).measured();
        assertThat(measured).doesNotContainKeys(Kpi.CTR, Kpi.LINK_CTR).containsKey(Kpi.IMPRESSIONS);
    }

    @Test
    void the_click_rates_differ_only_where_both_kinds_of_clicks_are_known() {
        var both = figures()
                .every(IMPRESSIONS, 7, 1000)
                .every(CLICKS, 7, 10)
                .every(CLICKS_ALL, 7, 30)
                .measured();
        assertThat(of(both, Kpi.CTR).value()).isEqualTo(0.03);
        assertThat(of(both, Kpi.LINK_CTR).value()).isEqualTo(0.01);
        var links = figures().every(IMPRESSIONS, 7, 1000).every(CLICKS, 7, 10).measured();
        assertThat(of(links, Kpi.CTR).value()).isEqualTo(of(links, Kpi.LINK_CTR).value());
    }

    @Test
    void bounces_are_sessions_without_engagement_else_what_the_tool_counted() {
        assertThat(figures()
                        .every(SESSIONS, 7, 100)
                        .every(ENGAGED_SESSIONS, 7, 60)
                        .every(BOUNCES, 7, 55)
                        .measured(Kpi.BOUNCE_RATE)
                        .value())
                .isCloseTo(0.4, within(1e-12));
        assertThat(figures()
                        .every(SESSIONS, 7, 100)
                        .every(BOUNCES, 7, 55)
                        .measured(Kpi.BOUNCE_RATE)
                        .value())
                .isCloseTo(0.55, within(1e-12));
    }

    @Test
    void impression_share_is_weighted_by_the_impressions_that_were_eligible() {
        var measured = figures()
                .daily(IMPRESSIONS, 900, 100)
                .daily(IMPRESSION_SHARE, .9, .1)
                .daily(IMPRESSION_SHARE_LOST_BUDGET, .05, .6)
                .daily(IMPRESSION_SHARE_LOST_RANK, .05, .3)
                .measured();
        assertThat(of(measured, Kpi.SEARCH_IS).value()).isCloseTo(.5, within(1e-12));
        assertThat(of(measured, Kpi.SEARCH_IS).n()).isCloseTo(2000, within(1e-9));
        assertThat(of(measured, Kpi.SEARCH_IS).successes()).isEqualTo(1000);
        assertThat(of(measured, Kpi.IS_LOST_BUDGET).value()).isCloseTo(.325, within(1e-12));
        assertThat(of(measured, Kpi.IS_LOST_RANK).value()).isCloseTo(.175, within(1e-12));
    }

    @Test
    void a_share_below_ten_percent_weighs_as_the_platform_writes_it() {
        KpiValue share = figures()
                .daily(IMPRESSIONS, 99.9, 900)
                .daily(IMPRESSION_SHARE, .0999, .9)
                .measured(Kpi.SEARCH_IS);
        assertThat(share.value()).isCloseTo(999.9 / 2000, within(1e-12));
    }

    @Test
    void a_day_without_a_share_does_not_count() {
        KpiValue share = figures()
                .daily(IMPRESSIONS, 900, 100)
                .daily(IMPRESSION_SHARE, .9, MISSING)
                .measured(Kpi.SEARCH_IS);
        assertThat(share.value()).isCloseTo(.9, within(1e-12));
    }

    @Test
    void shares_lost_without_the_share_itself_are_weighted_by_impressions() {
        KpiValue lost = figures()
                .daily(IMPRESSIONS, 900, 100)
                .daily(IMPRESSION_SHARE_LOST_BUDGET, .1, .6)
                .measured(Kpi.IS_LOST_BUDGET);
        assertThat(lost.value()).isCloseTo(.15, within(1e-12));
    }

    @Test
    void quality_and_position_are_weighted_by_impressions() {
        var measured = figures()
                .daily(IMPRESSIONS, 900, 100)
                .daily(QUALITY_SCORE, 8, 3)
                .daily(ORGANIC_IMPRESSIONS, 300, 100)
                .daily(AVERAGE_POSITION, 4, 12)
                .measured();
        assertThat(of(measured, Kpi.QUALITY_SCORE).value()).isCloseTo(7.5, within(1e-12));
        assertThat(of(measured, Kpi.AVG_POSITION).value()).isCloseTo(6, within(1e-12));
    }

    @Test
    void a_missing_day_makes_a_sum_smaller_but_no_fall() {
        KpiValue sessions = figures()
                .daily(SESSIONS, 20, 22, 18, 21, 19, 20, 20, 20, 22, MISSING, 21, 19, 20, 20)
                .measured(Kpi.SESSIONS);
        assertThat(sessions.value()).isEqualTo(122);
        assertThat(sessions.n()).isEqualTo(6);
        assertThat(trend(sessions).change()).isCloseTo((122 / 6.0) / 20 - 1, within(1e-12));
        assertThat(trend(sessions).p()).isGreaterThan(.5);
    }

    @Test
    void margin_is_what_revenue_leaves_after_goods() {
        var measured = figures()
                .every(REVENUE, 30, 200)
                .every(COST_OF_GOODS, 30, 80)
                .every(ORDERS, 30, 4)
                .every(SPEND, 30, 60)
                .measured(context(0, null, null));
        assertThat(of(measured, Kpi.GROSS_MARGIN).value()).isCloseTo(.6, within(1e-12));
        assertThat(of(measured, Kpi.ROI).value()).isCloseTo(1, within(1e-12));
        assertThat(of(measured, Kpi.BE_ROAS).value()).isCloseTo(1 / .6, within(1e-12));
        assertThat(of(measured, Kpi.AOV).value()).isEqualTo(50);
    }

    @Test
    void without_cost_of_goods_the_declared_margin_makes_the_return_on_investment() {
        var figures =
                figures().every(CONVERSION_VALUE, 30, 200).every(SPEND, 30, 60).every(CONVERSIONS, 30, 4);
        assertThat(figures.measured(Kpi.ROI).value()).isCloseTo(.5 * 200 / 60 - 1, within(1e-12));
        assertThat(figures()
                        .every(CONVERSION_VALUE, 30, 200)
                        .every(SPEND, 30, 60)
                        .measured(context(7, null, null)))
                .doesNotContainKey(Kpi.ROI)
                .containsKey(Kpi.ROAS);
    }

    @Test
    void sessions_are_organic_only_on_the_organic_channel() {
        Given sessions = figures().every(SESSIONS, 30, 100);
        var series = sessions.series();
        assertThat(Measurement.measure(series, context().withCampaign(campaign(Channel.SEO))))
                .containsKeys(Kpi.SESSIONS, Kpi.ORGANIC_SESSIONS)
                .doesNotContainKey(Kpi.SOCIAL_SESSIONS);
        assertThat(Measurement.measure(series, context())).doesNotContainKey(Kpi.ORGANIC_SESSIONS);
    }

    @Test
    void marketing_efficiency_belongs_to_the_account() {
        var series = figures().every(REVENUE, 30, 200).every(SPEND, 30, 50).series();
        assertThat(of(Measurement.measure(series, context()), Kpi.MER).value()).isEqualTo(4);
        assertThat(Measurement.measure(series, context().withCampaign(campaign(Channel.DISPLAY))))
                .doesNotContainKey(Kpi.MER);
    }

    @Test
    void returns_are_counted_once_a_month_has_passed() {
        KpiValue refunds =
                figures().every(ORDERS, 90, 10).every(REFUNDED_ORDERS, 90, 1).measured(Kpi.REFUND_RATE);
        assertThat(refunds.window().to()).isEqualTo(Given.AS_OF.minusDays(31));
        assertThat(refunds.mature()).isTrue();
    }

    @Test
    void a_cohort_of_installs_is_read_once_it_is_old_enough() {
        var measured = figures()
                .every(INSTALLS, 60, 50)
                .every(INSTALLS_ACTIVE_D1, 60, 20)
                .every(INSTALLS_ACTIVE_D7, 60, 15)
                .measured();
        assertThat(of(measured, Kpi.RETENTION_D1).window()).isEqualTo(Period.ending(Given.AS_OF.minusDays(2), 7));
        assertThat(of(measured, Kpi.RETENTION_D7).window()).isEqualTo(Period.ending(Given.AS_OF.minusDays(8), 7));
    }

    @Test
    void a_given_window_is_measured_without_trend() {
        var series =
                figures().every(IMPRESSIONS, 60, 1000).every(CLICKS, 60, 10).series();
        Period october = new Period(Given.AS_OF.minusDays(30), Given.AS_OF.plusDays(20));
        KpiValue ctr =
                Measurement.overWindow(series, Kpi.CTR, october, context()).orElseThrow();
        assertThat(ctr.window()).isEqualTo(last(30));
        assertThat(ctr.trend()).isNull();
        assertThat(Measurement.overWindow(series, Kpi.CPA, october, context())).isEmpty();
        assertThat(Measurement.overWindow(series, Kpi.CTR, Period.day(Given.AS_OF), context()))
                .isEmpty();
    }

    @Test
    void a_row_of_exactly_the_given_window_is_used_for_people() {
        var series = figures().row(1, 7, Map.of(REACH, 1000.0)).series();
        assertThat(Measurement.overWindow(series, Kpi.REACH, last(7), context()))
                .isPresent();
        assertThat(Measurement.overWindow(series, Kpi.REACH, last(14), context()))
                .isEmpty();
    }
}
