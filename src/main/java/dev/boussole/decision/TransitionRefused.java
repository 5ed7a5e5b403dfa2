package dev.boussole.decision;

import dev.boussole.campaign.Text;

/** An answer that the state of a recommendation does not allow. */
public final class TransitionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;
    private final State state;

    TransitionRefused(State state, Text sentence) {
        super(sentence.en());
        this.state = state;
        this.sentence = sentence;
    }

    /** For the user: what stands in the way, and what to do. */
    public Text sentence() {
        return sentence;
    }

    /** The state that does not allow it. */
    public State state() {
        return state;
    }
}
