package dev.boussole.objective;

import java.util.List;
import java.util.Locale;

/** What the eleven checks say together (kpis.md, section E). */
public enum Overall {
    PASS,
    WARN,
    /** The objective is sound, its target is not: it asks for what cannot be reached, paid for or made to pay. */
    REVISE_TARGET,
    /** The objective must be written anew. */
    FAIL,
    /** Not one check could be made. */
    UNKNOWN;

    /**
     * FAIL when the objective is not specific, measurable, relevant or time-bound, or cannot be proven; REVISE_TARGET when
     * only what hangs on the size of the target fails: A, R2, and T2, which tells the same chance as A1; else the worst
     * of the rest, in which what is not known does not count.
     */
    static Overall of(List<Judgement> judgements) {
        Verdict worst = Verdict.UNKNOWN;
        boolean revise = false;
        for (Judgement judgement : judgements) {
            boolean target = judgement.verdict() == Verdict.FAIL && asksForAnotherTarget(judgement.criterion());
            revise |= target;
            worst = worst.worse(target ? Verdict.WARN : judgement.verdict());
        }
        return revise && worst != Verdict.FAIL ? REVISE_TARGET : valueOf(worst.name());
    }

    private static boolean asksForAnotherTarget(Criterion criterion) {
        return switch (criterion) {
            case A1, A2, A3, A4, R2, T2 -> true;
            case S, M1, M2, R1, T1 -> false;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
