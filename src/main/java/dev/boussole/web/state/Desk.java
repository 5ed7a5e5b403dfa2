package dev.boussole.web.state;

import dev.boussole.campaign.Problem;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.service.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every route works from: the workspace, the rules and the reviews made of them. Thread-safe. */
public final class Desk {
    private static final long POLL_MILLIS = 25;

    private final WorkspaceFolder folder;
    private final Rules rules;
    private final Reviews reviews = new Reviews();
    private final long patienceMillis;

    /**
     * @param patienceMillis how long a request waits for the first ruleset to be built
     */
    public Desk(WorkspaceFolder folder, Rules rules, long patienceMillis) {
        this.folder = folder;
        this.rules = rules;
        this.patienceMillis = patienceMillis;
    }

    public WorkspaceState workspace() {
        return folder.current();
    }

    public List<Problem> ruleProblems() {
        return rules.problems();
    }

    /** The ruleset in service, right now. */
    public Optional<Ruleset> rules() {
        return rules.inService();
    }

    /** The ruleset in service; waits for the first one while it is being built. */
    public Optional<Ruleset> awaitRules() {
        long until = System.nanoTime() + patienceMillis * 1_000_000;
        Optional<Ruleset> found = rules.inService();
        while (found.isEmpty() && rules.problems().isEmpty() && System.nanoTime() < until) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = rules.inService();
        }
        return found;
    }

    /** The KPIs of the ruleset in service besides those of the catalogue; none while there is no ruleset. */
    public List<KpiDefinition> ownKpis() {
        return awaitRules().map(Ruleset::ownKpis).orElse(List.of());
    }

    /** The review of the workspace, from the last few where it is among them. */
    public Review review(Workspace workspace, long version, Ruleset ruleset, LocalDate asOf) {
        return reviews.of(workspace, version, ruleset, asOf);
    }
}
