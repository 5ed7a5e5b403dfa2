package dev.boussole.rulebook.coverage;

import java.util.List;

/**
 * What the tests made of one rule.
 *
 * @param file its file under the rulebook's folder, and its line there
 * @param cases how many cases of tests would notice if it spoke or fell silent
 * @param fired whether it spoke in one of them
 */
public record CoveredRule(
        String rule, String file, int line, int cases, boolean fired, List<CoveredCondition> conditions) {
    public CoveredRule {
        conditions = List.copyOf(conditions);
    }

    public long decisive() {
        return conditions.stream().filter(CoveredCondition::decisive).count();
    }

    /** Its comparisons with a threshold. */
    public List<CoveredCondition> limits() {
        return conditions.stream()
                .filter(condition -> condition.threshold() != null)
                .toList();
    }

    public long bothSides() {
        return conditions.stream().filter(CoveredCondition::bothSides).count();
    }

    public long edges() {
        return limits().stream().filter(CoveredCondition::edge).count();
    }

    /** Whether it fired, every condition was decisive and every threshold tested on both sides. */
    public boolean complete() {
        return fired && decisive() == conditions.size() && bothSides() == limits().size();
    }
}
