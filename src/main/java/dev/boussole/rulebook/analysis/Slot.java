package dev.boussole.rulebook.analysis;

import dev.boussole.rulebook.language.FactType;
import java.util.Locale;

/**
 * A fact that is sought.
 *
 * @param number tells the facts of one type apart, from 1
 */
record Slot(FactType type, int number) {
    /** {@code Campaign}, {@code Creative}, {@code Creative 2}. */
    String label() {
        return number == 1 ? type.spelling() : type.spelling() + " " + number;
    }

    /** The name or id of the fact, where facts of its type have one. */
    String name() {
        return type.spelling().substring(0, 1).toLowerCase(Locale.ROOT) + number;
    }
}
