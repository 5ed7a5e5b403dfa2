package dev.boussole.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** An answer to a recommendation, and the states in which it can be given. */
public sealed interface Transition {
    /** Done, on a day from which its effect is read. */
    record Apply(LocalDate on) implements Transition {}

    /** Turned down. */
    record Dismiss(Dismissal dismissal) implements Transition {}

    /** Put off. */
    record Snooze(Pause pause) implements Transition {}

    /** Given again, as if it had not been answered. */
    record Reopen() implements Transition {}

    /** The states from which it leads on; from all others it is refused. */
    default Set<State> from() {
        return this instanceof Reopen
                ? EnumSet.of(State.APPLIED, State.DISMISSED, State.SNOOZED)
                : EnumSet.of(State.ACTIVE, State.SNOOZED);
    }

    /** Where it leads to. */
    default State to() {
        if (this instanceof Apply) {
            return State.APPLIED;
        }
        if (this instanceof Dismiss) {
            return State.DISMISSED;
        }
        return this instanceof Snooze ? State.SNOOZED : State.ACTIVE;
    }
}
