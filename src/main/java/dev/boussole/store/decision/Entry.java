package dev.boussole.store.decision;

import dev.boussole.campaign.Text;
import dev.boussole.decision.Actor;
import dev.boussole.decision.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of a recommendation.
 *
 * @param seq rises with each entry of an account
 * @param decision the decision it came with, or null for an answer of a person
 */
public record Entry(
        long seq,
        String recommendation,
        int version,
        String kind,
        @Nullable State from,
        State to,
        Text reason,
        @Nullable String note,
        Actor actor,
        @Nullable String decision,
        Instant at) {}
