package dev.boussole.recommendation;

import java.util.List;

/** The answer for one campaign, or for the account: what to do, what was set aside and what was not said. */
public record Advice(List<Recommendation> recommendations, List<HeldBack> heldBack, List<Abstention> abstentions) {
    public static final Advice NONE = new Advice(List.of(), List.of(), List.of());

    public Advice {
        recommendations = List.copyOf(recommendations);
        heldBack = List.copyOf(heldBack);
        abstentions = List.copyOf(abstentions);
    }
}
