package dev.boussole.objective;

import static dev.boussole.objective.Criterion.*;
import static dev.boussole.objective.Verdict.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The eleven checks of kpis.md, section E, each on both sides of its limits. */
@NullUnmarked
class CriteriaTest {
    private static final double[] Y = {10, 12, 9, 11, 13, 6, 5, 11, 12, 10, 9, 14, 7, 6};
    private static final double[] COST1 = {120, 118, 131, 125, 140, 95, 90, 122, 119, 128, 133, 142, 98, 88};
    private static final double[] CONV1 = {6, 5, 7, 6, 8, 4, 3, 6, 5, 7, 6, 8, 4, 4};
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");

    private final Sheet sheet = new Sheet();

    // M1

    /** A letter that went out every Tuesday for twelve weeks, the last one on 13 October. */
    private DailyFigures tuesdays(int weeks) {
        int[] days = new int[weeks];
        double[] clicks = new double[weeks];
        double[] delivered = new double[weeks];
        for (int i = 0; i < weeks; i++) {
            days[i] = (int) LocalDate.parse("2026-10-13").toEpochDay() - 7 * (weeks - 1 - i);
            clicks[i] = 30;
            delivered[i] = 1000;
        }
        sheet.kpi = "click_rate";
        return DailyFigures.ratio(days, clicks, delivered, 1);
    }

    @Test
    void a_weekly_letter_is_due_on_its_weekday_only() {
        sheet.figures = tuesdays(12);
        assertThat(sheet.verdict(M1)).isEqualTo(PASS);
        assertThat(sheet.says(M1))
                .isEqualTo("Received on 2 of the 2 days of the last 14 on which it usually comes, the last time for"
                        + " 13 October 2026.");
    }

    /** A letter every Tuesday that brings ten orders each time. */
    private void ordersByLetter(int letters) {
        DailyFigures letter = tuesdays(letters);
        int[] days = new int[letters];
        double[] orders = new double[letters];
        for (int i = 0; i < letters; i++) {
            days[i] = letter.epochDay(i);
            orders[i] = i % 2 == 0 ? 9 : 11;
        }
        sheet.kpi = "conversions";
        sheet.figures = DailyFigures.sum(days, orders);
    }

    @Test
    void the_forecast_of_a_weekly_letter_counts_the_letters_to_come() {
        ordersByLetter(12);
        sheet.start = LocalDate.parse("2026-09-01");
        sheet.end = LocalDate.parse("2026-10-31"); // letters on 20 and 27 October are to come
        sheet.target = 100.0;
        Pace pace = sheet.assess().pace();
        assertThat(pace.soFar()).isEqualTo(71); // seven letters, of which four brought eleven
        assertThat(pace.forecast()).isCloseTo(71 / 7.0 * 9, within(1e-9));
        assertThat(pace.goalPace()).isCloseTo(71 / (100 * 7 / 9.0), within(1e-9));
    }

    @Test
    void past_periods_of_a_weekly_letter_are_whole_totals() {
        ordersByLetter(24);
        sheet.start = sheet.asOf;
        sheet.end = sheet.start.plusDays(13);
        sheet.target = 20.0;
        assertThat(sheet.figure(A2, "periods")).isGreaterThanOrEqualTo(11);
        assertThat(sheet.figure(A2, "mean")).isCloseTo(20, within(1e-9));
    }

    @Test
    void a_weekly_letter_is_late_from_the_day_after_it_was_due() {
        sheet.figures = tuesdays(12);
        sheet.asOf = LocalDate.parse("2026-10-20");
        assertThat(sheet.figure(M1, "daysLate")).isZero();
        sheet.asOf = LocalDate.parse("2026-10-23");
        assertThat(sheet.figure(M1, "daysLate")).isEqualTo(3);
        assertThat(sheet.verdict(M1)).isEqualTo(FAIL); // one letter of two
    }

