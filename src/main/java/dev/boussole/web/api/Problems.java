package dev.boussole.web.api;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every problem that the server answers with. */
public final class Problems {
    private static final Text BAD_PARAMETER =
            new Text("This parameter cannot be used", "Ce paramètre est inutilisable");
    private static final Text NOT_FOUND = new Text("Not found", "Introuvable");
    private static final Text NOT_READY = new Text("Not ready yet", "Pas encore prêt");

    private Problems() {}

    public static ApiProblem badParameter(String en, String fr) {
        return new ApiProblem(400, "bad-parameter", BAD_PARAMETER, new Text(en, fr));
    }

    public static ApiProblem noCampaign(String id) {
        return new ApiProblem(
                404,
                "unknown-campaign",
                NOT_FOUND,
                new Text(
                        "The workspace has no campaign `" + id + "`. `GET /api/v1/campaigns` lists them.",
                        "Le dossier de travail n'a pas de campagne `" + id + "`. `GET /api/v1/campaigns` les liste."));
    }

    public static ApiProblem noAccount(String id) {
        return new ApiProblem(
                404,
                "unknown-account",
                NOT_FOUND,
                new Text(
                        "There is no account `" + id + "` that you may see. `GET /api/v1/accounts` lists them.",
                        "Il n'y a pas de compte `" + id
                                + "` que vous puissiez voir. `GET /api/v1/accounts` les liste."));
    }

    public static ApiProblem noAccounts() {
        return new ApiProblem(
                404,
                "no-account",
                NOT_FOUND,
                new Text(
                        "There is no account that you may see. Import files with `POST /api/v1/imports?account=my-shop`,"
                                + " or ask for access to one.",
                        "Il n'y a aucun compte que vous puissiez voir. Importez des fichiers avec"
                                + " `POST /api/v1/imports?account=ma-boutique`, ou demandez l'accès à un compte."));
    }

    public static ApiProblem noRule(String rule) {
        return new ApiProblem(
                404,
                "unknown-rule",
                NOT_FOUND,
                new Text(
                        "No rule has the id or guidance code `" + rule + "`. `GET /api/v1/rules` lists them.",
                        "Aucune règle n'a l'identifiant ou le code de conseil `" + rule
                                + "`. `GET /api/v1/rules` les liste."));
    }

    public static ApiProblem noRoute(String path) {
        return new ApiProblem(
                404,
                "unknown-route",
                NOT_FOUND,
                new Text(
                        "There is nothing at `" + path + "`. Check the address.",
                        "Il n'y a rien à l'adresse `" + path + "`. Vérifiez-la."));
    }

    public static ApiProblem method(String method, String path, String allowed) {
        return new ApiProblem(
                405,
                "method-not-allowed",
                new Text("Method not allowed", "Méthode non admise"),
                new Text(
                        "`" + path + "` does not answer to `" + method + "`. Use " + allowed + ".",
                        "`" + path + "` ne répond pas à `" + method + "`. Utilisez " + allowed + "."),
                List.of(),
                Map.of("Allow", allowed));
    }

    public static ApiProblem tooLarge(long bytesMax) {
        long megabytes = bytesMax / 1_048_576;
        return new ApiProblem(
                413,
                "body-too-large",
                new Text("Body too large", "Corps trop volumineux"),
                new Text(
                        "The body is larger than " + megabytes + " MB. Send fewer campaigns or days at a time.",
                        "Le corps dépasse " + megabytes + " Mo. Envoyez moins de campagnes ou de jours à la fois."));
    }

    public static ApiProblem contentType(String found) {
        String en = found.isEmpty() ? "The body has no content type" : "The body is `" + found + "`";
        String fr = found.isEmpty() ? "Le corps n'a pas de type de contenu" : "Le corps est du `" + found + "`";
        return new ApiProblem(
                415,
                "unsupported-content-type",
                new Text("Unsupported content type", "Type de contenu non pris en charge"),
                new Text(
                        en + ". Send `Content-Type: application/json`.",
                        fr + ". Envoyez `Content-Type: application/json`."));
    }

    public static ApiProblem takesNoBody() {
        return notJson(
                "This address takes no body; what it needs stands in the address, such as `?asOf=2026-10-31`. Send none.",
                "Cette adresse ne prend pas de corps ; ce qu'il lui faut figure dans l'adresse, comme `?asOf=2026-10-31`."
                        + " N'en envoyez pas.");
    }

    public static ApiProblem notText() {
        return notJson(
                "A text holds the character U+0000, which nobody can type. Remove it.",
                "Un texte contient le caractère U+0000, que personne ne peut taper. Retirez-le.");
    }

