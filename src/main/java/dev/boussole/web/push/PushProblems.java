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

    static ApiProblem noWebhook(String id) {
        return new ApiProblem(
                404,
                "unknown-webhook",
                NOT_FOUND,
                new Text(
                        "There is no webhook `" + id + "`. `GET /api/v1/webhooks` lists them.",
                        "Il n'y a pas de webhook `" + id + "`. `GET /api/v1/webhooks` les liste."));
    }

    static ApiProblem noDelivery(String webhook, String id) {
        return new ApiProblem(
                404,
                "unknown-delivery",
                NOT_FOUND,
                new Text(
                        "The webhook `" + webhook + "` has no delivery `" + id
                                + "`; those that were settled are kept for 30 days.",
                        "Le webhook `" + webhook + "` n'a pas d'envoi `" + id
                                + "` ; ceux qui sont terminés sont gardés 30 jours."));
    }

    static ApiProblem webhookStopped(String id, String state) {
        return new ApiProblem(
                409,
                "webhook-stopped",
                new Text("The webhook is stopped", "Le webhook est arrêté"),
                new Text(
                        "The webhook `" + id + "` is `" + state
                                + "`: nothing is posted to it. Set `active` to true first.",
                        "Le webhook `" + id + "` est `" + state
                                + "` : rien ne lui est envoyé. Mettez d'abord `active` à true."));
    }

    static ApiProblem webhooksFull(int max) {
        return new ApiProblem(
                409,
                "too-many-webhooks",
                new Text("Too many webhooks", "Trop de webhooks"),
                new Text(
                        "The account has " + max + " webhooks already. Delete one that is not needed.",
                        "Le compte a déjà " + max + " webhooks. Supprimez-en un qui ne sert pas."));
    }

    static ApiProblem badCursor() {
        return Problems.badParameter(
                "`cursor` is not one that this list gave. Send `nextCursor` as it was, or leave `cursor` out.",
                "`cursor` ne vient pas de cette liste. Envoyez `nextCursor` tel quel, ou retirez `cursor`.");
    }
}
