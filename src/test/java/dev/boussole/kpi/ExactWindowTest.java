package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.AS_OF;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.last;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Answer.NotAvailable;
import dev.boussole.kpi.Answer.Reason;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People, stocks and percentiles: only for the very window that the source gave, never summed, never averaged. */
class ExactWindowTest {
    private static Answer ask(DailySeries series, String kpi, Period period) {
        return Measurement.ask(series, Kpi.of(kpi).orElseThrow(), period, context());
    }

    private static Map<Measure, Double> row(String figures) {
        Map<Measure, Double> row = new EnumMap<>(Measure.class);
        for (String figure : figures.split(" ")) {
            String[] parts = figure.split("=");
            row.put(Measure.of(parts[0]).orElseThrow(), Double.parseDouble(parts[1]));
        }
        return row;
    }

    @ParameterizedTest
    @CsvSource({
        "reach, reach=1000, reach=1200, 1000",
        "frequency, reach=1000 impressions=4200, reach=1200 impressions=3000, 4.2",
        "cpr, reach=1000 spend=14, reach=1200 spend=20, 14",
        "eng_time_user, users=200 engagementSeconds=9000, users=300 engagementSeconds=9900, 45",
        "new_visitor_share, users=200 newUsers=90, users=300 newUsers=99, .45",
        "er_reach, reach=1000 interactions=30, reach=1200 interactions=60, .03",
        "lcp_p75, lcpP75Seconds=2.1, lcpP75Seconds=3.3, 2.1",
        "speed_to_lead, minutesToCall=8, minutesToCall=20, 480"
    })
    void holds_for_the_week_of_the_row_and_for_no_other_window(
            String kpi, String lastWeek, String weekBefore, double expected) {
        DailySeries series =
                figures().row(1, 7, row(lastWeek)).row(8, 7, row(weekBefore)).series();
        assertThat(ask(series, kpi, last(7)).value().orElseThrow().value()).isEqualTo(expected);
        for (Period other : new Period[] {last(14), last(6), Period.ending(AS_OF.minusDays(2), 7)}) {
            assertThat(ask(series, kpi, other))
                    .isEqualTo(new NotAvailable(Kpi.of(kpi).orElseThrow(), other, Reason.OTHER_WINDOW));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reach, reach=100",
        "frequency, reach=100 impressions=300",
        "cpr, reach=100 spend=3",
        "eng_time_user, users=100 engagementSeconds=900",
        "new_visitor_share, users=100 newUsers=30",
        "er_reach, reach=100 interactions=3"
    })
    void people_of_single_days_make_no_week(String kpi, String day) {
        Given given = figures();
        row(day).forEach((measure, figure) -> given.every(measure, 30, figure));
        DailySeries series = given.series();
        assertThat(Measurement.measure(series, context()).keySet())
                .extracting(Kpi::key)
                .doesNotContain(kpi);
        assertThat(ask(series, kpi, last(7)))
                .isEqualTo(new NotAvailable(Kpi.of(kpi).orElseThrow(), last(7), Reason.OTHER_WINDOW));
    }

    @ParameterizedTest
    @CsvSource({
        "top10_share, keywordsTracked=400 keywordsTop10=12, keywordsTracked=400 keywordsTop10=40, .03",
        "inactive_share, listSize=400 listInactive=12, listSize=400 listInactive=40, .03"
    })
    void a_stock_is_the_last_of_the_window_and_none_without_one_inside(
            String kpi, String newer, String older, double expected) {
        DailySeries series =
                figures().row(1, 1, row(newer)).row(8, 1, row(older)).series();
        assertThat(ask(series, kpi, last(14)).value().orElseThrow().value()).isEqualTo(expected);
        assertThat(ask(series, kpi, Period.ending(AS_OF.minusDays(2), 5)))
                .isEqualTo(new NotAvailable(
                        Kpi.of(kpi).orElseThrow(), Period.ending(AS_OF.minusDays(2), 5), Reason.OTHER_WINDOW));
    }

    @ParameterizedTest
    @CsvSource({"ref_domains", "purchase_freq", "indexed_rate"})
    void what_no_format_has_is_not_available(String kpi) {
        DailySeries series = figures().every(CLICKS, 7, 10).series();
        assertThat(ask(series, kpi, last(7)))
                .isEqualTo(new NotAvailable(Kpi.of(kpi).orElseThrow(), last(7), Reason.NO_SOURCE));
    }

    @Test
    void daily_by_monthly_users_hold_for_their_month_only() {
        DailySeries series = figures()
                .every(USERS, 30, 200)
                .row(1, 30, Map.of(USERS, 1000.0))
                .series();
        assertThat(ask(series, "stickiness", last(14)))
                .isEqualTo(new NotAvailable(Kpi.STICKINESS, last(14), Reason.OTHER_WINDOW));
    }

    @Test
    void says_why_an_additive_kpi_is_not_there() {
        DailySeries series = figures()
                .every(SPEND, 7, 10)
                .every(CONVERSIONS, 7, 0)
                .every(IMPRESSIONS, 3, 9)
                .series();
        assertThat(ask(series, "cpa", last(7))).isEqualTo(new NotAvailable(Kpi.CPA, last(7), Reason.UNDEFINED));
        assertThat(ask(series, "ctr", last(7))).isEqualTo(new NotAvailable(Kpi.CTR, last(7), Reason.NOT_RECEIVED));
        Period early = Period.ending(AS_OF.minusDays(20), 7);
        assertThat(ask(series, "impressions", early))
                .isEqualTo(new NotAvailable(Kpi.IMPRESSIONS, early, Reason.NOT_RECEIVED));
        Period today = Period.day(AS_OF);
        assertThat(ask(series, "cpa", today)).isEqualTo(new NotAvailable(Kpi.CPA, today, Reason.AFTER));
        assertThat(ask(series, "mer", last(7))).isEqualTo(new NotAvailable(Kpi.MER, last(7), Reason.NOT_RECEIVED));
        assertThat(ask(series, "social_sessions", last(7)))
                .isEqualTo(new NotAvailable(Kpi.SOCIAL_SESSIONS, last(7), Reason.OTHER_SCOPE));
    }

    @Test
    void a_reason_ends_a_sentence_in_both_languages() {
        for (Reason reason : Reason.values()) {
            assertThat(reason.label().en()).isNotBlank().doesNotEndWith(".");
            assertThat(reason.label().fr())
                    .isNotBlank()
                    .isNotEqualTo(reason.label().en());
        }
    }
}
