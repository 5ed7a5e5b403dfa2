package dev.boussole.platform.mapped;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one column of an unknown file is taken for.
 *
 * @param place 0 or more
 * @param name as the file writes it; a letter, as spreadsheets have them, where it writes none
 * @param target null for a column of words that nothing is known of: it is not read
 * @param confidence in percent, see {@link Guesser}
 * @param others what it may be as well
 * @param doubt why it is not certain, or null
 */
record Guess(
        int place,
        String name,
        @Nullable Target target,
        int confidence,
        List<Target> others,
        @Nullable Doubt doubt,
        Evidence evidence) {
    /** Why a guess is not certain. */
    enum Doubt {
        /** The name is only like a known one. */
        SIMILAR,
        /** The name is known to mean several things. */
        SEVERAL,
        /** The cells are not what the name says. */
        CELLS,
        /** Only the cells say it. */
        NAMELESS,
        /** Another column is that just as likely. */
        TIED,
        /** Another column is that already. */
        TAKEN,
        /** Figures of which nothing is known. */
        UNKNOWN,
        /** Days that are all the first of a month. */
        FIRSTS
    }

    boolean isCertain() {
        return confidence == Vocabulary.CERTAIN || target == null && doubt == null || target != null && harmless();
    }

    /** A column that is certainly not kept, whatever it is compared with. */
    private boolean harmless() {
        boolean unread = target != null && target.isShared() && others.stream().allMatch(Target::isShared);
        return unread && confidence >= Vocabulary.SEVERAL;
    }

    boolean is(String name) {
        return target != null && target.name().equals(name);
    }

    Guess with(@Nullable Target meant, int sure, @Nullable Doubt why) {
        return new Guess(place, name, meant, sure, others, why, evidence);
    }
}
