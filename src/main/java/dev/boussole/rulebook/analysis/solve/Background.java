package dev.boussole.rulebook.analysis.solve;

import java.util.Set;

/** What always holds, whatever is asked. */
public interface Background {
    /** What follows from something being there: its range, what must be there with it and how they compare. */
    Formula of(Variable variable);

    /** The words that a variable chooses from; empty where any text will do. */
    Set<Object> words(Variable variable);
}
