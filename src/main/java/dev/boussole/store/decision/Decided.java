package dev.boussole.store.decision;

import dev.boussole.decision.Actor;
import dev.boussole.decision.Trigger;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One answer of a review: what it was made from, by whom and when.
 *
 * @param revision of the inputs
 * @param program the version of the program
 * @param recommended how many recommendations it gave, whatever their state; the account's included, as in the others
 */
public record Decided(
        String account,
        String id,
        LocalDate asOf,
        String ruleset,
        long revision,
        String program,
        Trigger trigger,
        Actor actor,
        Instant madeAt,
        int recommended,
        int heldBack,
        int abstained) {}
