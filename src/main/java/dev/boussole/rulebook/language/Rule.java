package dev.boussole.rulebook.language;

import dev.boussole.recommendation.Guidance;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule that has passed every check.
 *
 * @param patterns in the order of the file, thresholds left out
 * @param variables figures by the name that the rule gives them, {@code $limit} included
 * @param subject the pattern whose fact the rule speaks about
 * @param stage findings that others build on come first: 0 for plain rules, higher for what must fire earlier
 */
public record Rule(
        Guidance guidance,
        List<FactPattern> patterns,
        Map<String, Figure> variables,
        ActionTemplate action,
        int subject,
        int stage) {
    public String id() {
        return guidance.id();
    }

    public FactPattern subjectPattern() {
        return patterns.get(subject);
    }

    /** The names of the findings of other rules that it asks for, in order. */
    public Set<String> findings() {
        return FindingOrder.read(this);
    }

    /** Whether it works figures out of several facts. */
    public boolean accumulates() {
        return patterns.stream().anyMatch(pattern -> pattern.accumulation().isPresent());
    }

    /** The same rule, shown even when it was in shadow. */
    public Rule live() {
        return new Rule(guidance.live(), patterns, variables, action, subject, stage);
    }

    public Rule withStage(int newStage) {
        return new Rule(guidance, patterns, variables, action, subject, newStage);
    }
}
