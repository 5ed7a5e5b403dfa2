package dev.boussole.rulebook.engine;

/** A rule failed while it was being evaluated; the others are still to be heard. */
final class RuleBroke extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;

    RuleBroke(String rule, Throwable cause) {
        super(rule, cause);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    RuleFailure failure() {
        Throwable cause = getCause() == null ? this : getCause();
        return cause instanceof Steps.TooLong stopped
                ? RuleFailure.tooLong(rule, stopped.limit())
                : RuleFailure.broke(rule, cause);
    }

    /** The failure inside whatever Drools wrapped it in, or {@code thrown} itself where no rule is to blame. */
    static RuleBroke in(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroke broke) {
                return broke;
            }
        }
        throw thrown;
    }
}