    public static ApiProblem notJson(String en, String fr) {
        return new ApiProblem(
                400, "broken-json", new Text("Not usable as JSON", "JSON inutilisable"), new Text(en, fr));
    }

    public static ApiProblem invalid(List<Problem> problems) {
        List<ApiProblem.Field> fields = problems.stream()
                .map(problem -> new ApiProblem.Field(pointer(problem), problem.message()))
                .toList();
        int count = fields.size();
        return new ApiProblem(
                422,
                "invalid-workspace",
                new Text("The workspace cannot be used", "L'espace de travail est inutilisable"),
                new Text(
                        count == 1
                                ? "One thing is wrong with the body; `errors` says what and where."
                                : count + " things are wrong with the body; `errors` says what and where.",
                        count == 1
                                ? "Une chose ne va pas dans le corps ; `errors` dit quoi et où."
                                : count + " choses ne vont pas dans le corps ; `errors` dit quoi et où."),
                fields,
                Map.of());
    }

    /** @param fields everything that is wrong with the body */
    public static ApiProblem invalidBody(List<ApiProblem.Field> fields) {
        int count = fields.size();
        return new ApiProblem(
                422,
                "invalid-body",
                new Text("The body cannot be used", "Le corps est inutilisable"),
                new Text(
                        count == 1
                                ? "One thing is wrong with the body; `errors` says what and where."
                                : count + " things are wrong with the body; `errors` says what and where.",
                        count == 1
                                ? "Une chose ne va pas dans le corps ; `errors` dit quoi et où."
                                : count + " choses ne vont pas dans le corps ; `errors` dit quoi et où."),
                fields,
                Map.of());
    }

    public static ApiProblem rulesBuilding() {
        return new ApiProblem(
                503,
                "rules-building",
                NOT_READY,
                new Text(
                        "The rules are still being read. Ask again in a few seconds.",
                        "Les règles sont encore en cours de lecture. Redemandez dans quelques secondes."),
                List.of(),
                Map.of("Retry-After", "2"));
    }

    public static ApiProblem noRules(List<Problem> problems) {
        return new ApiProblem(503, "no-ruleset", NOT_READY, joined(problems));
    }

    /** The database is not there, is being restarted or has no room. */
    public static ApiProblem noDatabase() {
        return new ApiProblem(
                503,
                "no-database",
                new Text("Storage is not available", "Stockage indisponible"),
                new Text(
                        "The database does not take this now. Nothing was changed. Ask again in a few seconds.",
                        "La base ne peut pas répondre pour l'instant. Rien n'a été changé. Redemandez dans quelques"
                                + " secondes."),
                List.of(),
                Map.of("Retry-After", "2"));
    }

    private static ApiProblem workspaceReading() {
        return new ApiProblem(
                503,
                "no-workspace",
                NOT_READY,
                new Text(
                        "The workspace is not read yet. Ask again in a few seconds.",
                        "Le dossier de travail n'est pas encore lu. Redemandez dans quelques secondes."),
                List.of(),
                Map.of("Retry-After", "2"));
    }

    public static ApiProblem noWorkspace(List<Problem> problems) {
        if (problems.isEmpty()) {
            return workspaceReading();
        }
        return new ApiProblem(503, "no-workspace", NOT_READY, joined(problems));
    }

    public static ApiProblem foreignHost(String host) {
        return new ApiProblem(
                421,
                "foreign-host",
                new Text("Not served under this name", "Pas servi sous ce nom"),
                new Text(
                        "This server answers on this machine only, not as `" + host
                                + "`. Use the address that it printed.",
                        "Ce serveur ne répond que sur cette machine, pas en tant que `" + host
                                + "`. Utilisez l'adresse qu'il a affichée."));
    }

    public static ApiProblem failed() {
        return new ApiProblem(
                500,
                "internal-error",
                new Text("Internal error", "Erreur interne"),
                new Text(
                        "Something went wrong inside the server and was logged. Nothing was changed; please report it.",
                        "Quelque chose a échoué dans le serveur et a été journalisé. Rien n'a changé ; merci de le"
                                + " signaler."));
    }

    /** A problem that the web framework found by itself. */
    public static ApiProblem other(int status, String reason) {
        return new ApiProblem(status, "http-" + status, Text.same(reason), Text.same(reason));
    }

    /** Problems of a body name a JSON pointer as their column; those of the whole body name none. */
    private static String pointer(Problem problem) {
        String column = problem.column();
        return column != null && column.startsWith("/") ? column : "";
    }

    private static Text joined(List<Problem> problems) {
        return new Text(
                problems.stream().map(one -> one.message().en()).collect(Collectors.joining(" ")),
                problems.stream().map(one -> one.message().fr()).collect(Collectors.joining(" ")));
    }
}
