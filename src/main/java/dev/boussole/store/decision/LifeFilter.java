package dev.boussole.store.decision;

import dev.boussole.campaign.Lever;
import dev.boussole.decision.State;
import org.jspecify.annotations.Nullable;

/** Which recommendations to list; null stands for all. */
public record LifeFilter(
        @Nullable State state,
        @Nullable String campaign,
        @Nullable Lever lever,
        @Nullable String rule,
        @Nullable String owner) {
    public static LifeFilter in(State state) {
        return new LifeFilter(state, null, null, null, null);
    }
}
