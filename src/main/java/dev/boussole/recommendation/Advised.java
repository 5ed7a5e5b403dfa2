package dev.boussole.recommendation;

import java.util.List;

/**
 * The advice of a whole review.
 *
 * @param campaigns in the order of the situations
 */
public record Advised(List<Advice> campaigns, Advice account) {
    public Advised {
        campaigns = List.copyOf(campaigns);
    }
}
