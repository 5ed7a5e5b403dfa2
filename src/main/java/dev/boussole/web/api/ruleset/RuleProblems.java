package dev.boussole.web.api.ruleset;

import dev.boussole.campaign.Text;
import dev.boussole.web.api.ApiProblem;
import java.util.List;
import java.util.Map;

/** What the routes of this package answer when they cannot do as asked. */
public final class RuleProblems {
    private static final Text NOT_FOUND = new Text("Not found", "Introuvable");
    private static final int SHOWN_MAX = 80;

    private RuleProblems() {}

    static Text badPath(String path) {
        String shown = shown(path);
        return new Text(
                "`" + shown
                        + "` is no place for a rule file. Write `<topic>/<name>.drl` or `<topic>/<name>.test.yaml` in"
                        + " small letters, digits and hyphens, or `thresholds.csv`, `benchmarks.csv`, `messages.en.yaml`,"
                        + " `messages.fr.yaml`, `kpis.yaml`.",
                "`" + shown + "` n'est pas la place d'un fichier de règles. Écrivez `<sujet>/<nom>.drl` ou"
                        + " `<sujet>/<nom>.test.yaml` en minuscules, chiffres et tirets, ou `thresholds.csv`,"
                        + " `benchmarks.csv`, `messages.en.yaml`, `messages.fr.yaml`, `kpis.yaml`.");
    }

    static Text badText(String field) {
        return new Text(
                "`" + field + "` is no text of at most " + Books.TEXT_MAX
                        + " characters. Send the whole file as text, or" + " null to leave it out.",
                "`" + field + "` n'est pas un texte d'au plus " + Books.TEXT_MAX
                        + " caractères. Envoyez tout le fichier" + " en texte, ou null pour l'omettre.");
    }

    public static ApiProblem path(String path) {
        return new ApiProblem(400, "bad-path", new Text("Not a rule file", "Pas un fichier de règles"), badPath(path));
    }

    public static ApiProblem tooLong(String path) {
        return new ApiProblem(
                413,
                "file-too-large",
                new Text("File too large", "Fichier trop volumineux"),
                new Text(
                        "`" + path + "` may have " + Books.TEXT_MAX + " characters at most. Split it.",
                        "`" + path + "` peut avoir " + Books.TEXT_MAX + " caractères au plus. Divisez-le."));
    }

    public static ApiProblem notText(String path) {
        return new ApiProblem(
                400,
                "not-text",
                new Text("Not a text", "Pas un texte"),
                new Text(
                        "What was sent for `" + path + "` is not UTF-8, or has characters that no text has. Save it as"
                                + " UTF-8.",
                        "Ce qui a été envoyé pour `" + path
                                + "` n'est pas en UTF-8, ou contient des caractères qu'aucun"
                                + " texte n'a. Enregistrez-le en UTF-8."));
    }

    public static ApiProblem noFile(String path) {
        return new ApiProblem(
                404,
                "unknown-file",
                NOT_FOUND,
                new Text(
                        "The rulebook has no file `" + path + "`. `GET /api/v1/rules/files` lists them.",
                        "Le recueil n'a pas de fichier `" + path + "`. `GET /api/v1/rules/files` les liste."));
    }

    static ApiProblem noDraft(String path) {
        return new ApiProblem(
                409,
                "no-draft",
                new Text("No draft", "Pas de brouillon"),
                new Text(
                        "`" + path + "` is as it is in service: there is no draft to take back.",
                        "`" + path + "` est tel qu'en service : il n'y a pas de brouillon à reprendre."));
    }

    static ApiProblem noRuleset(String hash) {
        String shown = shown(hash);
        return new ApiProblem(
                404,
                "unknown-ruleset",
                NOT_FOUND,
                new Text(
                        "No ruleset `" + shown + "` was ever in service. `GET /api/v1/rulesets` lists them.",
                        "Aucun recueil `" + shown + "` n'a jamais été en service. `GET /api/v1/rulesets` les liste."));
    }

    static ApiProblem inServiceAlready(String hash) {
        return new ApiProblem(
                409,
                "already-in-service",
                new Text("In service already", "Déjà en service"),
                new Text("`" + hash + "` is in service already.", "`" + hash + "` est déjà en service."));
    }

    static ApiProblem nothingToPublish() {
        return new ApiProblem(
                409,
                "nothing-to-publish",
                new Text("Nothing to publish", "Rien à publier"),
                new Text(
                        "No draft differs from what is in service. Edit a file with `PUT /api/v1/rules/files/…` first.",
                        "Aucun brouillon ne diffère de ce qui est en service. Modifiez d'abord un fichier avec"
                                + " `PUT /api/v1/rules/files/…`."));
    }

    static ApiProblem overtaken() {
        return new ApiProblem(
                409,
                "overtaken",
                new Text("Overtaken", "Dépassé"),
                new Text(
                        "Another ruleset came into service, or a draft was changed, while this one was tried. Look again,"
                                + " then publish again.",
                        "Un autre recueil est entré en service, ou un brouillon a changé, pendant l'essai de celui-ci."
                                + " Regardez de nouveau, puis publiez de nouveau."));
    }

    static ApiProblem refused(int count) {
        return new ApiProblem(
                422,
                "rules-refused",
                new Text("The rules cannot be used", "Les règles sont inutilisables"),
                new Text(
                        count == 1
                                ? "One thing is wrong with the rules; `findings` says what and where."
                                : count + " things are wrong with the rules; `findings` says what and where.",
                        count == 1
                                ? "Une chose ne va pas dans les règles ; `findings` dit quoi et où."
                                : count + " choses ne vont pas dans les règles ; `findings` dit quoi et où."));
    }

    static ApiProblem tooSlow(long seconds) {
        return new ApiProblem(
                422,
                "rules-too-slow",
                new Text("Too slow", "Trop lent"),
                new Text(
                        "These rules did not come to an end within " + seconds + " seconds. Make them simpler.",
                        "Ces règles n'ont pas abouti en " + seconds + " secondes. Simplifiez-les."));
    }

    static ApiProblem busy() {
        return new ApiProblem(
                503,
                "workshop-busy",
                new Text("Busy", "Occupé"),
                new Text(
                        "Others are trying rules right now. Ask again in a few seconds.",
                        "D'autres essaient des règles en ce moment. Redemandez dans quelques secondes."),
                List.of(),
                Map.of("Retry-After", "5"));
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "\ufffd");
        return printable.length() <= SHOWN_MAX ? printable : printable.substring(0, SHOWN_MAX - 1) + "…";
    }
}
