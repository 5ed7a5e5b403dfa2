package dev.boussole.web.access;

import dev.boussole.campaign.Text;
import dev.boussole.web.api.ApiProblem;
import java.util.List;
import java.util.Map;

/** Every way in which a request is turned away before it reaches its route. */
final class AccessProblems {
    private static final Text UNAUTHORIZED = new Text("Not let in", "Accès refusé");
    private static final Text FORBIDDEN = new Text("Not allowed", "Action non autorisée");
    private static final Text TOO_MANY = new Text("Too many requests", "Trop de requêtes");
    private static final Text REPEATED = new Text("Request sent twice", "Requête envoyée deux fois");
    private static final Text UNUSABLE = new Text("Unusable request", "Requête inutilisable");

    private AccessProblems() {}

    static ApiProblem noToken() {
        return unauthorized(
                "token-missing",
                "Bearer",
                "This needs a token. Send `Authorization: Bearer bou_…`, or log in at `/login`.",
                "Il faut un jeton. Envoyez `Authorization: Bearer bou_…`, ou connectez-vous à `/login`.");
    }

    static ApiProblem badScheme() {
        return unauthorized(
                "token-unknown",
                "Bearer error=\"invalid_request\"",
                "`Authorization` is not understood. Send `Authorization: Bearer bou_…`.",
                "`Authorization` n'est pas compris. Envoyez `Authorization: Bearer bou_…`.");
    }

    static ApiProblem unknownToken() {
        return unauthorized(
                "token-unknown",
                "Bearer error=\"invalid_token\"",
                "This token is not known here. Check that it was copied whole, or have a new one made.",
                "Ce jeton n'est pas connu ici. Vérifiez qu'il a été copié en entier, ou faites-en créer un autre.");
    }

    static ApiProblem expiredToken() {
        return unauthorized(
                "token-expired",
                "Bearer error=\"invalid_token\"",
                "This token has expired. Have a new one made with `boussole token create`.",
                "Ce jeton a expiré. Faites-en créer un autre avec `boussole token create`.");
    }

    static ApiProblem revokedToken() {
        return unauthorized(
                "token-revoked",
                "Bearer error=\"invalid_token\"",
                "This token was revoked. Have a new one made with `boussole token create`.",
                "Ce jeton a été révoqué. Faites-en créer un autre avec `boussole token create`.");
    }

    private static ApiProblem unauthorized(String type, String challenge, String en, String fr) {
        return new ApiProblem(
                401, type, UNAUTHORIZED, new Text(en, fr), List.of(), Map.of("WWW-Authenticate", challenge));
    }

    static ApiProblem role(Role needed, Role has) {
        return new ApiProblem(
                403,
                "role-missing",
                FORBIDDEN,
                new Text(
                        "This needs the role `" + needed.key() + "`; yours is `" + has.key()
                                + "`. Ask a publisher for a token that may do it.",
                        "Il faut le rôle `" + needed.key() + "` ; le vôtre est `" + has.key()
                                + "`. Demandez à un publisher un jeton qui le permet."));
    }

    /** A route that somebody forgot to give a role. */
    static ApiProblem noRole() {
        return new ApiProblem(
                403,
                "role-missing",
                FORBIDDEN,
                new Text("Nobody may use this address.", "Personne ne peut utiliser cette adresse."));
    }

    static ApiProblem allAccounts() {
        return new ApiProblem(
                403,
                "all-accounts-needed",
                FORBIDDEN,
                new Text(
                        "This needs a token for all accounts; yours sees some only.",
                        "Il faut un jeton pour tous les comptes ; le vôtre n'en voit que certains."));
    }

    static ApiProblem noSuchToken(String id) {
        return new ApiProblem(
                404,
                "unknown-token",
                new Text("Not found", "Introuvable"),
                new Text(
                        "There is no token `" + id + "`. `GET /api/v1/tokens` lists them.",
                        "Il n'y a pas de jeton `" + id + "`. `GET /api/v1/tokens` les liste."));
    }

    static ApiProblem foreignOrigin() {
        return new ApiProblem(
                403,
                "foreign-origin",
                FORBIDDEN,
                new Text(
                        "A page of another site asked for this change. Do it from Boussole's own pages, or send a token.",
                        "Une page d'un autre site a demandé cette modification. Faites-la depuis les pages de Boussole,"
                                + " ou envoyez un jeton."));
    }

    static ApiProblem formToken() {
        return new ApiProblem(
                403,
                "form-token-missing",
                FORBIDDEN,
                new Text(
                        "The form's token is missing or out of date. Reload the page and send it again; programs send the"
                                + " `csrf` of `GET /api/v1/session` as `X-CSRF-Token`.",
                        "Le jeton du formulaire manque ou est périmé. Rechargez la page et renvoyez-le ; un programme"
                                + " envoie le `csrf` de `GET /api/v1/session` dans `X-CSRF-Token`."));
    }

    static ApiProblem tooMany(long seconds) {
        return new ApiProblem(
                429,
                "too-many-requests",
                TOO_MANY,
                new Text(
                        "That was more than this token may ask. Ask again in " + seconds(seconds, "second") + ".",
                        "C'est plus que ce jeton ne peut demander. Redemandez dans " + seconds(seconds, "seconde")
                                + "."),
                List.of(),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    static ApiProblem tooManyFailures(long seconds) {
        return new ApiProblem(
                429,
                "too-many-failures",
                TOO_MANY,
                new Text(
                        "Too many wrong tokens came from this address. Ask again in " + seconds(seconds, "second")
                                + ".",
                        "Trop de jetons erronés viennent de cette adresse. Redemandez dans "
                                + seconds(seconds, "seconde") + "."),
                List.of(),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    private static String seconds(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    static ApiProblem stillRunning(int seconds) {
        return new ApiProblem(
                409,
                "request-running",
                REPEATED,
                new Text(
                        "The first request with this `Idempotency-Key` is still running. Ask again in "
                                + seconds(seconds, "second") + ".",
                        "La première requête avec cette `Idempotency-Key` est encore en cours. Redemandez dans "
                                + seconds(seconds, "seconde") + "."),
                List.of(),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    static ApiProblem otherRequest() {
        return new ApiProblem(
                422,
                "idempotency-key-reused",
                REPEATED,
                new Text(
                        "This `Idempotency-Key` came with another request in the last 24 hours. Use a new one.",
                        "Cette `Idempotency-Key` est venue avec une autre requête ces dernières 24 heures. Prenez-en une"
                                + " nouvelle."));
    }

    static ApiProblem badHeader(String name, String en, String fr) {
        return new ApiProblem(400, "bad-header", UNUSABLE, new Text("`" + name + "` " + en, "`" + name + "` " + fr));
    }

    static ApiProblem badAddress() {
        return new ApiProblem(
                400,
                "bad-address",
                UNUSABLE,
                new Text(
                        "The address holds characters that nothing here is named with. Check it.",
                        "L'adresse contient des caractères que rien ne porte ici. Vérifiez-la."));
    }

    static ApiProblem compressed(String encoding) {
        return new ApiProblem(
                415,
                "compressed-body",
                new Text("Compressed body", "Corps compressé"),
                new Text(
                        "The body is compressed as `" + encoding + "`. Send it as it is; exports may be zip or gzip"
                                + " files in a form.",
                        "Le corps est compressé en `" + encoding + "`. Envoyez-le tel quel ; les exports peuvent être"
                                + " des fichiers zip ou gzip dans un formulaire."),
                List.of(),
                Map.of("Accept-Encoding", "identity"));
    }
}
