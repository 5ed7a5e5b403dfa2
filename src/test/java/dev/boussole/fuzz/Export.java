package dev.boussole.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * A file to read.
 *
 * @param name its name on disk
 * @param recipe how it came about, for whoever looks at a finding
 * @param promise what must come of it beside what holds for every file
 * @param whole the archive before it was damaged, or null
 */
record Export(String name, byte[] bytes, String recipe, Promise promise, byte @Nullable [] whole) {
    /** What is known of a file before it is read. */
    enum Promise {
        NONE,
        /** An archive that breaks off: nothing of it may be taken. */
        REFUSED,
        /** A damaged archive: each of its tables is refused, left out, or taken as it was. */
        WHOLE_OR_REFUSED
    }

    Export(String name, byte[] bytes, String recipe) {
        this(name, bytes, recipe, Promise.NONE, null);
    }

    Export with(byte[] other) {
        return new Export(name, other, recipe, promise, whole);
    }
}
