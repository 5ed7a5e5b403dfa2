package dev.boussole.decision;

import org.jspecify.annotations.Nullable;

/** What a remark makes of a recommendation: its state stays. */
public final class Remarking {
    private Remarking() {}

    /**
     * @param note in the words of who assigns it, or null; a comment is its own
     * @throws TransitionRefused when it has ended and is to be given to somebody
     */
    public static Step take(Life life, Remark remark, @Nullable String note) {
        if (remark instanceof Remark.Assign assign) {
            if (!life.isOpen()) {
                throw new TransitionRefused(life.state(), Sentences.endedUnassigned(life));
            }
            Life given = life.edit().assignee(assign.to()).next();
            return new Step("assigned", life.state(), given, Sentences.assigned(assign.to()), note);
        }
        String words = ((Remark.Comment) remark).text();
        return new Step("commented", life.state(), life.edit().next(), Sentences.COMMENTED, words);
    }
}
