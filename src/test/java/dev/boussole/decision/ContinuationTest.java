package dev.boussole.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.Lever;
import dev.boussole.kpi.Kpi;
import dev.boussole.review.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContinuationTest {
    private static Continuation review(Life life, GivenReview given) {
        return Given.continued(List.of(life), given.review());
    }

    private static Step only(Continuation continuation) {
        assertThat(continuation.steps()).hasSize(1);
        return continuation.steps().get(0);
    }

    @Test
    void a_recommendation_that_is_given_again_stays_what_it_was() {
        Continuation next =
                review(Given.life(State.ACTIVE), GivenReview.on("2026-11-01").says("fatigue", "spring"));
        assertThat(next.steps()).isEmpty();
        assertThat(next.renewed()).isEmpty();
        assertThat(next.standing().get("fatigue@spring")).isEqualTo(Given.life(State.ACTIVE));
    }

    @Test
    void its_time_is_renewed_before_it_is_over_without_an_entry() {
        Continuation next =
                review(Given.life(State.ACTIVE), GivenReview.on("2026-11-10").says("fatigue", "spring"));
        assertThat(next.steps()).isEmpty();
        assertThat(next.renewed()).hasSize(1);
        assertThat(next.renewed().get(0).expiresOn()).isEqualTo("2026-11-24");
        assertThat(next.renewed().get(0).version()).isEqualTo(1);
    }

    @Test
    void one_that_asks_for_something_else_has_changed() {
        Step step = only(review(
                Given.life(State.ACTIVE),
                GivenReview.on("2026-11-01").percent(20).says("fatigue", "spring")));
        assertThat(step.kind()).isEqualTo("changed");
        assertThat(step.life().said().action()).contains("by 20");
        assertThat(step.life().base()).isEqualTo(Given.life(State.ACTIVE).base());
    }

    @Test
    void one_whose_cause_is_gone_expires() {
        Step step = only(
                review(Given.life(State.ACTIVE), GivenReview.on("2026-11-01").campaign("spring")));
        assertThat(step.life().state()).isEqualTo(State.EXPIRED);
        assertThat(step.reason()).isEqualTo(Sentences.GONE);
    }

    @Test
    void one_whose_campaign_is_gone_expires() {
        Step step = only(
                review(Given.life(State.ACTIVE), GivenReview.on("2026-11-01").campaign("other")));
        assertThat(step.life().state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void one_that_is_gone_after_its_time_says_so() {
        Step step = only(
                review(Given.life(State.ACTIVE), GivenReview.on("2026-11-20").campaign("spring")));
        assertThat(step.reason().en()).contains("time was over on 2026-11-14");
    }

    @Test
    void another_one_on_the_same_lever_takes_its_place() {
        Step step = review(
                        Given.life(State.ACTIVE), GivenReview.on("2026-11-01").says("hook", Lever.CRE, "spring"))
                .steps()
                .stream()
                .filter(one -> one.from() != null)
                .findFirst()
                .orElseThrow();
        assertThat(step.life().state()).isEqualTo(State.SUPERSEDED);
        assertThat(step.reason().en()).contains("`hook`");
    }

    @Test
    void another_one_on_another_lever_or_campaign_does_not() {
        for (GivenReview given : List.of(
                GivenReview.on("2026-11-01").says("bid", Lever.BID, "spring"),
                GivenReview.on("2026-11-01").says("hook", Lever.CRE, "autumn"))) {
            assertThat(review(Given.life(State.ACTIVE), given).steps())
                    .extracting(step -> step.life().state())
                    .contains(State.EXPIRED)
                    .doesNotContain(State.SUPERSEDED);
        }
    }

    @Test
    void one_that_another_holds_back_is_superseded_by_it() {
        Step step = only(review(
                Given.life(State.ACTIVE),
                GivenReview.on("2026-11-01").holdsBack("fatigue", "spring", "tracking.broken")));
        assertThat(step.life().state()).isEqualTo(State.SUPERSEDED);
        assertThat(step.reason().en()).isEqualTo("Held back by `tracking.broken`: One at a time.");
    }

    @Test
    void one_that_is_held_back_or_too_thin_to_say_expires_with_that_reason() {
        assertThat(only(review(
                                Given.life(State.ACTIVE),
                                GivenReview.on("2026-11-01").holdsBack("fatigue", "spring", "")))
                        .reason()
                        .en())
                .isEqualTo("Not given now: One at a time.");
        assertThat(only(review(
                                Given.life(State.ACTIVE),
                                GivenReview.on("2026-11-01").abstains("fatigue", "spring")))
                        .reason()
                        .en())
                .isEqualTo("Not given now: Too thin.");
    }

    @Test
    void a_dismissed_one_stays_dismissed_while_its_cause_lasts() {
        Continuation next = review(
                Given.life(State.DISMISSED),
                GivenReview.on("2026-11-01").percent(40).says("fatigue", "spring"));
        assertThat(next.steps()).isEmpty();
        assertThat(Objects.requireNonNull(next.standing().get("fatigue@spring")).state())
                .isEqualTo(State.DISMISSED);
    }

    @Test
    void a_dismissed_one_that_is_only_held_back_stays_dismissed() {
        for (GivenReview given : List.of(
                GivenReview.on("2026-11-01").holdsBack("fatigue", "spring", "tracking.broken"),
                GivenReview.on("2026-11-01").holdsBack("fatigue", "spring", ""),
                GivenReview.on("2026-11-01").abstains("fatigue", "spring"))) {
            assertThat(review(Given.life(State.DISMISSED), given).steps()).isEmpty();
            assertThat(review(Given.life(State.SNOOZED), given).steps()).isEmpty();
        }
    }

    @Test
    void a_dismissed_one_ends_with_its_cause_and_remembers_why_it_was_dismissed() {
        Step step = only(
                review(Given.life(State.DISMISSED), GivenReview.on("2026-11-01").campaign("spring")));
        assertThat(step.life().state()).isEqualTo(State.EXPIRED);
        assertThat(step.life().dismissal()).isNotNull();
    }

    @Test
    void a_snoozed_one_wakes_on_its_day_and_not_before() {
        assertThat(review(
                                Given.life(State.SNOOZED),
                                GivenReview.on("2026-11-19").says("fatigue", "spring"))
                        .steps())
                .isEmpty();
        Step step = only(
                review(Given.life(State.SNOOZED), GivenReview.on("2026-11-20").says("fatigue", "spring")));
        assertThat(step.life().state()).isEqualTo(State.ACTIVE);
        assertThat(step.life().pause()).isNull();
        assertThat(step.kind()).isEqualTo("reopened");
    }

    @Test
    void a_snoozed_one_wakes_when_its_kpi_does_what_was_waited_for() {
        Life waiting = Given.take(
                Given.life(State.ACTIVE), new Transition.Snooze(Pause.until(new Wake("ctr", Wake.Side.BELOW, 0.004))));
        assertThat(review(
                                waiting,
                                GivenReview.on("2026-11-05")
                                        .says("fatigue", "spring")
                                        .ctr("spring", 400, 100_000))
                        .steps())
                .isEmpty();
        Step step = only(review(
                waiting, GivenReview.on("2026-11-05").says("fatigue", "spring").ctr("spring", 399, 100_000)));
        assertThat(step.life().state()).isEqualTo(State.ACTIVE);
        assertThat(step.reason().en()).isEqualTo("`ctr` is at 0.00399: below 0.004, as was waited for.");
    }

    @Test
    void a_wake_condition_on_a_kpi_that_is_not_measured_sleeps_on() {
        Life waiting = Given.take(
                Given.life(State.ACTIVE), new Transition.Snooze(Pause.until(new Wake("cpa", Wake.Side.AT_MOST, 20))));
        assertThat(review(waiting, GivenReview.on("2026-11-05").says("fatigue", "spring"))
                        .steps())
                .isEmpty();
    }

    @Test
    void an_applied_one_waits_for_its_day_whether_its_cause_lasts_or_not() {
        for (GivenReview given : List.of(
                GivenReview.on("2026-11-10").campaign("spring"),
                GivenReview.on("2026-11-10").says("fatigue", "spring"))) {
            assertThat(review(Given.life(State.APPLIED), given).steps()).isEmpty();
        }
    }

    @Test
    void an_applied_one_that_is_judged_ends_and_a_lasting_cause_begins_anew() {
        Review review = GivenReview.on("2026-11-20").says("fatigue", "spring").review();
        Continuation next = Continuation.of(
                "shop",
                List.of(Given.life(State.APPLIED)),
                key -> 1,
                review,
                Given.readings(review, (kpi, period) -> GivenReview.rate(kpi, 980, 190_000, period)));
        assertThat(next.steps())
                .extracting(step -> step.life().id(), step -> step.life().state())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("fatigue@spring", State.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple("fatigue@spring-2", State.ACTIVE));
        assertThat(Objects.requireNonNull(next.standing().get("fatigue@spring")).id())
                .isEqualTo("fatigue@spring-2");
    }

    @Test
    void the_first_figures_are_those_of_the_review_that_made_it() {
        Life life = Given.life(State.ACTIVE);
        assertThat(life.base().wanted()).isEqualTo(Kpi.Direction.UP);
        assertThat(Objects.requireNonNull(life.base().watched()).successes()).isEqualTo(761);
        assertThat(life.base().watched().n()).isEqualTo(181_220);
        assertThat(life.base().watched().reference()).isEqualTo(0.006);
        assertThat(life.base().watched().low()).isLessThan(761.0 / 181_220);
        assertThat(life.base().evidence()).extracting(Figure::name).containsExactly("Campaign.frequency");
    }

    @Test
    void late_data_do_not_touch_the_first_figures() {
        Life life = Given.life(State.ACTIVE);
        Continuation next = review(
                life,
                GivenReview.on("2026-11-01")
                        .percent(30)
                        .says("fatigue", "spring")
                        .ctr("spring", 2_000, 181_220));
        assertThat(Objects.requireNonNull(next.standing().get("fatigue@spring")).base())
                .isEqualTo(life.base());
    }

    @Test
    void two_open_lives_of_one_cause_are_refused() {
        Life life = Given.life(State.ACTIVE);
        assertThatThrownBy(() -> Given.continued(
                        List.of(life, life), GivenReview.on("2026-11-01").review()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_days_are_those_of_the_review() {
        Life life = Given.life(State.ACTIVE);
        assertThat(life.generatedOn()).isEqualTo(LocalDate.parse("2026-10-31"));
        assertThat(life.judgeOn()).isEqualTo(LocalDate.parse("2026-11-14"));
        assertThat(life.firstDecision()).isEqualTo("d-2026-10-31");
    }
}
