package dev.boussole.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a recommendation is put off: a day, or what a KPI has to do. One of the two.
 *
 * @param until the first day on which it is given again, or null
 */
public record Pause(@Nullable LocalDate until, @Nullable Wake wake) {
    /** @throws IllegalArgumentException unless it has exactly one of the two */
    public Pause {
        if ((until == null) == (wake == null)) {
            throw new IllegalArgumentException("A pause ends on a day or on a condition, one of the two");
        }
    }

    public static Pause until(LocalDate day) {
        return new Pause(day, null);
    }

    public static Pause until(Wake wake) {
        return new Pause(null, wake);
    }
}
