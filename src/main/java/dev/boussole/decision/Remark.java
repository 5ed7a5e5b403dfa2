package dev.boussole.decision;

import org.jspecify.annotations.Nullable;

/** What somebody says about a recommendation without answering it. */
public sealed interface Remark {
    /** It is given to somebody. @param to a name, or null for nobody */
    record Assign(@Nullable String to) implements Remark {
        /** @throws IllegalArgumentException for a name without a letter */
        public Assign {
            if (to != null && to.isBlank()) {
                throw new IllegalArgumentException("A name is not blank");
            }
        }
    }

    /** Words for whoever looks at it later. */
    record Comment(String text) implements Remark {
        /** @throws IllegalArgumentException when it says nothing */
        public Comment {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A comment says something");
            }
        }
    }
}
