package dev.boussole.objective;

import static dev.boussole.objective.Criterion.*;
import static dev.boussole.objective.Verdict.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The very limits of the checks of kpis.md, section E, and what is said on either side of them. */
@NullUnmarked
class LimitsTest {
    private static final double[] Y = {10, 12, 9, 11, 13, 6, 5, 11, 12, 10, 9, 14, 7, 6};
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");

    private final Sheet sheet = new Sheet();

    private String french(Criterion criterion) {
        return sheet.judgement(criterion).message().fr();
    }

    private static double[] all(int days, double value) {
        double[] values = new double[days];
        Arrays.fill(values, value);
        return values;
    }

    private void conversions(double target) {
        sheet.kpi = "conversions";
        sheet.baseline = 100.0;
        sheet.target = target;
        sheet.end = LocalDate.parse("2026-10-30");
        sheet.figures = DailyFigures.sum(Sheet.days(FIRST, 14), Y);
    }

    /** A hundred euros and five orders a day: 20 euros each. */
    private void cost(double target) {
        sheet.target = target;
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), all(14, 100), all(14, 5), 1);
    }

    private void rate(double baseline, double target, double clicks) {
        sheet.kpi = "cvr";
        sheet.baseline = baseline;
        sheet.target = target;
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), all(14, clicks * .03), all(14, clicks), 1);
    }

    // S

    @Test
    void a_word_that_is_no_kpi_is_not_taken_for_several() {
        sheet.kpi = "happiness";
        assertThat(sheet.says(S)).isEqualTo("`happiness` is no KPI of the catalogue, so its unit is not known.");
    }

    @Test
    void a_return_that_equals_its_baseline_is_said_to_equal_it() {
        sheet.kpi = "roas";
        sheet.baseline = 2.0;
        sheet.target = 2.0;
        assertThat(sheet.says(S)).isEqualTo("The target equals the baseline, 2.");
    }

    @Test
    void what_is_neither_declared_nor_measured_is_said_in_one_sentence_with_the_rest() {
        sheet.baseline = null;
        sheet.owner = null;
        assertThat(sheet.says(S)).isEqualTo("No baseline is declared and none can be measured; no owner is named.");
        assertThat(french(S))
                .isEqualTo("Aucun point de départ n'est déclaré ni mesurable\u00a0; aucun responsable n'est nommé.");
    }

    @Test
    void without_a_campaign_the_scope_is_the_account() {
        sheet.campaign = null;
        sheet.campaignId = null;
        assertThat(sheet.says(S)).isEqualTo("Cost per acquisition from €31 to €25 on Atelier, owner Claire.");
        sheet.campaignId = "summer";
        assertThat(sheet.says(S)).isEqualTo("No campaign `summer` is known.");
    }

    // M1

    @Test
    void figures_of_today_alone_have_not_arrived_yet() {
        sheet.figures = DailyFigures.ratio(new int[] {(int) sheet.asOf.toEpochDay()}, all(1, 100), all(1, 5), 1);
        assertThat(sheet.says(M1)).contains("cannot be computed from what was received");
        assertThat(sheet.assess().daysWithoutData()).isNull();
    }

    @Test
    void a_value_without_days_is_late_from_the_day_after_its_last() {
        sheet.receive(Sheet.value(Kpi.CPA, 30, 27, 34, FIRST, FIRST.plusDays(13)));
        assertThat(sheet.assess().daysWithoutData()).isZero();
        sheet.asOf = FIRST.plusDays(17);
        assertThat(sheet.assess().daysWithoutData()).isEqualTo(3);
    }

    @Test
    void nine_days_of_ten_are_enough() {
        double[] meetings = new double[73];
        for (int i = 0; i < meetings.length; i++) {
            meetings[i] = i % 7 < 5 ? 3 : Double.NaN;
        }
        meetings[67] = Double.NaN;
        sheet.kpi = "meetings_held";
        sheet.figures = DailyFigures.sum(Sheet.days(LocalDate.parse("2026-08-03"), 73), meetings);
        assertThat(sheet.figure(M1, "share")).isEqualTo(.9);
        assertThat(sheet.verdict(M1)).isEqualTo(PASS);
    }

    // M2

    @Test
    void without_any_click_no_change_can_be_shown() {
        rate(.03, .04, 0);
        assertThat(sheet.verdict(M2)).isEqualTo(FAIL);
        assertThat(sheet.says(M2)).startsWith("About 0 cases come by the end (n), too few to show any change of ");
    }

    @Test
    void a_cost_below_one_euro_is_no_rate() {
        cost(.4);
        sheet.baseline = .5;
        assertThat(sheet.judgement(M2).figures()).containsKey("halfWidth").doesNotContainKey("mde");
    }

    @Test
    void a_rate_of_nothing_or_all_is_proven_like_a_ratio() {
        rate(0, .04, 100);
        assertThat(sheet.judgement(M2).figures()).containsKey("halfWidth");
        rate(1, .04, 100);
        assertThat(sheet.judgement(M2).figures()).containsKey("halfWidth");
    }

    @Test
    void a_cost_with_one_order_in_a_week_is_not_bounded() {
        sheet.figures = DailyFigures.ratio(
                Sheet.days(FIRST.plusDays(7), 7), all(7, 100), new double[] {0, 0, 0, 0, 0, 0, 1}, 1);
        sheet.end = FIRST.plusDays(13);
        assertThat(sheet.says(M2)).startsWith("7 days do not bound Cost per acquisition yet");
    }

    // A1 and T2

    @Test
    void half_a_chance_is_likely_and_a_tenth_not_hopeless() {
        assertThat(PaceCheck.verdict(.5)).isEqualTo(PASS);
        assertThat(PaceCheck.verdict(.1)).isEqualTo(WARN);
        assertThat(PaceCheck.verdict(.0999)).isEqualTo(FAIL);
    }

    @Test
    void the_pace_of_a_long_period_is_told_from_a_week_on() {
        conversions(900);
        sheet.end = LocalDate.parse("2026-12-31");
        sheet.asOf = FIRST.plusDays(6);
        assertThat(sheet.verdict(T2)).isEqualTo(UNKNOWN);
        sheet.asOf = FIRST.plusDays(7);
        assertThat(sheet.verdict(T2)).isNotEqualTo(UNKNOWN);
    }

    @Test
    void the_chance_is_said_with_the_pace() {
        conversions(300);
        assertThat(sheet.says(T2))
                .isEqualTo("The chance to meet the target is 26.2%; the pace is 96.4% of what the target asks for by"
                        + " now.");
    }

    @Test
    void once_it_is_over_the_result_is_told() {
        conversions(140);
        sheet.end = FIRST.plusDays(13);
        assertThat(sheet.says(A1)).isEqualTo("It came to 135 for a target of 140.");
    }

    @Test
    void a_total_that_is_ahead_is_told_so_in_french() {
        conversions(280);
        assertThat(french(A1)).endsWith("même 6,02\u00a0% de moins que le rythme actuel suffirait.");
    }

    @Test
    void a_cost_that_the_rest_can_or_cannot_bring_is_told_so_in_french() {
        sheet.end = LocalDate.parse("2026-10-30");
        cost(21);
        assertThat(french(A1)).contains("le reste peut se faire à ");
        cost(19);
        assertThat(french(A1)).contains("le reste doit se faire à ");
        cost(5);
        assertThat(french(A1)).contains("que le reste ne décide plus.");
        assertThat(sheet.says(A1)).contains("which the rest decides no more.");
    }

    @Test
    void a_rate_above_one_cannot_be_brought() {
        sheet.end = LocalDate.parse("2026-10-30");
        rate(.03, .5, 100);
        assertThat(sheet.says(A1)).contains("; the rest must come to ");
        rate(.03, .6, 100);
        assertThat(sheet.says(A1)).contains("which the rest decides no more.");
    }

    // A2

    private void weeks(String kpi, double target) {
        double[] levels = {2.40, 1.80, 2.10, 2.00, 2.20, 1.90, 2.10, 2.30, 2.00, 2.20};
        double[] returns = new double[70];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = levels[i / 7] * 100;
        }
        sheet.kpi = kpi;
        sheet.target = target;
        sheet.start = sheet.asOf;
        sheet.end = sheet.start.plusDays(6);
        sheet.figures = DailyFigures.ratio(Sheet.days(sheet.asOf.minusDays(70), 70), returns, all(70, 100), 1);
    }

    @Test
    void past_periods_that_met_the_target_are_counted_on_its_better_side() {
        weeks("roas", 2.25);
        assertThat(sheet.says(A2)).endsWith("; 2 of them met the target.");
        weeks("cpa", 1.95);
        assertThat(sheet.says(A2)).endsWith("; 2 of them met the target.");
    }

    @Test
    void a_past_period_at_the_very_target_met_it() {
        weeks("roas", 2);
        assertThat(sheet.says(A2)).endsWith("; 8 of them met the target.");
        weeks("cpa", 2);
        assertThat(sheet.says(A2)).endsWith("; 4 of them met the target.");
    }

    // A3

    private static Benchmark market(Kpi kpi, double value, Double p25, Double p75) {
        Currency currency = kpi.unit() == Kpi.Unit.MONEY ? Currency.getInstance("EUR") : null;
        return new Benchmark(kpi, null, null, "all", value, p25, p75, kpi.unit(), currency, "Survey", 2026, "US", "");
    }

    private Judgement market(double baseline, double target, Benchmark row) {
        sheet.kpi = row.kpi().key();
        sheet.baseline = baseline;
        sheet.target = target;
        sheet.benchmark = row;
        return MarketCheck.of(sheet.evidence(), true);
    }

    @Test
    void a_cost_is_as_many_times_better_as_it_is_lower() {
        Judgement better = market(6, 2.5, market(Kpi.CPC, 3, null, null));
        assertThat(better.verdict()).isEqualTo(PASS);
        assertThat(better.figures().get("times")).isEqualTo(1.2);
        assertThat(better.message().en())
                .isEqualTo("The market stands at €3 (Survey, 2026, US, all); the target is 1.2 times as good.");
        assertThat(better.message().fr()).endsWith("la cible fait 1,2 fois mieux.");
        Judgement alike = market(6, 3, market(Kpi.CPC, 3, null, null));
        assertThat(alike.message().en()).endsWith(", which the target does not exceed.");
        assertThat(alike.message().fr()).endsWith("la cible ne le dépasse pas.");
    }

    @Test
    void up_to_the_better_quartile_a_target_is_usual() {
        assertThat(market(6, 1, market(Kpi.CPC, 3, 1.0, 4.0)).verdict()).isEqualTo(PASS);
        assertThat(market(3, .99, market(Kpi.CPC, 3, 1.0, 4.0)).verdict()).isEqualTo(WARN);
        assertThat(market(2, 5, market(Kpi.ROAS, 3, 1.0, 5.0)).verdict()).isEqualTo(PASS);
        assertThat(market(2, 5.01, market(Kpi.ROAS, 3, 1.0, 5.0)).verdict()).isEqualTo(WARN);
    }

    @Test
    void the_market_joins_only_against_who_is_behind_it() {
        assertThat(market(3.01, 1.49, market(Kpi.CPC, 3, null, null)).verdict()).isEqualTo(FAIL);
        assertThat(market(3, 1.49, market(Kpi.CPC, 3, null, null)).verdict()).isEqualTo(WARN);
        assertThat(market(3.01, 1.5, market(Kpi.CPC, 3, null, null)).verdict()).isEqualTo(WARN);
        assertThat(market(2.99, 6.01, market(Kpi.ROAS, 3, null, null)).verdict())
                .isEqualTo(FAIL);
        assertThat(market(3, 6.01, market(Kpi.ROAS, 3, null, null)).verdict()).isEqualTo(WARN);
    }

    @Test
    void nothing_is_no_multiple_of_the_market() {
        assertThat(market(2, 0, market(Kpi.ROAS, 3, null, null)).verdict()).isEqualTo(UNKNOWN);
        assertThat(market(2, 3, market(Kpi.ROAS, 0, null, null)).verdict()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_return_without_a_published_one_fits_nothing() {
        sheet.kpi = "roas";
        assertThat(sheet.says(A3)).isEqualTo("No published figure fits.");
    }

    // A4

    @Test
    void a_return_is_too_easy_up_to_the_end_of_the_interval_that_held_it() {
        sheet.kpi = "roas";
        sheet.recent = Sheet.value(Kpi.ROAS, 2.5, 2, 3, FIRST.minusDays(28), FIRST.minusDays(1));
        sheet.target = 3.01;
        assertThat(sheet.verdict(A4)).isEqualTo(PASS);
        sheet.target = 3.0;
        assertThat(sheet.verdict(A4)).isEqualTo(WARN);
        assertThat(sheet.figure(A4, "proposal")).isEqualTo(2.75);
        sheet.target = 2.0;
        assertThat(sheet.says(A4)).startsWith("The 28 days before already hold the target (2 to 3)");
        sheet.target = 1.99;
        assertThat(sheet.says(A4)).startsWith("The 28 days before already did better (2 to 3)");
    }

    @Test
    void a_cost_at_the_upper_end_of_its_interval_was_held() {
        sheet.recent = Sheet.value(Kpi.CPA, 27, 25, 29, FIRST.minusDays(28), FIRST.minusDays(1));
        sheet.target = 29.0;
        assertThat(sheet.says(A4)).startsWith("The 28 days before already hold the target (€25 to €29)");
    }

    @Test
    void both_ends_of_a_total_are_brought_to_the_length_of_the_period() {
        conversions(330);
        sheet.recent = Sheet.value(Kpi.CONVERSIONS, 280, 252, 308, FIRST.minusDays(28), FIRST.minusDays(1));
        assertThat(sheet.figure(A4, "baselineLow")).isCloseTo(270, within(1e-9));
        assertThat(sheet.figure(A4, "baselineHigh")).isCloseTo(330, within(1e-9));
    }

    @Test
    void a_certain_target_was_no_effort_until_three_fifths_of_the_period() {
        conversions(100);
        sheet.end = FIRST.plusDays(19);
        sheet.asOf = FIRST.plusDays(12);
        assertThat(sheet.verdict(A4)).isEqualTo(WARN);
        sheet.asOf = FIRST.plusDays(13);
        assertThat(sheet.verdict(A4)).isEqualTo(PASS);
    }

    // R2

    private static Account customer(Double margin) {
        return Sheet.account(margin, 50.0);
    }

    @Test
    void what_a_customer_may_cost_is_said_with_its_margin() {
        sheet.account = customer(.5);
        sheet.target = 25.0;
        assertThat(sheet.says(R2)).isEqualTo("A customer may cost €25.");
        assertThat(sheet.judgement(R2).figures()).doesNotContainKey("proposal");
        sheet.target = 40.0;
        assertThat(sheet.says(R2))
                .isEqualTo("A customer may cost €50; above €25 it pays only if that value is margin, not turnover.");
        sheet.target = 60.0;
        assertThat(sheet.says(R2)).isEqualTo("A customer may cost €50.");
        assertThat(sheet.figure(R2, "proposal")).isEqualTo(25);
    }

    @Test
    void a_return_that_pays_needs_no_other_target() {
        sheet.account = Sheet.account(.5, null);
        sheet.kpi = "roas";
        sheet.target = 2.0;
        assertThat(sheet.judgement(R2).figures())
                .containsEntry("breakEven", 2.0)
                .doesNotContainKey("proposal");
    }

    // T1

    @Test
    void dates_in_order_are_said_with_their_days() {
        assertThat(sheet.says(T1)).isEqualTo("From 1 October 2026 to 31 December 2026, 92 days.");
    }

    @Test
    void a_review_every_no_days_is_none() {
        sheet.review = Period.ZERO;
        assertThat(sheet.verdict(T1)).isEqualTo(WARN);
        assertThat(sheet.assess().checkpointMissing()).isTrue();
    }

    @Test
    void rates_of_nothing_or_all_take_no_days_to_tell() {
        rate(0, .04, 100);
        assertThat(sheet.figure(T1, "daysMin")).isEqualTo(14);
        rate(1, .04, 100);
        assertThat(sheet.figure(T1, "daysMin")).isEqualTo(14);
        rate(.03, 0, 100);
        assertThat(sheet.figure(T1, "daysMin")).isEqualTo(14);
        rate(.03, 1, 100);
        assertThat(sheet.figure(T1, "daysMin")).isEqualTo(14);
        rate(.03, .03, 100);
        assertThat(sheet.figure(T1, "daysMin")).isEqualTo(14);
        rate(.03, .04, 0);
        assertThat(sheet.figure(T1, "daysMin")).isEqualTo(14);
    }

    @Test
    void what_takes_more_than_a_year_to_tell_is_said_so() {
        rate(.03, .031, 100);
        assertThat(sheet.says(T1))
                .contains("telling this target from chance takes ")
                .endsWith("more than a year.");
    }

    // The KPI, its side and its standing

    @Test
    void of_a_kpi_that_is_best_inside_a_band_the_target_tells_the_better_side() {
        sheet.baseline = 4.0;
        sheet.target = 3.9;
        assertThat(sheet.evidence().lowerIsBetter(Kpi.FREQUENCY)).isTrue();
        sheet.target = 4.0;
        assertThat(sheet.evidence().lowerIsBetter(Kpi.FREQUENCY)).isFalse();
        sheet.target = null;
        assertThat(sheet.evidence().lowerIsBetter(Kpi.FREQUENCY)).isFalse();
        sheet.target = 3.9;
        sheet.baseline = null;
        assertThat(sheet.evidence().lowerIsBetter(Kpi.FREQUENCY)).isFalse();
    }

    @Test
    void a_baseline_or_a_benchmark_says_where_the_target_comes_from() {
        assertThat(sheet.assess().referenceMissing()).isFalse();
        sheet.baseline = null;
        assertThat(sheet.assess().referenceMissing()).isTrue();
        sheet.benchmark = market(Kpi.CPA, 30, null, null);
        assertThat(sheet.assess().referenceMissing()).isFalse();
    }

    private ObjectiveAssessment.Status status() {
        return sheet.assess().assessment().status();
    }

    @Test
    void a_cost_is_reached_at_its_very_target_on_the_last_day_and_no_sooner() {
        cost(20);
        assertThat(status()).isNotEqualTo(ObjectiveAssessment.Status.REACHED);
        sheet.end = FIRST.plusDays(13);
        assertThat(status()).isEqualTo(ObjectiveAssessment.Status.REACHED);
        cost(19.99);
        assertThat(status()).isEqualTo(ObjectiveAssessment.Status.ENDED);
    }

    @Test
    void without_figures_an_objective_is_unknown_until_it_has_ended() {
        assertThat(status()).isEqualTo(ObjectiveAssessment.Status.UNKNOWN);
        sheet.asOf = sheet.end.plusDays(1);
        assertThat(status()).isEqualTo(ObjectiveAssessment.Status.ENDED);
    }

    @Test
    void figures_before_the_start_alone_reach_nothing() {
        conversions(1);
        sheet.figures = DailyFigures.sum(Sheet.days(FIRST.minusDays(14), 14), Y);
        assertThat(status()).isEqualTo(ObjectiveAssessment.Status.UNKNOWN);
    }

    @Test
    void differences_of_rates_are_points_from_two_on() {
        assertThat(Words.points(.0199).fr()).isEqualTo("1,99\u00a0point");
        assertThat(Words.points(.02).fr()).isEqualTo("2\u00a0points");
        assertThat(Words.points(.0199).en()).isEqualTo("1.99 points");
    }

    // R1

    @Test
    void what_relevance_lacks_is_said() {
        sheet.goal = null;
        assertThat(sheet.says(R1)).isEqualTo("What the campaign is for is not declared.");
        sheet.goal = Goal.SALES;
        sheet.kpi = null;
        assertThat(sheet.says(R1)).isEqualTo("No KPI of the catalogue is named.");
    }

    @Test
    void a_kpi_of_the_rulebook_is_found_by_its_key_once_received() {
        Kpi own = Kpi.own("loyal_share", Kpi.Unit.RATE, Kpi.Direction.UP, new Text("Loyal share", "Part fidèle"));
        sheet.kpi = "loyal_share";
        assertThat(sheet.evidence().kpi()).isEmpty();
        sheet.receive(Sheet.value(Kpi.CPA, 30, 27, 34, FIRST, FIRST));
        assertThat(sheet.evidence().kpi()).isEmpty();
        sheet.receive(Sheet.value(own, .3, .2, .4, FIRST, FIRST));
        assertThat(sheet.evidence().kpi()).contains(own);
    }

    // Too easy

    @Test
    void a_target_that_takes_no_effort_asks_for_more_and_one_out_of_reach_for_less() {
        sheet.recent = Sheet.value(Kpi.CPA, 27, 25, 29, FIRST.minusDays(28), FIRST.minusDays(1));
        cost(26);
        assertThat(sheet.assess().assessment().tooEasy()).isTrue();
        sheet.account = Sheet.account(null, 20.0); // and it does not pay
        assertThat(sheet.assess().assessment().tooEasy()).isFalse();
        sheet.account = Sheet.SHOP;
        cost(19);
        assertThat(sheet.assess().assessment().tooEasy()).isFalse();
    }

    // Past stretches

    @Test
    void a_past_week_needs_four_fifths_of_its_days() {
        double[] daily = all(50, 10);
        Arrays.fill(daily, 7, 17, Double.NaN);
        DailyFigures figures = DailyFigures.sum(Sheet.days(FIRST, 50), daily);
        long end = FIRST.toEpochDay() + 50;
        assertThat(PastStretches.paces(figures, end, 10)).containsExactly(10.0, 10.0, 10.0);
        Arrays.fill(daily, 20, 22, Double.NaN);
        assertThat(PastStretches.paces(figures, end, 10)).hasSize(3);
        daily[22] = Double.NaN;
        assertThat(PastStretches.paces(figures, end, 10)).hasSize(2);
    }

    @Test
    void past_stretches_stand_in_the_order_of_their_days() {
        double[] daily = all(30, 10);
        Arrays.fill(daily, 10, 20, 20);
        Arrays.fill(daily, 20, 30, 40);
        DailyFigures figures = DailyFigures.ratio(Sheet.days(FIRST, 30), daily, all(30, 1), 1);
        assertThat(PastStretches.paces(figures, FIRST.toEpochDay() + 30, 10)).containsExactly(10.0, 20.0, 40.0);
    }

    @Test
    void criteria_and_classes_have_words_and_keys() {
        assertThat(S.label().en()).isNotBlank();
        assertThat(KpiRelevance.PRIMARY.key()).isEqualTo("primary");
    }
}
