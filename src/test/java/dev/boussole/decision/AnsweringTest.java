package dev.boussole.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnsweringTest {
    private static final LocalDate MADE = LocalDate.parse("2026-10-31");
    private static final Transition APPLY = new Transition.Apply(LocalDate.parse("2026-11-03"));
    private static final Transition DISMISS =
            new Transition.Dismiss(new Dismissal(DismissalReason.TOO_RISKY, "Christmas"));
    private static final Transition SNOOZE = new Transition.Snooze(Pause.until(LocalDate.parse("2026-12-01")));
    private static final Transition REOPEN = new Transition.Reopen();

    static List<Object[]> table() {
        Map<Transition, List<State>> allowed = Map.of(
                APPLY, List.of(State.ACTIVE, State.SNOOZED),
                DISMISS, List.of(State.ACTIVE, State.SNOOZED),
                SNOOZE, List.of(State.ACTIVE, State.SNOOZED),
                REOPEN, List.of(State.APPLIED, State.DISMISSED, State.SNOOZED));
        List<Object[]> table = new ArrayList<>();
        allowed.forEach((transition, states) -> {
            for (State state : State.values()) {
                table.add(new Object[] {state, transition, states.contains(state)});
            }
        });
        return table;
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_answer_is_taken_from_its_states_and_refused_from_all_others(
            State state, Transition transition, boolean allowed) {
        Life life = Given.life(state);
        if (allowed) {
            Step step = Answering.take(life, transition, null);
            assertThat(step.from()).isEqualTo(state);
            assertThat(step.life().state()).isEqualTo(transition.to());
            assertThat(step.life().version()).isEqualTo(life.version() + 1);
        } else {
            TransitionRefused refused =
                    catchThrowableOfType(TransitionRefused.class, () -> Answering.take(life, transition, null));
            assertThat(refused.state()).isEqualTo(state);
            assertThat(refused.sentence().en()).contains("fatigue@spring");
            assertThat(refused.sentence().fr())
                    .contains("fatigue@spring")
                    .isNotEqualTo(refused.sentence().en());
        }
    }

    @Test
    void a_refusal_says_what_stands_in_the_way_and_what_to_do() {
        assertThatThrownBy(() -> Answering.take(Given.life(State.DISMISSED), APPLY, null))
                .hasMessage("Recommendation `fatigue@spring` is dismissed; only one that is active or snoozed can be"
                        + " applied. Reopen it first.");
    }

    @Test
    void what_was_done_is_judged_as_many_days_later_as_the_rule_says() {
        Step step = Answering.take(Given.life(State.ACTIVE), APPLY, null);
        assertThat(step.life().appliedOn()).isEqualTo("2026-11-03");
        assertThat(step.life().judgeOn()).isEqualTo("2026-11-17");
        assertThat(step.kind()).isEqualTo("applied");
    }

    @Test
    void nothing_can_be_done_before_it_was_recommended() {
        assertThatThrownBy(
                        () -> Answering.take(Given.life(State.ACTIVE), new Transition.Apply(MADE.minusDays(1)), null))
                .isInstanceOf(TransitionRefused.class)
                .hasMessageContaining("ALREADY_DONE");
    }

    @Test
    void a_dismissal_keeps_its_reason_and_note() {
        Step step = Answering.take(Given.life(State.ACTIVE), DISMISS, "Christmas");
        assertThat(step.life().dismissal()).isEqualTo(new Dismissal(DismissalReason.TOO_RISKY, "Christmas"));
        assertThat(step.note()).isEqualTo("Christmas");
    }

    @Test
    void another_reason_needs_a_note() {
        assertThatThrownBy(() -> new Dismissal(DismissalReason.OTHER, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_snoozed_one_may_be_put_off_again() {
        Life later = Answering.take(Given.life(State.SNOOZED), SNOOZE, null).life();
        assertThat(later.pause()).isEqualTo(Pause.until(LocalDate.parse("2026-12-01")));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"APPLIED", "DISMISSED", "SNOOZED"})
    void reopening_forgets_the_answer_and_keeps_the_first_figures(State state) {
        Life before = Given.life(state);
        Life after = Answering.take(before, REOPEN, null).life();
        assertThat(after.appliedOn()).isNull();
        assertThat(after.dismissal()).isNull();
        assertThat(after.pause()).isNull();
        assertThat(after.judgeOn()).isEqualTo(MADE.plusDays(14));
        assertThat(after.base()).isEqualTo(before.base());
        assertThat(after.generatedOn()).isEqualTo(before.generatedOn());
    }

    @Test
    void a_pause_ends_on_a_day_or_on_a_condition_and_not_on_both() {
        assertThatThrownBy(() -> new Pause(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pause(MADE, new Wake("ctr", Wake.Side.BELOW, 0.01)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Wake.Side.class)
    void the_sides_of_a_value_differ_at_the_value_itself(Wake.Side side) {
        Wake wake = new Wake("ctr", side, 0.01);
        boolean inclusive = side == Wake.Side.AT_LEAST || side == Wake.Side.AT_MOST;
        boolean up = side == Wake.Side.AT_LEAST || side == Wake.Side.ABOVE;
        assertThat(wake.holdsFor(0.01)).isEqualTo(inclusive);
        assertThat(wake.holdsFor(0.011)).isEqualTo(up);
        assertThat(wake.holdsFor(0.009)).isEqualTo(!up);
    }
}
