package dev.boussole.objective;

import static dev.boussole.objective.ObjectiveAssessment.*;
import static dev.boussole.objective.Verdict.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.ObjectiveAssessment.Status;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** kpis.md, section E, letter by letter; figures of its example and of F8 and F8b. */
@NullUnmarked
class SmartCheckTest {
    private static final double[] Y = {10, 12, 9, 11, 13, 6, 5, 11, 12, 10, 9, 14, 7, 6};
    private static final double[] COST1 = {120, 118, 131, 125, 140, 95, 90, 122, 119, 128, 133, 142, 98, 88};
    private static final double[] CONV1 = {6, 5, 7, 6, 8, 4, 3, 6, 5, 7, 6, 8, 4, 4};
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");

    private final Sheet sheet = new Sheet();

    @BeforeEach
    void cpa_arrives_every_day() {
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), COST1, CONV1, 1);
    }

    private void conversions(double target) {
        sheet.kpi = "conversions";
        sheet.baseline = 250.0;
        sheet.target = target;
        sheet.end = LocalDate.parse("2026-10-30");
        sheet.figures = DailyFigures.sum(Sheet.days(FIRST, 14), Y);
    }

    // Specific

    @Test
    void one_kpi_a_baseline_a_better_target_a_scope_and_an_owner_are_specific() {
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(PASS);
        assertThat(sheet.says(Criterion.S))
                .isEqualTo("Cost per acquisition from €31 to €25 on Printemps, Meta, owner Claire.");
    }

    @Test
    void without_an_owner_it_is_nearly_specific() {
        sheet.owner = null;
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(WARN);
    }

    @Test
    void a_baseline_left_out_is_filled_in_from_the_last_28_days() {
        sheet.baseline = null;
        sheet.recent = Sheet.value(Kpi.CPA, 30.2, 27, 34, LocalDate.parse("2026-09-17"), LocalDate.parse("2026-10-14"));
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(WARN);
        assertThat(sheet.says(Criterion.S))
                .isEqualTo(
                        "No baseline is declared; from 17 September 2026 to 14 October 2026 it was €30.20 (n = 412).");
        assertThat(sheet.assess().baseline()).isEqualTo(30.2);
    }

    @Test
    void without_a_kpi_it_is_not_specific() {
        sheet.kpi = null;
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(FAIL);
    }

    @Test
    void two_kpis_are_one_too_many() {
        sheet.kpi = "cpa, roas";
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(FAIL);
        assertThat(sheet.says(Criterion.S)).contains("several KPIs");
    }

    @Test
    void without_a_target_it_is_not_specific() {
        sheet.target = null;
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(FAIL);
    }

    @Test
    void a_campaign_that_does_not_exist_is_no_scope() {
        sheet.campaign = null;
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(FAIL);
    }

    @Test
    void a_target_on_the_wrong_side_of_the_baseline_fails() {
        sheet.target = 35.0;
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(FAIL);
        assertThat(sheet.says(Criterion.S)).isEqualTo("The target €35 is worse than the baseline €31.");
    }

    @Test
    void a_target_that_equals_the_baseline_is_a_warning() {
        sheet.target = 31.0;
        assertThat(sheet.verdict(Criterion.S)).isEqualTo(WARN);
    }

    // Measurable

    @Test
    void a_kpi_that_arrives_every_day_is_measurable() {
        assertThat(sheet.verdict(Criterion.M1)).isEqualTo(PASS);
        assertThat(sheet.says(Criterion.M1))
                .isEqualTo("Received on 14 of the last 14 days, the last time for 14 October 2026.");
        assertThat(sheet.assess().daysWithoutData()).isZero();
    }

    @Test
    void a_kpi_that_is_three_days_late_is_a_warning() {
        sheet.asOf = LocalDate.parse("2026-10-18");
        assertThat(sheet.verdict(Criterion.M1)).isEqualTo(WARN);
        assertThat(sheet.assess().daysWithoutData()).isEqualTo(3);
    }

    @Test
    void a_kpi_that_is_five_days_late_is_not_measurable() {
        sheet.asOf = LocalDate.parse("2026-10-20");
        assertThat(sheet.verdict(Criterion.M1)).isEqualTo(FAIL);
    }

    @Test
    void four_missing_days_of_fourteen_are_a_warning_and_five_are_too_many() {
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), gaps(4), CONV1, 1);
        assertThat(sheet.verdict(Criterion.M1)).isEqualTo(WARN);
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), gaps(5), CONV1, 1);
        assertThat(sheet.verdict(Criterion.M1)).isEqualTo(FAIL);
    }

    private static double[] gaps(int missing) {
        double[] cost = COST1.clone();
        Arrays.fill(cost, 0, missing, Double.NaN);
        return cost;
    }

    @Test
    void a_kpi_outside_the_catalogue_is_not_measurable() {
        sheet.kpi = "happiness";
        assertThat(sheet.verdict(Criterion.M1)).isEqualTo(FAIL);
    }

    @Test
    void a_kpi_that_was_never_received_is_not_measurable() {
        sheet.figures = null;
        assertThat(sheet.verdict(Criterion.M1)).isEqualTo(FAIL);
        assertThat(sheet.assess().measured()).isFalse();
        assertThat(sheet.assess().daysWithoutData()).isNull();
    }

    @Test
    void a_kpi_that_only_rows_of_longer_periods_give_is_measured_by_their_days() {
        sheet.figures = null;
        sheet.receive(Sheet.value(Kpi.CPA, 30, 27, 34, LocalDate.parse("2026-09-15"), LocalDate.parse("2026-10-14")));
        assertThat(sheet.verdict(Criterion.M1)).isEqualTo(PASS);
    }

    // Attainable

    @Test
    void the_example_of_330_conversions_is_out_of_reach_and_289_are_proposed() {
        conversions(330);
        AssessedObjective assessed = sheet.assess();
        ObjectiveAssessment smart = assessed.assessment();
        assertThat(smart.probability()).isCloseTo(.013497, within(5e-7));
        assertThat(smart.upliftNeeded()).isCloseTo(.263889, within(5e-7));
        assertThat(smart.expected()).isCloseTo(289.285714, within(5e-7));
        assertThat(smart.forecast().low()).isCloseTo(253.989047, within(5e-7));
        assertThat(smart.forecast().high()).isCloseTo(324.582381, within(5e-7));
        assertThat(smart.verdict(ATTAINABLE)).isEqualTo(FAIL);
        assertThat(smart.verdict(PACE)).isEqualTo(FAIL);
        assertThat(smart.proposal()).isEqualTo(289);
        assertThat(smart.status()).isEqualTo(Status.OFF_TRACK);
        assertThat(sheet.judgement(Criterion.A1).message().fr())
                .isEqualTo(
                        "289 attendus à la fin (de 254 à 325) pour une cible de 330 ; le reste doit apporter"
                                + " 26,4\u00a0% de mieux que le rythme actuel. Une cible de 289, au mieux de 324, est à portée.");
    }

    @Test
    void a_goal_that_is_ahead_says_how_much_less_would_do() {
        conversions(280);
        assertThat(sheet.assess()
                        .assessment()
                        .checks()
                        .get(ATTAINABLE)
                        .figures()
                        .en())
                .contains("for a target of 280; even 6.02% less than the pace so far would do.");
    }

    @Test
    void an_even_chance_is_attainable_and_one_in_four_a_warning() {
        conversions(280);
        assertThat(sheet.verdict(ATTAINABLE)).isEqualTo(PASS);
        assertThat(sheet.verdict(Criterion.T2)).isEqualTo(PASS);
        assertThat(sheet.assess().assessment().status()).isEqualTo(Status.ON_TRACK);
        assertThat(sheet.assess().assessment().proposal()).isNull();
        conversions(300);
        assertThat(sheet.assess().assessment().probability()).isCloseTo(.261702, within(5e-7));
        assertThat(sheet.verdict(ATTAINABLE)).isEqualTo(WARN);
        assertThat(sheet.verdict(Criterion.T2)).isEqualTo(WARN);
        assertThat(sheet.assess().assessment().status()).isEqualTo(Status.AT_RISK);
    }

    @Test
    void a_cost_per_conversion_is_forecast_as_a_ratio() {
        sheet.baseline = 24.0;
        sheet.target = 20.0;
        sheet.end = LocalDate.parse("2026-10-30");
        ObjectiveAssessment smart = sheet.assess().assessment();
        assertThat(smart.expected()).isCloseTo(20.873418, within(5e-7));
        assertThat(smart.probability()).isCloseTo(.074437, within(5e-7));
        assertThat(smart.upliftNeeded()).isCloseTo(1 - 19.235759 / 20.873418, within(5e-7));
        assertThat(smart.verdict(ATTAINABLE)).isEqualTo(FAIL);
        assertThat(smart.proposal()).isEqualTo(20.9);
        sheet.target = 21.0;
        assertThat(sheet.assess().assessment().probability()).isCloseTo(.586268, within(5e-7));
    }

    @Test
    void a_few_days_of_a_long_period_tell_nothing_yet() {
        conversions(900);
        sheet.end = LocalDate.parse("2026-12-31");
        sheet.asOf = LocalDate.parse("2026-10-06");
        assertThat(sheet.verdict(ATTAINABLE)).isEqualTo(UNKNOWN);
        assertThat(sheet.verdict(Criterion.T2)).isEqualTo(UNKNOWN);
        assertThat(sheet.assess().assessment().status()).isEqualTo(Status.UNKNOWN);
        assertThat(sheet.says(Criterion.A1)).isEqualTo("Too early to tell: 5 of 92 days.");
    }

    @Test
    void days_inside_the_conversion_lag_are_forecast_not_counted() {
        conversions(300);
        double[] late = Y.clone();
        Arrays.fill(late, 11, 14, 0);
        sheet.figures = DailyFigures.sum(Sheet.days(FIRST, 14), late);
        double unripe = sheet.assess().assessment().expected();
        sheet.lagDays = 3;
        double known = Arrays.stream(Y, 0, 11).sum();
        assertThat(sheet.assess().assessment().expected()).isCloseTo(known / 11 * 30, within(1e-9));
        assertThat(unripe).isLessThan(250);
    }

    @Test
    void nine_of_ten_own_periods_and_the_best_of_them_bound_what_is_attainable() {
        assertThat(pastOfSection(2.30)).isEqualTo(PASS);
        assertThat(pastOfSection(2.50)).isEqualTo(WARN);
        assertThat(pastOfSection(2.95)).isEqualTo(FAIL);
    }

    /** Ten past weeks with mean 2.10, nine tenths at most 2.31 and a best of 2.40. */
    private Verdict pastOfSection(double target) {
        double[] weeks = {2.40, 1.80, 2.10, 2.00, 2.20, 1.90, 2.10, 2.30, 2.00, 2.20};
        double[] returns = new double[70];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = weeks[i / 7] * 100;
        }
        double[] spend = new double[70];
        Arrays.fill(spend, 100);
        sheet.kpi = "roas";
        sheet.baseline = 2.1;
        sheet.target = target;
        sheet.start = sheet.asOf;
        sheet.end = sheet.start.plusDays(6);
        sheet.figures = DailyFigures.ratio(Sheet.days(sheet.asOf.minusDays(70), 70), returns, spend, 1);
        return sheet.verdict(Criterion.A2);
    }

    @Test
    void a_target_far_beyond_the_market_is_a_warning_at_most() {
        conversions(280);
        sheet.kpi = "roas";
        sheet.baseline = 2.0;
        sheet.target = 6.1;
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 5), five(2), five(1), 1);
        sheet.benchmark = Rows.roas(2.96);
        sheet.end = LocalDate.parse("2026-12-31");
        sheet.asOf = LocalDate.parse("2026-10-06");
        assertThat(sheet.verdict(ATTAINABLE)).isEqualTo(WARN);
        sheet.target = 3.5;
        assertThat(sheet.verdict(ATTAINABLE)).isEqualTo(UNKNOWN);
    }

    private static double[] five(double value) {
        double[] y = new double[5];
        Arrays.fill(y, value);
        return y;
    }

    @Test
    void a_target_that_the_weeks_before_the_start_already_hold_is_too_easy() {
        sheet.end = LocalDate.parse("2026-10-30");
        sheet.target = 21.2;
        assertThat(sheet.verdict(ATTAINABLE)).isEqualTo(PASS);
        sheet.recent = Sheet.value(Kpi.CPA, 21, 19.4, 22.9, FIRST.minusDays(28), FIRST.minusDays(1));
        assertThat(sheet.verdict(ATTAINABLE)).isEqualTo(WARN);
        sheet.recent = Sheet.value(Kpi.CPA, 21, 19.4, 22.9, FIRST, sheet.asOf.minusDays(1));
        assertThat(sheet.verdict(ATTAINABLE)).isEqualTo(PASS);
    }

    @Test
    void a_cost_above_what_a_customer_brings_loses_money() {
        sheet.account = Sheet.account(null, 22.0);
        sheet.target = 24.0;
        assertThat(sheet.verdict(REALISTIC)).isEqualTo(FAIL);
    }

    // Relevant

    @Test
    void a_primary_kpi_is_relevant() {
        assertThat(sheet.verdict(Criterion.R1)).isEqualTo(PASS);
    }

    @Test
    void a_secondary_kpi_is_a_warning() {
        sheet.kpi = "aov";
        assertThat(sheet.verdict(Criterion.R1)).isEqualTo(WARN);
    }

    @Test
    void a_guardrail_and_an_irrelevant_kpi_are_not_relevant() {
        sheet.kpi = "refund_rate";
        assertThat(sheet.verdict(Criterion.R1)).isEqualTo(FAIL);
        sheet.kpi = "follower_growth";
        assertThat(sheet.verdict(Criterion.R1)).isEqualTo(FAIL);
        assertThat(sheet.says(Criterion.R1))
                .isEqualTo("Follower growth is irrelevant for the goal Sales; these decide: E-com conversion rate,"
                        + " Click conversion rate, Cost per acquisition, ROI, ROAS, Revenue, Conversions. It serves:"
                        + " grow sales online.");
    }

    @Test
    void without_a_declared_goal_relevance_is_not_known() {
        sheet.goal = null;
        assertThat(sheet.verdict(Criterion.R1)).isEqualTo(UNKNOWN);
    }

    // Time-bound

    @Test
    void dates_with_a_weekly_review_are_time_bound() {
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(PASS);
    }

    @Test
    void without_a_review_in_a_quarter_it_is_a_warning() {
        sheet.review = null;
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(WARN);
        sheet.review = Period.ofMonths(4);
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(WARN);
        sheet.review = Period.ofMonths(3);
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(PASS);
    }

    @Test
    void a_period_shorter_than_two_conversion_cycles_is_a_warning() {
        sheet.end = LocalDate.parse("2026-10-28");
        sheet.lagDays = 15;
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(WARN);
        sheet.lagDays = 14;
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(PASS);
    }

    @Test
    void more_than_a_year_is_a_warning() {
        sheet.end = LocalDate.parse("2027-10-02");
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(WARN);
        sheet.end = LocalDate.parse("2027-10-01");
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(PASS);
    }

    @Test
    void without_a_start_it_is_a_warning() {
        sheet.start = null;
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(WARN);
    }

    @Test
    void without_an_end_it_is_not_time_bound() {
        sheet.end = null;
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(FAIL);
    }

    @Test
    void an_end_in_the_past_or_before_the_start_is_not_time_bound() {
        sheet.end = LocalDate.parse("2026-10-14");
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(FAIL);
        sheet.end = LocalDate.parse("2026-10-01");
        assertThat(sheet.verdict(Criterion.T1)).isEqualTo(FAIL);
    }

    // Overall and status

    @Test
    void a_sound_objective_passes() {
        conversions(280);
        assertThat(sheet.assess().assessment().overall()).isEqualTo(Overall.PASS);
    }

    @Test
    void an_unattainable_target_alone_asks_for_another_target_not_another_objective() {
        conversions(330);
        ObjectiveAssessment smart = sheet.assess().assessment();
        assertThat(smart.overall()).isEqualTo(Overall.REVISE_TARGET);
    }

    @Test
    void an_irrelevant_kpi_fails_the_whole_objective() {
        sheet.kpi = "follower_growth";
        ObjectiveAssessment smart = sheet.assess().assessment();
        assertThat(smart.overall()).isEqualTo(Overall.FAIL);
    }

    @Test
    void before_its_start_an_objective_has_no_pace() {
        sheet.asOf = LocalDate.parse("2026-09-30");
        assertThat(sheet.assess().assessment().status()).isEqualTo(Status.NOT_STARTED);
        assertThat(sheet.assess().pace()).isNull();
        assertThat(sheet.verdict(Criterion.T2)).isEqualTo(UNKNOWN);
    }

    @Test
    void a_sum_that_is_complete_before_the_end_is_reached() {
        conversions(135);
        assertThat(sheet.assess().assessment().status()).isEqualTo(Status.REACHED);
    }

    @Test
    void after_its_end_an_objective_was_reached_or_has_ended() {
        conversions(136);
        sheet.end = LocalDate.parse("2026-10-14");
        assertThat(sheet.assess().assessment().status()).isEqualTo(Status.ENDED);
        assertThat(sheet.assess().assessment().probability()).isZero();
        conversions(135);
        sheet.end = LocalDate.parse("2026-10-14");
        assertThat(sheet.assess().assessment().status()).isEqualTo(Status.REACHED);
        assertThat(sheet.assess().assessment().expected()).isEqualTo(135);
        assertThat(sheet.assess().assessment().proposal()).isNull();
    }

    @Test
    void a_rise_beyond_nine_in_ten_past_ones_makes_the_target_unreachable() {
        conversions(330);
        double[] calm = new double[14 + 5 * 16];
        for (int i = 0; i < calm.length; i++) {
            calm[i] = Y[i % 14];
        }
        sheet.figures = DailyFigures.sum(Sheet.days(FIRST.minusDays(5 * 16), calm.length), calm);
        AssessedObjective assessed = sheet.assess();
        assertThat(assessed.pace().upliftPast90()).isBetween(-0.1, 0.1);
        assertThat(assessed.assessment().status()).isEqualTo(Status.UNREACHABLE);
    }

    @Test
    void four_past_rises_are_needed_to_say_what_is_usual() {
        conversions(330);
        sheet.figures = DailyFigures.sum(Sheet.days(FIRST.minusDays(50), 64), repeat(64));
        assertThat(sheet.assess().pace().upliftPast90()).isNull();
        sheet.figures = DailyFigures.sum(Sheet.days(FIRST.minusDays(66), 80), repeat(80));
        assertThat(sheet.assess().pace().upliftPast90()).isNotNull();
    }

    private static double[] repeat(int days) {
        double[] values = new double[days];
        for (int i = 0; i < days; i++) {
            values[i] = Y[i % 14];
        }
        return values;
    }

    // Rewritten

    @Test
    void the_objective_is_rewritten_in_both_languages() {
        sheet.figures = null;
        sheet.receive(Sheet.value(Kpi.GROSS_MARGIN, .5, .4, .6, FIRST, FIRST));
        assertThat(sheet.assess().assessment().rewritten().fr())
                .isEqualTo(
                        "Faire passer Coût par acquisition (CPA) de 31\u00a0€ à 25\u00a0€ sur Printemps, Meta, du"
                                + " 1er octobre 2026 au 31 décembre 2026, revue chaque jeudi ; garde-fous : Taux de marge brute.");
        assertThat(sheet.assess().assessment().rewritten().en())
                .isEqualTo("Take Cost per acquisition from €31 to €25 on Printemps, Meta, from 1 October 2026 to"
                        + " 31 December 2026, reviewed every Thursday; guardrails: Gross margin rate.");
    }

    @Test
    void a_target_out_of_reach_is_rewritten_with_the_proposal_and_a_missing_baseline_with_the_measured_one() {
        conversions(330);
        sheet.baseline = null;
        sheet.recent = Sheet.value(Kpi.CONVERSIONS, 268, 240, 296, FIRST.minusDays(14), sheet.asOf.minusDays(1));
        assertThat(sheet.assess().assessment().rewritten().en())
                .contains("from 268 (17 September 2026 to 14 October 2026, n=412) to 289 on");
    }

    @Test
    void an_irrelevant_kpi_is_rewritten_as_the_primary_one() {
        sheet.kpi = "follower_growth";
        sheet.primary = Sheet.value(Kpi.ROAS, 2.1, 2, 2.2, FIRST, sheet.asOf.minusDays(1));
        assertThat(sheet.assess().assessment().rewritten().en())
                .startsWith("Take ROAS from 2.1 (1 October 2026 to 14 October 2026, n=412) to [to be set] on");
    }

    @Test
    void phone_work_is_not_judged_by_time_on_page() {
        sheet.goal = Goal.FIELD_SALES;
        sheet.kpi = "time_on_page";
        assertThat(sheet.verdict(Criterion.R1)).isEqualTo(FAIL);
    }
}
