package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.Rule;

/**
 * One match of a rule.
 *
 * @param rank the rule's place among all rules by id
 * @param facts by place of their pattern; null at patterns of {@code not} and {@code exists}
 * @param handles in which order the facts were inserted, for an order of matches that does not depend on the engine
 */
record Fired(Rule rule, int rank, Object[] facts, long[] handles) {
    Object subject() {
        return facts[rule.subject()];
    }
}