    @Test
    void four_letters_already_have_a_rhythm() {
        sheet.figures = tuesdays(4);
        assertThat(sheet.verdict(M1)).isEqualTo(PASS);
    }

    @Test
    void a_letter_every_fortnight_is_judged_over_two_of_them() {
        double[] rate = {30, 30, 30, 30, 30};
        int[] days = new int[5];
        for (int i = 0; i < 5; i++) {
            days[i] = (int) LocalDate.parse("2026-10-13").toEpochDay() - 14 * (4 - i);
        }
        sheet.kpi = "click_rate";
        sheet.figures = DailyFigures.ratio(days, rate, new double[] {1000, 1000, 1000, 1000, 1000}, 1);
        assertThat(sheet.verdict(M1)).isEqualTo(PASS);
        assertThat(sheet.figure(M1, "daysDue")).isEqualTo(2);
    }

    @Test
    void work_on_weekdays_is_not_missed_at_weekends() {
        LocalDate first = LocalDate.parse("2026-08-03");
        double[] meetings = new double[73];
        for (int i = 0; i < meetings.length; i++) {
            meetings[i] = i % 7 < 5 ? 3 : Double.NaN;
        }
        sheet.kpi = "meetings_held";
        sheet.figures = DailyFigures.sum(Sheet.days(first, 73), meetings);
        assertThat(sheet.verdict(M1)).isEqualTo(PASS);
        assertThat(sheet.figure(M1, "daysDue")).isEqualTo(10);
        meetings[71] = Double.NaN;
        meetings[70] = Double.NaN;
        meetings[66] = Double.NaN;
        assertThat(sheet.figure(M1, "share")).isCloseTo(0.7, within(1e-9));
        assertThat(sheet.verdict(M1)).isEqualTo(WARN);
        meetings[65] = Double.NaN;
        assertThat(sheet.verdict(M1)).isEqualTo(FAIL);
    }

