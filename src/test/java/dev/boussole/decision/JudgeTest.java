package dev.boussole.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.review.Review;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Applied on 2 November at a CTR of 761 clicks in 181,220 impressions, to be judged from the 16th on. */
class JudgeTest {
    private static final Life APPLIED = Given.life(State.APPLIED);

    private static Judge.@Nullable Verdict on(String day, double clicks, double impressions) {
        return judge(APPLIED, day, clicks, impressions);
    }

    private static Judge.@Nullable Verdict judge(Life life, String day, double clicks, double impressions) {
        Review review = GivenReview.on(day).campaign("spring").review();
        Readings readings = Given.readings(review, (kpi, period) -> GivenReview.rate(kpi, clicks, impressions, period));
        return new Judge(readings, review.asOf()).of(life);
    }

    @Test
    void a_rate_that_rose_beyond_chance_is_a_success() {
        assertThat(on("2026-11-20", 980, 190_000))
                .extracting(Judge.Verdict::state)
                .isEqualTo(State.SUCCEEDED);
    }

    @Test
    void a_rate_that_rose_within_chance_is_a_failure() {
        assertThat(on("2026-11-20", 810, 190_000))
                .extracting(Judge.Verdict::state)
                .isEqualTo(State.FAILED);
    }

    @Test
    void a_rate_that_fell_beyond_chance_is_a_failure() {
        assertThat(on("2026-11-20", 500, 190_000))
                .extracting(Judge.Verdict::state)
                .isEqualTo(State.FAILED);
    }

    @Test
    void the_reason_gives_both_figures_the_days_and_the_interval_of_the_difference() {
        Judge.Verdict verdict = on("2026-11-20", 980, 190_000);
        assertThat(Objects.requireNonNull(verdict).reason().en())
                .isEqualTo("Click-through rate: 0.4199% before, 0.5158% from 2026-11-06 to 2026-11-19 (980 events);"
                        + " difference between 0.05197 points and 0.1398 points (95% confidence).");
        assertThat(Objects.requireNonNull(verdict).reason().fr())
                .contains("0,4199\u00a0% avant", "entre 0,05197 points et 0,1398 points");
    }

    @Test
    void nothing_is_judged_before_its_day() {
        assertThat(on("2026-11-15", 980, 190_000)).isNull();
        assertThat(on("2026-11-16", 980, 190_000)).isNotNull();
    }

    @Test
    void a_sample_of_29_clicks_has_to_wait_and_one_of_30_is_read() {
        assertThat(on("2026-11-20", 29, 1_000)).isNull();
        assertThat(on("2026-11-20", 30, 1_000)).isNotNull();
    }

    @Test
    void after_sixty_days_without_a_sample_it_ends_unjudged() {
        assertThat(on("2027-01-15", 29, 1_000)).isNull();
        Judge.Verdict verdict = on("2027-01-16", 29, 1_000);
        assertThat(Objects.requireNonNull(verdict).state()).isEqualTo(State.EXPIRED);
        assertThat(Objects.requireNonNull(verdict).reason().en()).contains("fewer than 30 events");
    }

    @Test
    void only_whole_weeks_after_the_day_it_was_done_are_read() {
        List<Period> asked = new ArrayList<>();
        Review review = GivenReview.on("2026-11-20").campaign("spring").review();
        Readings readings = Given.readings(review, (kpi, period) -> {
            asked.add(period);
            return null;
        });
        new Judge(readings, review.asOf()).of(APPLIED);
        assertThat(asked).containsExactly(new Period(LocalDate.parse("2026-11-06"), LocalDate.parse("2026-11-19")));
    }

    @Test
    void a_figure_that_reaches_back_before_the_change_is_not_read() {
        Review review = GivenReview.on("2026-11-20").campaign("spring").review();
        Period before = new Period(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-19"));
        Readings readings = Given.readings(review, (kpi, period) -> GivenReview.rate(kpi, 980, 190_000, before));
        assertThat(new Judge(readings, review.asOf()).of(APPLIED)).isNull();
    }

    @Test
    void a_cost_is_better_when_it_falls() {
        Life life = withBase(figure("cpa", 31, 27, 36, 100, 100), Kpi.Direction.DOWN, "cpa");
        assertThat(judged(life, cpa(22, 19, 25))).isEqualTo(State.SUCCEEDED);
        assertThat(judged(life, cpa(29, 25, 34))).isEqualTo(State.FAILED);
        assertThat(judged(life, cpa(45, 40, 51))).isEqualTo(State.FAILED);
    }

    @Test
    void sums_are_compared_by_day() {
        Life life = withBase(figure("conversions", 280, 248, 315, 28, 280), Kpi.Direction.UP, "conversions");
        KpiValue sameADay = new KpiValue(Kpi.CONVERSIONS, window(), 140, new Interval(118, 165), 14, 140, true, null);
        KpiValue twiceADay = new KpiValue(Kpi.CONVERSIONS, window(), 280, new Interval(248, 315), 14, 280, true, null);
        assertThat(judged(life, sameADay)).isEqualTo(State.FAILED);
        assertThat(judged(life, twiceADay)).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void what_was_made_without_figures_ends_unjudged_on_its_day() {
        Life life = withBase(null, null, "ctr");
        assertThat(judge(life, "2026-11-15", 980, 190_000)).isNull();
        assertThat(Objects.requireNonNull(judge(life, "2026-11-16", 980, 190_000))
                        .state())
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void what_was_not_done_is_not_judged() {
        assertThat(judge(Given.life(State.ACTIVE), "2026-12-20", 980, 190_000)).isNull();
    }

    private static Period window() {
        return new Period(LocalDate.parse("2026-11-06"), LocalDate.parse("2026-11-19"));
    }

    private static KpiValue cpa(double value, double low, double high) {
        return new KpiValue(Kpi.CPA, window(), value, new Interval(low, high), 90, 90, true, null);
    }

    private static State judged(Life life, KpiValue after) {
        Review review = GivenReview.on("2026-11-20").campaign("spring").review();
        Judge judge = new Judge(Given.readings(review, (kpi, period) -> after), review.asOf());
        return Objects.requireNonNull(judge.of(life)).state();
    }

    private static Figure figure(String kpi, double value, double low, double high, double n, double successes) {
        return new Figure(kpi, value, low, high, n, successes, window(), null);
    }

    @SuppressWarnings("NullAway") // it does not see that a record of another compilation takes null there
    private static Life withBase(@Nullable Figure watched, Kpi.@Nullable Direction wanted, String watch) {
        return new Life(
                APPLIED.account(),
                APPLIED.id(),
                APPLIED.cause(),
                1,
                APPLIED.said(),
                State.APPLIED,
                2,
                "d",
                "d",
                APPLIED.generatedOn(),
                APPLIED.expiresOn(),
                APPLIED.judgeOn(),
                watch,
                14,
                new Base(watched, wanted, List.of()),
                null,
                null,
                APPLIED.appliedOn(),
                null,
                null);
    }
}
