package dev.boussole.review;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.Objective;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything a review is made from. The same workspace, rulebook and {@code asOf} give the same review.
 *
 * @param campaigns in the order of {@code boussole.yaml}, then by id
 * @param problems what was wrong with the input and did not stop it
 */
public record Workspace(
        Account account,
        List<Campaign> campaigns,
        List<Objective> objectives,
        List<Change> changes,
        List<Experiment> experiments,
        PerformanceHistory history,
        List<Problem> problems) {
    public Workspace {
        campaigns = List.copyOf(campaigns);
        objectives = List.copyOf(objectives);
        changes = List.copyOf(changes);
        experiments = List.copyOf(experiments);
        problems = List.copyOf(problems);
    }

    /**
     * The day after the last one with data: the natural day of a review, on which the same data give the same answer.
     *
     * @throws IllegalStateException when there are no data
     */
    public LocalDate dayAfterData() {
        return history.lastDay()
                .orElseThrow(() -> new IllegalStateException("A workspace without rows"))
                .plusDays(1);
    }
}
