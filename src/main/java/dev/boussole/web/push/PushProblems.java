package dev.boussole.web.push;

import dev.boussole.campaign.Text;
import dev.boussole.service.push.EventKinds;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import java.util.List;
import java.util.Map;

/** What the routes of this package answer when they cannot do as asked. */
final class PushProblems {
    private static final Text NOT_FOUND = new Text("Not found", "Introuvable");

    private PushProblems() {}

    static ApiProblem notAcceptable(String type) {
        return new ApiProblem(
                406,
                "not-acceptable",
                new Text("Only as a stream", "Uniquement en flux"),
                new Text(
                        "Events come as a stream only. Send `Accept: " + type + "`.",
                        "Les événements n'arrivent qu'en flux. Envoyez `Accept: " + type + "`."));
    }

    static ApiProblem unknownKind(String word) {
        String known = "`" + String.join("`, `", EventKinds.KNOWN) + "`";
        return Problems.badParameter(
                "`kinds` has `" + word + "`, which is no kind of event. Known are " + known
                        + "; `recommendation.*` stands for all that begin so.",
                "`kinds` contient `" + word + "`, qui n'est pas un type d'événement. Sont connus " + known
                        + " ; `recommendation.*` désigne tous ceux qui commencent ainsi.");
    }

    static ApiProblem badEventId(String found) {
        return Problems.badParameter(
                "`Last-Event-ID` is `" + found
                        + "`: expected the `id` of an event, a whole number. Leave it out to hear"
                        + " only what happens from now on.",
                "`Last-Event-ID` vaut `" + found
                        + "` : il faut l'`id` d'un événement, un nombre entier. Omettez-le pour"
                        + " n'entendre que ce qui arrive désormais.");
    }

    static ApiProblem noAccount(String id) {
        return new ApiProblem(
                404,
                "unknown-account",
                NOT_FOUND,
                new Text(
                        "There is no account `" + id + "` here. `GET /api/v1/accounts` lists them.",
                        "Il n'y a pas de compte `" + id + "` ici. `GET /api/v1/accounts` les liste."));
    }

    static ApiProblem streamsFull() {
        return new ApiProblem(
                503,
                "streams-full",
                new Text("Too many listeners", "Trop d'auditeurs"),
                new Text(
                        "Every place on the stream of events is taken. Try again in a few seconds.",
                        "Toutes les places du flux d'événements sont prises. Réessayez dans quelques secondes."),
                List.of(),
                Map.of("Retry-After", "5"));
    }

    static ApiProblem tooManyStreams(int each) {
        return new ApiProblem(
                429,
                "too-many-streams",
                new Text("Too many streams", "Trop de flux"),
                new Text(
                        "You listen " + each + " times already. Close a stream of events before you open another.",
                        "Vous écoutez déjà " + each + " fois. Fermez un flux d'événements avant d'en ouvrir un autre."),
                List.of(),
                Map.of("Retry-After", "5"));
    }
}
