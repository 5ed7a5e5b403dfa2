package dev.boussole.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as it stands: what it is about, what it said, and what became of it so far.
 *
 * @param id that of its cause for the first episode, then with {@code -2}, {@code -3} behind it
 * @param episode 1 for the first time, one more each time that the cause comes back
 * @param version 1 when it is made, one more with each entry of its history
 * @param firstDecision the decision that made it
 * @param lastDecision the decision that last changed it
 * @param generatedOn the {@code asOf} of the first decision
 * @param expiresOn the day until which it holds without being confirmed
 * @param judgeOn the first day on which its effect can be read, or null when it names nothing to watch
 * @param watch key of the KPI to watch, or null
 * @param watchDays days from doing it to judging it, or null
 * @param pause until when it is put off; null unless it is snoozed
 * @param dismissal why it was turned down; null unless it is dismissed, or was when it ended
 * @param appliedOn the day on which it was done; null before that
 * @param owner who owns the objective that it serves, or null
 * @param assignee to whom somebody gave it, or null
 */
public record Life(
        String account,
        String id,
        Cause cause,
        int episode,
        Said said,
        State state,
        int version,
        String firstDecision,
        String lastDecision,
        LocalDate generatedOn,
        LocalDate expiresOn,
        @Nullable LocalDate judgeOn,
        @Nullable String watch,
        @Nullable Integer watchDays,
        Base base,
        @Nullable Pause pause,
        @Nullable Dismissal dismissal,
        @Nullable LocalDate appliedOn,
        @Nullable String owner,
        @Nullable String assignee) {
    public Life {
        if (episode < 1 || version < 1) {
            throw new IllegalArgumentException(
                    "Episodes and versions start with 1, not " + episode + " and " + version + " of " + id);
        }
        if ((state == State.SNOOZED) != (pause != null)) {
            throw new IllegalArgumentException(id + " is " + state + " with the pause " + pause);
        }
        if (state == State.DISMISSED && dismissal == null) {
            throw new IllegalArgumentException(id + " is dismissed without a reason");
        }
    }

    /** The id of an episode of a cause. */
    static String id(String key, int episode) {
        return episode == 1 ? key : key + "-" + episode;
    }

    /** Who sees to it: to whom it was given, else who owns the objective that it serves; null for nobody. */
    public @Nullable String responsible() {
        return assignee == null ? owner : assignee;
    }

    /** Whether nothing ended it yet, so that a lasting cause belongs to it. */
    public boolean isOpen() {
        return !state.ended();
    }

    Editor edit() {
        return new Editor(this);
    }

    /** The next version of a life; only what changes is named. */
    static final class Editor {
        private final Life life;
        private State state;
        private Said said;
        private String lastDecision;
        private LocalDate expiresOn;
        private @Nullable LocalDate judgeOn;
        private @Nullable Pause pause;
        private @Nullable Dismissal dismissal;
        private @Nullable LocalDate appliedOn;
        private @Nullable String assignee;

        private Editor(Life life) {
            this.life = life;
            this.state = life.state;
            this.said = life.said;
            this.lastDecision = life.lastDecision;
            this.expiresOn = life.expiresOn;
            this.judgeOn = life.judgeOn;
            this.pause = life.pause;
            this.dismissal = life.dismissal;
            this.appliedOn = life.appliedOn;
            this.assignee = life.assignee;
        }

        /** A pause ends with the state that it belongs to. */
        Editor state(State next) {
            state = next;
            pause = next == State.SNOOZED ? pause : null;
            return this;
        }

        Editor said(Said now) {
            said = now;
            return this;
        }

        Editor decision(String decision) {
            lastDecision = decision;
            return this;
        }

        Editor expiresOn(LocalDate day) {
            expiresOn = day;
            return this;
        }

        Editor judgeOn(@Nullable LocalDate day) {
            judgeOn = day;
            return this;
        }

        Editor pause(@Nullable Pause until) {
            pause = until;
            return this;
        }

        Editor dismissal(@Nullable Dismissal why) {
            dismissal = why;
            return this;
        }

        Editor appliedOn(@Nullable LocalDate day) {
            appliedOn = day;
            return this;
        }

        Editor assignee(@Nullable String name) {
            assignee = name;
            return this;
        }

        Life next() {
            return life(life.version + 1);
        }

        /** The same version: what only keeps the books, and is no entry of the history. */
        Life same() {
            return life(life.version);
        }

        private Life life(int version) {
            return new Life(
                    life.account,
                    life.id,
                    life.cause,
                    life.episode,
                    said,
                    state,
                    version,
                    life.firstDecision,
                    lastDecision,
                    life.generatedOn,
                    expiresOn,
                    judgeOn,
                    life.watch,
                    life.watchDays,
                    life.base,
                    pause,
                    dismissal,
                    appliedOn,
                    life.owner,
                    assignee);
        }
    }
}
