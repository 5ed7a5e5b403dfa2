package dev.boussole.objective;

import static dev.boussole.objective.Criterion.R2;
import static dev.boussole.objective.Verdict.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten conversions at 20 euros each on each of the 28 days before 15 October, 330 of them asked for from the first on. */
@NullUnmarked
class BudgetNeededTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
    private static final LocalDate LAST = LocalDate.parse("2026-10-30");

    private final Sheet sheet = new Sheet();

    @BeforeEach
    void ten_conversions_a_day() {
        sheet.kpi = "conversions";
        sheet.baseline = 250.0;
        sheet.target = 330.0;
        sheet.start = FIRST;
        sheet.end = LAST;
        sheet.figures = daily(10);
        sheet.spend = daily(200);
        flight(FIRST, LAST, 7000);
    }

    private DailyFigures daily(double count) {
        return daily(count, 28);
    }

    private DailyFigures daily(double count, int days) {
        double[] counts = new double[days];
        Arrays.fill(counts, count);
        return DailyFigures.sum(Sheet.days(sheet.asOf.minusDays(days), days), counts);
    }

    private void flight(LocalDate start, LocalDate end, double budget) {
        sheet.campaign = new Campaign(
                "spring", "Printemps, Meta", "meta_ads", Channel.PAID_SOCIAL, Goal.SALES, start, end, budget);
    }

    private double left() {
        return sheet.figure(R2, "budgetLeft");
    }

    @Test
    void two_weeks_of_figures_are_no_slower_a_pace_than_four() {
        double needed = sheet.figure(R2, "budgetNeeded");
        sheet.figures = daily(10, 14);
        sheet.spend = daily(200, 14);
        assertThat(sheet.figure(R2, "budgetNeeded")).isCloseTo(needed, within(1e-9));
    }

    @Test
    void what_the_trend_does_not_bring_costs_more() {
        assertThat(sheet.figure(R2, "needed")).isEqualTo(190);
        assertThat(sheet.figure(R2, "unitCost")).isCloseTo(20, within(1e-9));
        assertThat(sheet.figure(R2, "budgetNeeded")).isCloseTo(160 * 20 + 30 * 20 / .7, within(1e-9));
        assertThat(left()).isEqualTo(7000 - 14 * 200);
    }

    @Test
    void without_dates_the_campaign_lasts_as_long_as_the_objective() {
        flight(null, null, 7000);
        assertThat(left()).isEqualTo(4200);
    }

    @Test
    void a_campaign_that_goes_on_keeps_money_for_its_other_days() {
        flight(FIRST, LAST.plusDays(30), 7400);
        assertThat(left()).isCloseTo(4600 * 16 / 46.0, within(1e-9));
    }

    @Test
    void a_campaign_that_ends_first_spends_all_on_the_objective() {
        flight(FIRST, LAST.minusDays(5), 7000);
        assertThat(left()).isEqualTo(4200);
    }

    @Test
    void on_the_last_day_of_the_campaign_its_money_is_left_and_on_the_next_none() {
        flight(FIRST, sheet.asOf, 7000);
        assertThat(left()).isEqualTo(4200);
        flight(FIRST, sheet.asOf.minusDays(1), 7000);
        assertThat(left()).isZero();
    }

    @Test
    void an_objective_to_come_gets_the_money_of_its_own_days() {
        sheet.start = LocalDate.parse("2026-10-20");
        assertThat(left()).isCloseTo(4200 * 11 / 16.0, within(1e-9));
        assertThat(sheet.figure(R2, "needed")).isEqualTo(330);
        // the trend brings 110 in eleven days
        assertThat(sheet.figure(R2, "budgetNeeded")).isCloseTo(110 * 20 + 220 * 20 / .7, within(1e-9));
    }

    @Test
    void a_campaign_to_come_has_its_whole_budget() {
        flight(LocalDate.parse("2026-10-20"), LAST, 7000);
        assertThat(left()).isEqualTo(7000);
        flight(sheet.asOf, LAST, 7000);
        assertThat(left()).isEqualTo(7000);
    }

    @Test
    void where_the_data_begin_after_the_flight_the_days_gone_took_their_share() {
        LocalDate dataFrom = sheet.asOf.minusDays(28);
        flight(dataFrom, LAST, 7000);
        assertThat(left()).isEqualTo(7000 - 28 * 200);
        flight(dataFrom.minusDays(1), LAST, 7000); // 29 of 45 days are gone
        assertThat(left()).isCloseTo(7000 * 16 / 45.0, within(1e-9));
    }

    @Test
    void what_was_overspent_leaves_nothing_and_buys_nothing_more() {
        flight(FIRST, LAST, 2500);
        assertThat(left()).isZero();
        assertThat(sheet.verdict(R2)).isEqualTo(FAIL);
        assertThat(sheet.figure(R2, "proposal")).isEqualTo(140);
    }

    @Test
    void less_than_the_trend_costs_buys_at_the_cost_of_today() {
        flight(FIRST, LAST, 2800 + 1000);
        assertThat(sheet.figure(R2, "proposal")).isCloseTo(140 + 50, within(1e-9));
    }

    @Test
    void a_target_that_is_met_takes_no_money() {
        sheet.target = 140.0;
        flight(FIRST, LAST, 2500);
        assertThat(sheet.figure(R2, "budgetNeeded")).isZero();
        assertThat(sheet.verdict(R2)).isEqualTo(PASS);
    }

    @Test
    void the_cost_is_that_of_the_last_28_days_whose_conversions_are_in() {
        double[] spend = new double[60];
        double[] won = new double[60];
        Arrays.fill(spend, 200);
        Arrays.fill(won, 10);
        spend[60 - 29 - 3] = 1e6;
        spend[60 - 3] = 1e6;
        sheet.lagDays = 3;
        sheet.figures = DailyFigures.sum(Sheet.days(sheet.asOf.minusDays(60), 60), won);
        sheet.spend = DailyFigures.sum(Sheet.days(sheet.asOf.minusDays(60), 60), spend);
        assertThat(sheet.figure(R2, "unitCost")).isCloseTo(20, within(1e-9));
    }

    @Test
    void a_marginal_cost_below_the_average_counts_as_the_average() {
        sheet.receive(Sheet.value(Kpi.CPA, 20, 18, 22, FIRST, FIRST.plusDays(13)));
        sheet.receive(Sheet.value(Kpi.M_CPA, 15, 10, 20, FIRST, FIRST.plusDays(13)));
        assertThat(sheet.figure(R2, "marginalCost")).isCloseTo(20, within(1e-9));
    }

    @Test
    void a_marginal_cost_of_nothing_or_without_an_average_tells_no_elasticity() {
        sheet.receive(Sheet.value(Kpi.M_CPA, 40, 10, 60, FIRST, FIRST.plusDays(13)));
        assertThat(sheet.figure(R2, "marginalCost")).isCloseTo(20 / .7, within(1e-9));
        sheet.receive(Sheet.value(Kpi.CPA, 0, 0, 0, FIRST, FIRST.plusDays(13)));
        assertThat(sheet.figure(R2, "marginalCost")).isCloseTo(20 / .7, within(1e-9));
        sheet.receive(Sheet.value(Kpi.CPA, 20, 18, 22, FIRST, FIRST.plusDays(13)));
        sheet.receive(Sheet.value(Kpi.M_CPA, 0, 0, 0, FIRST, FIRST.plusDays(13)));
        assertThat(sheet.figure(R2, "marginalCost")).isCloseTo(20 / .7, within(1e-9));
    }

    @Test
    void without_spend_or_results_no_cost_is_known() {
        sheet.spend = daily(0);
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
        sheet.spend = null;
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
        sheet.spend = daily(200);
        sheet.figures = daily(0);
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
        sheet.figures = null;
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
    }

    @Test
    void a_campaign_without_a_budget_and_an_objective_that_is_over_are_not_costed() {
        sheet.campaign = Sheet.campaign(Goal.SALES);
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
        sheet.campaign = null;
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
        flight(FIRST, LAST, 7000);
        sheet.end = sheet.asOf.minusDays(1);
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
        sheet.end = sheet.asOf;
        assertThat(sheet.verdict(R2)).isNotEqualTo(UNKNOWN);
    }

    @Test
    void a_rate_is_not_bought_and_says_what_would_tell() {
        sheet.kpi = "cvr";
        sheet.target = .05;
        assertThat(sheet.says(R2))
                .isEqualTo("Nothing that it would cost or earn is declared: see `grossMargin`, `lifetimeValue`,"
                        + " `budget`.");
    }
}
