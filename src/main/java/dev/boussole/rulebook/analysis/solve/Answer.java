package dev.boussole.rulebook.analysis.solve;

import java.util.List;

/** What a search came to. */
public sealed interface Answer {
    /** It can hold: different figures with which it does, one at least. */
    record Possible(List<Model> models) implements Answer {}

    /** It can never hold: this is certain. */
    record Impossible() implements Answer {}

    /** Neither was found in the time allowed. */
    record Unknown() implements Answer {}
}
