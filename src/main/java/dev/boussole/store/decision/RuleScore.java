package dev.boussole.store.decision;

import java.util.Map;

/**
 * What became of what a rule recommended, counted by recommendation.
 *
 * @param applied how many were done, judged or not
 * @param dismissed how many were turned down and not taken up again, by reason
 * @param snoozed how many were put off at least once
 * @param expired how many ended unanswered because their cause was gone
 * @param superseded how many ended because another took their place
 * @param unjudged how many were done without data that could tell what came of it
 */
public record RuleScore(
        String rule,
        long given,
        long applied,
        Map<String, Long> dismissed,
        long snoozed,
        long expired,
        long superseded,
        long succeeded,
        long failed,
        long unjudged) {
    public RuleScore {
        dismissed = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(dismissed));
    }
}
