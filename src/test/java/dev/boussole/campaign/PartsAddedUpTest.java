package dev.boussole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartsAddedUpTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final PerformanceHistory.Builder history = PerformanceHistory.builder();

    private void row(Breakdown breakdown, String part, Period period, Measure measure, double value) {
        Counts counts = new Counts(measure);
        counts.set(0, value);
        history.add(new Scope("a", breakdown, part), period, counts, "f", 1);
    }

    private DailySeries campaign() {
        return history.build().of(Scope.campaign("a")).orElseThrow();
    }

    @Test
    void the_first_breakdown_alone_stands_in_for_a_campaign_without_rows() {
        row(Breakdown.AD_GROUP, "x", Period.day(DAY), Measure.CLICKS, 3);
        row(Breakdown.AD_GROUP, "y", Period.day(DAY), Measure.CLICKS, 4);
        row(Breakdown.AD_GROUP, "y", Period.day(DAY.plusDays(2)), Measure.CLICKS, 5);
        row(Breakdown.LANDING_PAGE, "/p", Period.day(DAY), Measure.CLICKS, 100);
        DailySeries campaign = campaign();
        assertThat(campaign.column(Measure.CLICKS)).containsExactly(7, 5);
        assertThat(campaign.lastDay()).contains(DAY.plusDays(2));
    }

    @Test
    void what_does_not_add_up_is_left_out() {
        row(Breakdown.AD, "x", Period.day(DAY), Measure.REACH, 3);
        row(Breakdown.AD, "x", Period.day(DAY), Measure.CLICKS, 1);
        assertThat(campaign().has(Measure.REACH)).isFalse();
    }

    @Test
    void a_campaign_takes_from_its_ads_only_what_its_own_rows_lack() {
        row(Breakdown.CAMPAIGN, "", Period.day(DAY), Measure.SESSIONS, 9);
        row(Breakdown.CAMPAIGN, "", Period.day(DAY), Measure.CLICKS, 10);
        row(Breakdown.AD, "x", Period.day(DAY), Measure.CLICKS, 3);
        row(Breakdown.AD, "x", Period.day(DAY.plusDays(1)), Measure.SPEND, 2.5);
        DailySeries campaign = campaign();
        assertThat(campaign.column(Measure.CLICKS)).containsExactly(10, Double.NaN);
        assertThat(campaign.column(Measure.SPEND)).containsExactly(Double.NaN, 2.5);
        assertThat(campaign.column(Measure.SESSIONS)).containsExactly(9, Double.NaN);
    }

    @Test
    void landing_pages_never_add_to_a_campaign_that_has_rows() {
        row(Breakdown.CAMPAIGN, "", Period.day(DAY), Measure.CLICKS, 10);
        row(Breakdown.LANDING_PAGE, "/p", Period.day(DAY), Measure.SESSIONS, 8);
        assertThat(campaign().has(Measure.SESSIONS)).isFalse();
    }

    @Test
    void rows_of_one_period_add_up_and_other_periods_stay_apart() {
        Period week = new Period(DAY, DAY.plusDays(6));
        Period next = new Period(DAY.plusDays(7), DAY.plusDays(13));
        row(Breakdown.AD_GROUP, "x", week, Measure.CLICKS, 3);
        row(Breakdown.AD_GROUP, "y", week, Measure.CLICKS, 4);
        row(Breakdown.AD_GROUP, "y", next, Measure.CLICKS, 5);
        assertThat(campaign().periods())
                .extracting(row -> row.counts().get(Measure.CLICKS))
                .containsExactly(7.0, 5.0);
    }

    @Test
    void search_terms_never_stand_in_for_their_campaign() {
        row(Breakdown.SEARCH_TERM, "lampe", Period.day(DAY), Measure.CLICKS, 3);
        assertThat(history.build().of(Scope.campaign("a"))).isEmpty();
    }

    @Test
    void keywords_stand_in_when_nothing_else_does() {
        row(Breakdown.KEYWORD, "lampe", Period.day(DAY), Measure.CLICKS, 3);
        row(Breakdown.SEARCH_TERM, "lampe led", Period.day(DAY), Measure.CLICKS, 2);
        row(Breakdown.KEYWORD, "lustre", Period.day(DAY), Measure.CLICKS, 4);
        assertThat(campaign().column(Measure.CLICKS)).containsExactly(7);
    }

    @Test
    void sends_of_mail_are_the_whole_of_it_beside_the_campaigns_visits() {
        row(Breakdown.CAMPAIGN, "", Period.day(DAY), Measure.SESSIONS, 9);
        row(Breakdown.EMAIL_SEND, "News", Period.day(DAY), Measure.EMAIL_DELIVERED, 500);
        assertThat(campaign().column(Measure.EMAIL_DELIVERED)).containsExactly(500);
        assertThat(campaign().column(Measure.SESSIONS)).containsExactly(9);
    }
}
