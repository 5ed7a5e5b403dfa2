package dev.boussole.rulebook.language;

import java.time.LocalDate;

/**
 * A warning that a rule asks not to hear: {@code @allow( "untested until 2027-03-31: waits for the spring" )}.
 *
 * @param kind of warning, as the check names it
 * @param until the last day on which it holds
 * @param file as the user named it
 * @param at where it stands
 */
public record Allowance(String rule, String kind, LocalDate until, String reason, String file, Position at) {
    /** Whether it still holds on a day. */
    public boolean holds(LocalDate day) {
        return !day.isAfter(until);
    }
}
