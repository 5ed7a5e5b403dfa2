package dev.boussole.web.api.decision;

import dev.boussole.campaign.Text;
import dev.boussole.decision.TransitionRefused;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Versions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with a request about decisions. */
public final class DecisionProblems {
    private static final Text NOT_FOUND = new Text("Not found", "Introuvable");

    private DecisionProblems() {}

    /** An id that somebody gave; nothing for one that nothing can have. */
    public static Optional<String> id(String given) {
        return Plain.id(given);
    }

    public static ApiProblem noRecommendation(String id) {
        return new ApiProblem(
                404,
                "unknown-recommendation",
                NOT_FOUND,
                new Text(
                        "The account has no recommendation `" + id + "`. `GET /api/v1/recommendations` lists them.",
                        "Le compte n'a pas de recommandation `" + id + "`. `GET /api/v1/recommendations` les liste."),
                List.of(),
                Map.of());
    }

    static ApiProblem noDecision(String id) {
        return new ApiProblem(
                404,
                "unknown-decision",
                NOT_FOUND,
                new Text(
                        "The account has no decision `" + id + "`. `GET /api/v1/decisions` lists them.",
                        "Le compte n'a pas de décision `" + id + "`. `GET /api/v1/decisions` les liste."),
                List.of(),
                Map.of());
    }

    public static ApiProblem refused(TransitionRefused refused, int version) {
        return new ApiProblem(
                409,
                "not-in-this-state",
                new Text("Its state does not allow that", "Son état ne le permet pas"),
                refused.sentence(),
                List.of(),
                Map.of("ETag", Versions.tag(version)));
    }

    static ApiProblem badCursor() {
        return Problems.badParameter(
                "`cursor` is not one that this list gave. Send `nextCursor` as it was, or leave `cursor` out.",
                "`cursor` ne vient pas de cette liste. Envoyez `nextCursor` tel quel, ou retirez `cursor`.");
    }

    static ApiProblem badSince(String found) {
        return Problems.badParameter(
                "`since` is `" + found
                        + "`: expected the `since` of an earlier answer, an instant like `2026-10-31T08:00:00Z` or a day"
                        + " like `2026-10-31`.",
                "`since` vaut `" + found
                        + "` : il faut le `since` d'une réponse précédente, un instant comme `2026-10-31T08:00:00Z` ou"
                        + " un jour comme `2026-10-31`.");
    }

    static ApiProblem notTogether(String name) {
        return Problems.badParameter(
                "`since` and `" + name
                        + "` do not go together: changes come in whatever state they are. Leave one out.",
                "`since` et `" + name + "` ne vont pas ensemble : les changements viennent quel que soit leur état."
                        + " Retirez l'un des deux.");
    }

    static ApiProblem unusableText(String name) {
        return Problems.badParameter(
                "`" + name + "` holds a character that no text has. Take it out.",
                "`" + name + "` contient un caractère qu'aucun texte ne contient. Retirez-le.");
    }
}
