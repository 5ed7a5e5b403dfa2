package dev.boussole.rulebook.engine;

/**
 * What one rule has cost in one session: how many combinations of facts it looked at, and how many fitted and are held in
 * memory. Counted and not timed, so that the same facts give the same advice on a fast machine and on a slow one; only
 * combinations can grow beyond the number of facts, since a condition itself is finite and small.
 */
final class Steps {
    private final String rule;
    private final long lookedMax;
    private final long heldMax;
    private long looked;
    private long held;

    Steps(String rule, int facts) {
        this.rule = rule;
        this.lookedMax = 1_000_000 + 1_000L * facts;
        this.heldMax = 100_000 + 100L * facts;
    }

    /** @throws RuleBroke when the rule looks at more combinations than it may */
    void look() {
        if (++looked > lookedMax) {
            throw new RuleBroke(rule, new TooLong(lookedMax));
        }
    }

    /** @throws RuleBroke when more combinations fit than may be held */
    void hold() {
        if (++held > heldMax) {
            throw new RuleBroke(rule, new TooLong(heldMax));
        }
    }

    /** The rule was stopped. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long limit;

        TooLong(long limit) {
            super("stopped after " + limit, null, false, false);
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }
}
