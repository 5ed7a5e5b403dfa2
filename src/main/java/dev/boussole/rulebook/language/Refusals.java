package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that is wrong with one rule, so that one mistake does not hide the next. */
final class Refusals {
    private final List<Refusal> said = new ArrayList<>();
    private int broken;

    /** What the step gives, or nothing where it is refused; then the refusal is kept. */
    <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (Refusal refusal) {
            add(refusal);
            return Optional.empty();
        }
    }

    void run(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            add(refusal);
        }
    }

    void add(Refusal refusal) {
        broken++;
        if (!refusal.isEcho()) {
            said.add(refusal);
        }
    }

    /** How many steps were refused so far, whether or not they had something new to say. */
    int broken() {
        return broken;
    }

    List<Refusal> said() {
        return said;
    }
}
