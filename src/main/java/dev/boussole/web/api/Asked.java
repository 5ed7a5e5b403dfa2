package dev.boussole.web.api;

import dev.boussole.campaign.Language;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.time.LocalDate;

/** What a request about the workspace is answered from. */
record Asked(String account, Workspace workspace, Ruleset rules, LocalDate asOf, Review review, Language language) {
    /** @throws ApiProblem when the rules or the workspace cannot be served now */
    static Asked of(Context context, Desks desks, Query query) {
        Desk desk = desks.of(context);
        desks.ruleset();
        Snapshot now = desk.await().orElseThrow(() -> Problems.noWorkspace(desk.problems()));
        LocalDate asOf = query.date("asOf").orElse(now.asOf());
        Language language = SpokenLanguage.of(context, now.workspace().account().language());
        return new Asked(desk.account().id(), now.workspace(), now.ruleset(), asOf, desk.review(now, asOf), language);
    }

    /** @throws ApiProblem 404 when the workspace has no such campaign */
    CampaignAdvice campaign(String id) {
        return review.campaigns().stream()
                .filter(one -> one.campaign().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.noCampaign(id));
    }
}
