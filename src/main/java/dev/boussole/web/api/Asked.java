package dev.boussole.web.api;

import dev.boussole.campaign.Language;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.state.Desk;
import dev.boussole.web.state.WorkspaceState;
import io.javalin.http.Context;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a request about the workspace is answered from. */
record Asked(Workspace workspace, Ruleset rules, LocalDate asOf, Review review, Language language) {
    /** @throws ApiProblem when the rules or the workspace cannot be served now */
    static Asked of(Context context, Desk desk, Query query) {
        Ruleset rules = rules(desk);
        WorkspaceState state = desk.workspace();
        @Nullable Workspace workspace = state.workspace();
        if (workspace == null) {
            throw Problems.noWorkspace(state.problems());
        }
        LocalDate asOf = query.date("asOf").orElseGet(workspace::dayAfterData);
        Language language = SpokenLanguage.of(context, workspace.account().language());
        return new Asked(workspace, rules, asOf, desk.review(workspace, state.version(), rules, asOf), language);
    }

    static Ruleset rules(Desk desk) {
        return desk.awaitRules()
                .orElseThrow(() -> desk.ruleProblems().isEmpty()
                        ? Problems.rulesBuilding()
                        : Problems.noRules(desk.ruleProblems()));
    }

    /** @throws ApiProblem 404 when the workspace has no such campaign */
    CampaignAdvice campaign(String id) {
        return review.campaigns().stream()
                .filter(one -> one.campaign().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.noCampaign(id));
    }
}