    @Test
    void four_days_late_is_a_warning_and_five_are_too_many() {
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), COST1, CONV1, 1);
        sheet.asOf = FIRST.plusDays(16);
        assertThat(sheet.figure(M1, "daysLate")).isEqualTo(2);
        assertThat(sheet.verdict(M1)).isEqualTo(WARN); // 12 days of 14
        double[] long1 = twice(COST1);
        double[] long2 = twice(CONV1);
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST.minusDays(14), 28), long1, long2, 1);
        sheet.asOf = FIRST.plusDays(18);
        assertThat(sheet.figure(M1, "daysLate")).isEqualTo(4);
        assertThat(sheet.verdict(M1)).isEqualTo(WARN);
        sheet.asOf = FIRST.plusDays(19);
        assertThat(sheet.verdict(M1)).isEqualTo(FAIL);
    }

    private static double[] twice(double[] values) {
        double[] both = Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, both, values.length, values.length);
        return both;
    }

    @Test
    void a_ratio_without_its_counts_is_not_measurable_and_the_counts_are_named() {
        sheet.missing = EnumSet.of(Measure.CONVERSIONS);
        assertThat(sheet.verdict(M1)).isEqualTo(FAIL);
        assertThat(sheet.says(M1))
                .isEqualTo("Cost per acquisition is `spend / conversions`, and `conversions` never arrived: a ratio"
                        + " without its counts cannot be checked. Export them too.");
        assertThat(sheet.judgement(M1).message().fr()).contains("`conversions` n'est jamais arrivé");
    }

    @Test
    void a_weekly_row_of_people_is_due_again_after_a_week() {
        sheet.kpi = "reach";
        sheet.receive(Sheet.value(Kpi.REACH, 900, 900, 900, FIRST.minusDays(1), FIRST.plusDays(5)));
        sheet.asOf = FIRST.plusDays(14);
        assertThat(sheet.verdict(M1)).isEqualTo(PASS);
        sheet.asOf = FIRST.plusDays(15);
        assertThat(sheet.verdict(M1)).isEqualTo(WARN);
        sheet.asOf = FIRST.plusDays(17);
        assertThat(sheet.verdict(M1)).isEqualTo(FAIL);
    }

    // M2

    /** Three conversions in a hundred clicks, every day alike. */
    private void rate(double clicksPerDay, double target) {
        double[] clicks = new double[28];
        double[] conversions = new double[28];
        Arrays.fill(clicks, clicksPerDay);
        Arrays.fill(conversions, clicksPerDay * .03);
        sheet.kpi = "cvr";
        sheet.baseline = .03;
        sheet.target = target;
        sheet.start = sheet.asOf;
        sheet.end = sheet.asOf.plusDays(49);
        sheet.figures = DailyFigures.ratio(Sheet.days(sheet.asOf.minusDays(28), 28), conversions, clicks, 1);
    }

    @Test
    void half_a_point_more_cannot_be_proven_with_five_thousand_clicks() {
        rate(100, .035);
        assertThat(sheet.figure(M2, "n")).isCloseTo(5000, within(1e-9));
        assertThat(sheet.figure(M2, "mde")).isCloseTo(.010319, within(5e-7));
        assertThat(sheet.figure(M2, "gap")).isCloseTo(.005, within(1e-12));
        assertThat(sheet.verdict(M2)).isEqualTo(FAIL);
        assertThat(sheet.judgement(M2).message().fr())
                .isEqualTo(
                        "Environ 5\u202f000 cas d'ici la fin (n) ; ils montrent un écart d'au moins 1,03\u00a0point ;"
                                + " un écart de 0,5\u00a0point ne se distingue pas du hasard : visez plus, ou plus longtemps.");
    }

    @Test
    void a_rate_is_provable_up_to_its_detectable_effect_and_doubtful_up_to_twice_that() {
        rate(100, .03 + .01032);
        assertThat(sheet.verdict(M2)).isEqualTo(PASS);
        rate(100, .03 + .01031);
        assertThat(sheet.verdict(M2)).isEqualTo(WARN);
        rate(100, .03 + .00516);
        assertThat(sheet.verdict(M2)).isEqualTo(WARN);
        rate(100, .03 + .00515);
        assertThat(sheet.verdict(M2)).isEqualTo(FAIL);
    }

    @Test
    void a_rate_to_lower_is_proven_by_its_complement() {
        double[] sessions = new double[28];
        double[] bounces = new double[28];
        Arrays.fill(sessions, 100);
        Arrays.fill(bounces, 97);
        sheet.kpi = "bounce_rate";
        sheet.baseline = .97;
        sheet.start = sheet.asOf;
        sheet.end = sheet.asOf.plusDays(49);
        sheet.figures = DailyFigures.ratio(Sheet.days(sheet.asOf.minusDays(28), 28), bounces, sessions, 1);
        sheet.target = .97 - .01032;
        assertThat(sheet.verdict(M2)).isEqualTo(PASS);
        sheet.target = .97 - .01031;
        assertThat(sheet.verdict(M2)).isEqualTo(WARN);
    }

    @Test
    void a_cost_is_provable_when_half_the_gap_holds_the_half_width_at_the_end() {
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), COST1, CONV1, 1);
        sheet.end = LocalDate.parse("2026-10-30");
        sheet.baseline = 24.0;
        sheet.target = 20.0;
        // delta: t(.975, 29) = 2.045230 times .779382 of 14 days, brought to 30
        double half = 2.045230 * .779382 * Math.sqrt(14 / 30.0);
        assertThat(sheet.figure(M2, "halfWidth")).isCloseTo(half, within(5e-4));
        double exact = sheet.figure(M2, "halfWidth");
        sheet.target = 24 - 2 * exact - .01;
        assertThat(sheet.verdict(M2)).isEqualTo(PASS);
        sheet.target = 24 - 2 * exact + .01;
        assertThat(sheet.verdict(M2)).isEqualTo(WARN);
        sheet.target = 24 - exact - .01;
        assertThat(sheet.verdict(M2)).isEqualTo(WARN);
        sheet.target = 24 - exact + .01;
        assertThat(sheet.verdict(M2)).isEqualTo(FAIL);
    }

    @Test
    void a_total_is_counted_and_a_week_of_days_is_needed_for_anything_else() {
        sheet.kpi = "conversions";
        assertThat(sheet.verdict(M2)).isEqualTo(PASS);
        sheet.kpi = "cpa";
        sheet.figures = DailyFigures.ratio(
                Sheet.days(FIRST.plusDays(8), 6), Arrays.copyOf(COST1, 6), Arrays.copyOf(CONV1, 6), 1);
        assertThat(sheet.verdict(M2)).isEqualTo(UNKNOWN);
        sheet.figures = DailyFigures.ratio(
                Sheet.days(FIRST.plusDays(7), 7), Arrays.copyOf(COST1, 7), Arrays.copyOf(CONV1, 7), 1);
        assertThat(sheet.verdict(M2)).isNotEqualTo(UNKNOWN);
    }

    @Test
    void an_objective_that_cannot_be_proven_is_to_be_written_anew() {
        rate(100, .035);
        assertThat(sheet.assess().assessment().overall()).isEqualTo(Overall.FAIL);
    }

    // A1 and T2

    private void conversions(double target) {
        sheet.kpi = "conversions";
        sheet.baseline = 250.0;
        sheet.target = target;
        sheet.end = LocalDate.parse("2026-10-30");
        sheet.figures = DailyFigures.sum(Sheet.days(FIRST, 14), Y);
    }

    @Test
    void the_chance_decides_at_one_half_and_at_one_in_ten() {
        conversions(289.28);
        assertThat(sheet.verdict(A1)).isEqualTo(PASS);
        assertThat(sheet.verdict(T2)).isEqualTo(PASS);
        conversions(289.29);
        assertThat(sheet.verdict(A1)).isEqualTo(WARN);
        // one in ten: 1.350171, the t(.90) of 13 degrees, standard errors above the mean
        conversions(289.285714 + 1.350171 * 16.338261 - .01);
        assertThat(sheet.verdict(A1)).isEqualTo(WARN);
        assertThat(sheet.verdict(T2)).isEqualTo(WARN);
        conversions(289.285714 + 1.350171 * 16.338261 + .01);
        assertThat(sheet.verdict(A1)).isEqualTo(FAIL);
        assertThat(sheet.verdict(T2)).isEqualTo(FAIL);
    }

    @Test
    void a_target_of_the_worked_example_that_fails_leaves_289_to_324() {
        conversions(330);
        assertThat(sheet.judgement(A1).message().en()).endsWith("A target of 289, at most 324, is within reach.");
        assertThat(sheet.figure(A1, "upliftNeeded")).isCloseTo(.263889, within(5e-7));
        assertThat(sheet.assess().assessment().overall()).isEqualTo(Overall.REVISE_TARGET);
    }

    @Test
    void fourteen_days_or_a_quarter_of_the_period_tell_the_trend() {
        conversions(300);
        sheet.end = FIRST.plusDays(91);
        sheet.asOf = FIRST.plusDays(13);
        assertThat(sheet.verdict(A1)).isEqualTo(UNKNOWN);
        sheet.asOf = FIRST.plusDays(14);
        assertThat(sheet.verdict(A1)).isNotEqualTo(UNKNOWN);
        sheet.end = FIRST.plusDays(31);
        sheet.asOf = FIRST.plusDays(7);
        assertThat(sheet.verdict(A1)).isEqualTo(UNKNOWN);
        sheet.asOf = FIRST.plusDays(8);
        assertThat(sheet.verdict(A1)).isNotEqualTo(UNKNOWN);
    }

    @Test
    void a_ratio_tells_what_the_rest_must_come_to() {
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), COST1, CONV1, 1);
        sheet.end = LocalDate.parse("2026-10-30");
        sheet.baseline = 24.0;
        sheet.target = 20.0;
        assertThat(sheet.figure(A1, "neededOnRest")).isCloseTo(19.235759, within(5e-7));
        assertThat(sheet.says(A1)).contains("for a target of €20; the rest must come to €19.24.");
        sheet.target = 21.0;
        assertThat(sheet.figure(A1, "neededOnRest")).isCloseTo(21.110759, within(5e-7));
        assertThat(sheet.says(A1)).contains("the rest may come to €21.11.");
    }

    // A2

    /** Ten past weeks with mean 2.10, standard deviation .182574, nine tenths at most 2.31 and a best of 2.40. */
    private void pastWeeks(double target, int weeks, double... values) {
        double[] returns = new double[7 * weeks];
        double[] spend = new double[7 * weeks];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = values[i / 7] * 100;
            spend[i] = 100;
        }
        sheet.baseline = 2.1;
        sheet.target = target;
        sheet.start = sheet.asOf;
        sheet.end = sheet.start.plusDays(6);
        sheet.figures = DailyFigures.ratio(Sheet.days(sheet.asOf.minusDays(7L * weeks), 7 * weeks), returns, spend, 1);
    }

    private static final double[] WEEKS = {2.40, 1.80, 2.10, 2.00, 2.20, 1.90, 2.10, 2.30, 2.00, 2.20};

    @Test
    void the_worked_example_of_the_own_past() {
        sheet.kpi = "roas";
        pastWeeks(2.50, 10, WEEKS);
        assertThat(sheet.figure(A2, "mean")).isCloseTo(2.10, within(1e-9));
        assertThat(sheet.figure(A2, "standardScore")).isCloseTo(2.190890, within(5e-7));
        assertThat(sheet.figure(A2, "usual")).isCloseTo(2.31, within(1e-9));
        assertThat(sheet.figure(A2, "best")).isCloseTo(2.40, within(1e-9));
        assertThat(sheet.figure(A2, "limit")).isCloseTo(2.88, within(1e-9));
        assertThat(sheet.verdict(A2)).isEqualTo(WARN);
        assertThat(sheet.says(A2))
                .isEqualTo("Of 10 past periods as long, one in ten was better than 2.31 and the best was 2.4; 0 of them"
                        + " met the target.");
    }

    @Test
    void nine_tenths_of_the_past_and_a_fifth_beyond_its_best_are_the_limits() {
        sheet.kpi = "roas";
        pastWeeks(2.3099, 10, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(PASS);
        pastWeeks(2.3101, 10, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(WARN);
        pastWeeks(2.8799, 10, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(WARN);
        pastWeeks(2.8801, 10, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(FAIL);
        assertThat(sheet.assess().assessment().proposal()).isEqualTo(2.31);
        assertThat(sheet.assess().assessment().overall()).isEqualTo(Overall.REVISE_TARGET);
    }

    @Test
    void a_cost_is_held_against_the_lower_tail() {
        sheet.kpi = "cpa";
        pastWeeks(1.8901, 10, WEEKS); // a tenth of the past lies below 1.89
        assertThat(sheet.verdict(A2)).isEqualTo(PASS);
        pastWeeks(1.8899, 10, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(WARN);
        pastWeeks(1.5001, 10, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(WARN);
        pastWeeks(1.4999, 10, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(FAIL);
    }

    @Test
    void seven_past_periods_are_too_few() {
        sheet.kpi = "roas";
        pastWeeks(2.95, 7, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(UNKNOWN);
        pastWeeks(2.95, 8, WEEKS);
        assertThat(sheet.verdict(A2)).isEqualTo(FAIL);
    }

    @Test
    void far_beyond_the_best_is_no_failure_while_one_chance_in_ten_is_left() {
        sheet.kpi = "roas";
        pastWeeks(3.7, 8, 3.0, 1.0, 2.9, 1.1, 3.0, 1.0, 2.9, 1.1);
        assertThat(sheet.figure(A2, "limit")).isCloseTo(3.6, within(1e-9));
        assertThat(sheet.figure(A2, "probability")).isBetween(.05, .1);
        assertThat(sheet.verdict(A2)).isEqualTo(FAIL);
        pastWeeks(3.61, 8, 3.0, 0.1, 2.9, 0.1, 3.0, 0.1, 2.9, 0.1);
        assertThat(sheet.figure(A2, "probability")).isGreaterThan(.1);
        assertThat(sheet.verdict(A2)).isEqualTo(WARN);
    }

    // A3

    private void market(double target, double baseline) {
        sheet.kpi = "roas";
        sheet.baseline = baseline;
        sheet.target = target;
        sheet.benchmark = Rows.roas(3);
    }

    @Test
    void a_quarter_beyond_the_market_passes_and_more_is_a_warning() {
        market(3.75, 2);
        assertThat(sheet.verdict(A3)).isEqualTo(PASS);
        market(3.76, 2);
        assertThat(sheet.verdict(A3)).isEqualTo(WARN);
        market(6.01, 2);
        assertThat(sheet.verdict(A3)).isEqualTo(WARN);
        assertThat(sheet.assess().assessment().overall()).isNotEqualTo(Overall.REVISE_TARGET);
    }

    @Test
    void the_market_joins_a_past_that_fails_the_target_beyond_twice_its_mean() {
        sheet.kpi = "roas";
        pastWeeks(6.01, 10, WEEKS);
        sheet.benchmark = Rows.roas(3);
        assertThat(sheet.verdict(A2)).isEqualTo(FAIL);
        assertThat(sheet.verdict(A3)).isEqualTo(FAIL);
        sheet.target = 5.99;
        assertThat(sheet.verdict(A3)).isEqualTo(WARN);
        sheet.target = 6.01;
        sheet.baseline = 3.0;
        assertThat(sheet.verdict(A3)).isEqualTo(WARN);
    }

    @Test
    void no_published_cost_is_said_to_be_a_matter_of_currency() {
        assertThat(sheet.verdict(A3)).isEqualTo(UNKNOWN);
        assertThat(sheet.says(A3)).isEqualTo("No published cost in EUR: costs are not compared across currencies.");
    }

    // A4

    @Test
    void a_target_inside_the_interval_of_the_starting_point_is_too_easy() {
        sheet.recent = Sheet.value(Kpi.CPA, 27, 25, 29, FIRST.minusDays(28), FIRST.minusDays(1));
        sheet.target = 25.0;
        assertThat(sheet.verdict(A4)).isEqualTo(WARN);
        assertThat(sheet.says(A4))
                .isEqualTo("The 28 days before already hold the target (€25 to €29); €24.30 would take an effort.");
        sheet.target = 29.01;
        assertThat(sheet.judgement(A4).message().fr())
                .isEqualTo(
                        "Les 28 jours d'avant faisaient déjà mieux (de 25\u00a0€ à 29\u00a0€) ; 24,30\u00a0€ demanderait un"
                                + " effort.");
        sheet.target = 24.99;
        assertThat(sheet.verdict(A4)).isEqualTo(PASS);
    }

    @Test
    void a_total_is_held_against_as_many_days_of_the_starting_point() {
        conversions(320);
        sheet.figures = null;
        sheet.recent = Sheet.value(Kpi.CONVERSIONS, 270, 242, 300, FIRST.minusDays(28), FIRST.minusDays(1));
        sheet.target = 321.0; // 300 in 28 days are 321.4 in 30
        assertThat(sheet.verdict(A4)).isEqualTo(WARN);
        assertThat(sheet.assess().assessment().proposal()).isEqualTo(318); // 289.3 and a tenth
        sheet.target = 322.0;
        assertThat(sheet.verdict(A4)).isEqualTo(PASS);
    }

    @Test
    void a_target_that_is_all_but_certain_is_raised_by_a_tenth_of_the_forecast() {
        conversions(289.285714 - 1.770933 * 16.338261 - .01); // t(.95) of 13 degrees
        assertThat(sheet.verdict(A4)).isEqualTo(WARN);
        assertThat(sheet.figure(A4, "proposal")).isEqualTo(318);
        assertThat(sheet.assess().assessment().rewritten().en()).contains(" to 318 on ");
        conversions(289.285714 - 1.770933 * 16.338261 + .01);
        assertThat(sheet.verdict(A4)).isEqualTo(PASS);
    }

    // R1

    @Test
    void a_primary_kpi_without_a_link_to_an_aim_is_a_warning_that_says_what_to_write() {
        sheet.figures = DailyFigures.ratio(Sheet.days(FIRST, 14), COST1, CONV1, 1);
        assertThat(sheet.verdict(R1)).isEqualTo(PASS);
        assertThat(sheet.says(R1))
                .isEqualTo("Cost per acquisition decides for the goal Sales. It serves: grow sales online.");
        sheet.aim = null;
        assertThat(sheet.verdict(R1)).isEqualTo(WARN);
        assertThat(sheet.says(R1)).endsWith("such as `aim: win back regular customers`.");
        assertThat(sheet.assess().assessment().overall()).isEqualTo(Overall.WARN);
    }

    // R2

    private void budget(double budget) {
        conversions(330);
        sheet.campaign = new Campaign(
                "spring",
                "Printemps, Meta",
                "meta_ads",
                Channel.PAID_SOCIAL,
                Goal.SALES,
                FIRST,
                LocalDate.parse("2026-10-30"),
                budget);
        double[] spend = new double[14];
        Arrays.fill(spend, 135 * 20 / 14.0);
        sheet.spend = DailyFigures.sum(Sheet.days(FIRST, 14), spend);
    }

    /** 195 missing: 154.285714 by the trend at 20 euros each, 40.714286 beyond it at 20 / 0.7. */
    private static final double NEEDED = 154.285714 * 20 + 40.714286 * 20 / .7;

    @Test
    void a_budget_that_buys_what_is_missing_passes_and_four_fifths_of_it_are_a_warning() {
        budget(135 * 20 + NEEDED + .01);
        assertThat(sheet.figure(R2, "budgetNeeded")).isCloseTo(NEEDED, within(1e-4));
        assertThat(sheet.figure(R2, "marginalCost")).isCloseTo(20 / .7, within(1e-9));
        assertThat(sheet.verdict(R2)).isEqualTo(PASS);
        budget(135 * 20 + NEEDED - .01);
        assertThat(sheet.verdict(R2)).isEqualTo(WARN);
        budget(135 * 20 + .8 * NEEDED + .01);
        assertThat(sheet.verdict(R2)).isEqualTo(WARN);
        budget(135 * 20 + .8 * NEEDED - .01);
        assertThat(sheet.verdict(R2)).isEqualTo(FAIL);
        // 3,399 euros buy what the trend brings for 3,086 and 10.97 more
        assertThat(sheet.figure(R2, "proposal")).isCloseTo(300.25, within(.01));
        assertThat(sheet.says(R2))
                .isEqualTo("The 195 still missing take about €4,249 (€20.00 each, €28.57 beyond the trend); the budget"
                        + " leaves €3,399.");
    }

    @Test
    void a_measured_marginal_cost_takes_the_place_of_the_usual_elasticity() {
        budget(9000);
        sheet.receive(Sheet.value(Kpi.CPA, 20, 18, 22, FIRST, FIRST.plusDays(13)));
        sheet.receive(Sheet.value(Kpi.M_CPA, 40, 30, 60, FIRST, FIRST.plusDays(13)));
        assertThat(sheet.figure(R2, "marginalCost")).isCloseTo(40, within(1e-9));
    }

    @Test
    void a_cost_may_not_exceed_what_a_customer_brings() {
        sheet.account = Sheet.account(.5, 50.0);
        sheet.target = 25.0;
        assertThat(sheet.verdict(R2)).isEqualTo(PASS);
        sheet.target = 25.01;
        assertThat(sheet.verdict(R2)).isEqualTo(WARN);
        sheet.target = 50.0;
        assertThat(sheet.verdict(R2)).isEqualTo(WARN);
        sheet.target = 50.01;
        assertThat(sheet.verdict(R2)).isEqualTo(FAIL);
    }

    @Test
    void a_return_may_not_fall_below_the_break_even_one() {
        sheet.account = Sheet.account(.5, null);
        sheet.kpi = "roas";
        sheet.target = 2.0;
        assertThat(sheet.verdict(R2)).isEqualTo(PASS);
        sheet.target = 1.99;
        assertThat(sheet.verdict(R2)).isEqualTo(FAIL);
        assertThat(sheet.says(R2)).isEqualTo("It breaks even at 2.");
        assertThat(sheet.assess().assessment().proposal()).isEqualTo(2);
    }

    @Test
    void more_than_stock_and_staff_can_serve_is_a_warning() {
        conversions(300);
        sheet.capacity = 300.0;
        assertThat(sheet.verdict(R2)).isEqualTo(PASS);
        sheet.capacity = 299.0;
        assertThat(sheet.verdict(R2)).isEqualTo(WARN);
    }

    @Test
    void without_means_declared_realism_is_not_known_and_says_what_it_takes() {
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
        conversions(300);
        assertThat(sheet.verdict(R2)).isEqualTo(UNKNOWN);
        assertThat(sheet.says(R2))
                .isEqualTo("Whether the budget suffices takes the campaign's `budget` and its daily spend.");
    }

    // T1

    @Test
    void a_rate_needs_the_days_until_it_can_be_told_from_chance() {
        rate(200, .036); // 13,914 clicks, 69.57 days of 200
        sheet.end = sheet.start.plusDays(69);
        assertThat(sheet.verdict(T1)).isEqualTo(PASS);
        assertThat(sheet.figure(T1, "daysMin")).isEqualTo(70);
        sheet.end = sheet.start.plusDays(68);
        assertThat(sheet.verdict(T1)).isEqualTo(WARN);
        assertThat(sheet.says(T1)).isEqualTo("It lasts 69 days, where 70 to 366 can be judged.");
    }

    @Test
    void thirteen_days_are_too_short() {
        sheet.end = sheet.start.plusDays(13);
        sheet.asOf = sheet.start;
        sheet.review = Period.ofDays(7);
        assertThat(sheet.verdict(T1)).isEqualTo(PASS);
        sheet.end = sheet.start.plusDays(12);
        assertThat(sheet.verdict(T1)).isEqualTo(WARN);
    }

    @Test
    void a_review_after_the_end_is_none() {
        sheet.end = sheet.start.plusDays(60);
        sheet.review = Period.ofDays(61);
        assertThat(sheet.verdict(T1)).isEqualTo(PASS);
        sheet.review = Period.ofDays(62);
        assertThat(sheet.verdict(T1)).isEqualTo(WARN);
    }

    @Test
    void each_quarter_of_a_longer_period_has_its_review() {
        sheet.end = sheet.start.plusDays(364);
        sheet.review = Period.ofMonths(3);
        assertThat(sheet.verdict(T1)).isEqualTo(PASS);
        sheet.review = Period.ofMonths(4);
        assertThat(sheet.verdict(T1)).isEqualTo(WARN);
    }
}
