package dev.boussole.rulebook.engine;

import dev.boussole.fact.FindingFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.rule.accessor.GlobalResolver;
import org.jspecify.annotations.Nullable;

/** Takes what fires in one session. It stands where Drools keeps globals, of which rules have none. */
final class Collector implements GlobalResolver {
    private final List<Fired> fired = new ArrayList<>();
    private final Map<String, FindingFact> findings = new LinkedHashMap<>();
    private final Map<String, Steps> steps = new HashMap<>();
    private final int facts;

    /** @param facts how many facts the session begins with */
    Collector(int facts) {
        this.facts = facts;
    }

    Steps steps(String rule) {
        return steps.computeIfAbsent(rule, key -> new Steps(key, facts));
    }

    void add(Fired match) {
        fired.add(match);
    }

    /** Whether the finding is the first of its name for its campaign. */
    boolean addFinding(FindingFact finding) {
        return findings.putIfAbsent(finding.campaignId() + "\n" + finding.name(), finding) == null;
    }

    List<Fired> fired() {
        return fired;
    }

    List<FindingFact> findings() {
        return List.copyOf(findings.values());
    }

    @Override
    public @Nullable Object resolveGlobal(String name) {
        return null;
    }

    @Override
    public void setGlobal(String name, Object value) {
        throw new UnsupportedOperationException("Rules have no globals");
    }

    @Override
    public void removeGlobal(String name) {
        throw new UnsupportedOperationException("Rules have no globals");
    }

    @Override
    public void clear() {
        fired.clear();
        findings.clear();
    }
}
