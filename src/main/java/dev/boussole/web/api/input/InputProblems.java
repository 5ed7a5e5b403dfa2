package dev.boussole.web.api.input;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.store.input.ImportRecord;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Versions;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What the routes of this package answer when they cannot do as asked. */
public final class InputProblems {
    private static final Text NOT_FOUND = new Text("Not found", "Introuvable");

    private InputProblems() {}

    /** @param current the version as it is now, 0 where nothing is there */
    public static ApiProblem stale(long current) {
        return current > 0
                ? Versions.stale(current)
                : new ApiProblem(
                        412,
                        "changed-meanwhile",
                        new Text("Changed meanwhile", "Modifié entre-temps"),
                        new Text(
                                "There is nothing that could be edited any more, or yet.",
                                "Il n'y a plus, ou pas encore, rien à modifier."));
    }

    public static ApiProblem noImport(String id) {
        return new ApiProblem(
                404,
                "unknown-import",
                NOT_FOUND,
                new Text(
                        "The account has no import `" + id + "`. `GET /api/v1/imports` lists them.",
                        "Le compte n'a pas d'import `" + id + "`. `GET /api/v1/imports` les liste."));
    }

    static ApiProblem superseded(long id, ImportRecord newest) {
        return new ApiProblem(
                409,
                "import-superseded",
                new Text("A later import stands", "Un import plus récent est en place"),
                new Text(
                        "Import " + id + " cannot be taken back while import " + newest.id()
                                + ", which came later, stands: it may rest on the same rows. Take that one back first.",
                        "L'import " + id + " ne peut pas être annulé tant que l'import " + newest.id()
                                + ", plus récent, est en place : il peut s'appuyer sur les mêmes lignes. Annulez-le"
                                + " d'abord."));
    }

    static ApiProblem fromFolder(long id) {
        return new ApiProblem(
                409,
                "import-from-folder",
                new Text("The account follows a folder", "Le compte suit un dossier"),
                new Text(
                        "Import " + id + " was read from a folder. Change or remove the files there, and the account"
                                + " follows.",
                        "L'import " + id + " vient d'un dossier. Modifiez-y ou retirez-en les fichiers, et le compte"
                                + " suit."));
    }

    static ApiProblem noObjective(String id) {
        return new ApiProblem(
                404,
                "unknown-objective",
                NOT_FOUND,
                new Text(
                        "The account has no objective `" + id + "`. `GET /api/v1/objectives` lists them.",
                        "Le compte n'a pas d'objectif `" + id + "`. `GET /api/v1/objectives` les liste."));
    }

    public static ApiProblem followsFolder(String account, String folder) {
        return new ApiProblem(
                409,
                "follows-folder",
                new Text("The account follows a folder", "Le compte suit un dossier"),
                new Text(
                        "The account `" + account + "` is made of the files of a folder, `" + folder
                                + "`. Put the files there, or import into another account with `account=my-shop`.",
                        "Le compte `" + account + "` est fait des fichiers d'un dossier, `" + folder
                                + "`. Mettez-y les fichiers, ou importez dans un autre compte avec"
                                + " `account=ma-boutique`."));
    }

    static ApiProblem contentType(String found) {
        return new ApiProblem(
                415,
                "unsupported-content-type",
                new Text("Unsupported content type", "Type de contenu non pris en charge"),
                new Text(
                        "The body is `" + found + "`. Send `multipart/form-data` with one or more parts `file`, or one"
                                + " file as `text/csv`, `application/zip`,"
                                + " `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet` or"
                                + " `application/octet-stream`.",
                        "Le corps est du `" + found + "`. Envoyez `multipart/form-data` avec une ou plusieurs parties"
                                + " `file`, ou un seul fichier en `text/csv`, `application/zip`,"
                                + " `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet` ou"
                                + " `application/octet-stream`."));
    }

    static ApiProblem badForm(String en, String fr) {
        return new ApiProblem(
                400,
                "bad-form",
                new Text("The form cannot be used", "Le formulaire est inutilisable"),
                new Text(en, fr));
    }

    /** Answers that files or settings are refused, with everything that is wrong with them. */
    static void refuse(Context context, String type, Text title, List<Problem> problems, Language language) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        ApiProblem problem = new ApiProblem(
                422,
                type,
                title,
                new Text(
                        "Nothing was kept: " + (errors == 1 ? "one thing is" : errors + " things are")
                                + " wrong; `problems` says what and where.",
                        "Rien n'a été gardé : " + (errors == 1 ? "une chose ne va pas" : errors + " choses ne vont pas")
                                + " ; `problems` dit quoi et où."));
        byte[] body = Answers.object(json -> {
            Answers.fields(json, context, problem, language);
            write(json, problems, language);
        });
        Answers.fresh(context, problem.status(), body, Answers.PROBLEM, language);
    }

    /** The field {@code problems} of the object that is open. */
    static void write(JsonGenerator json, List<Problem> problems, Language language) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("file", problem.source().file());
            int line = problem.source().line();
            if (line == 0) {
                json.writeNullField("line");
            } else {
                json.writeNumberField("line", line);
            }
            json.writeStringField("column", problem.column());
            json.writeStringField("message", problem.message().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
