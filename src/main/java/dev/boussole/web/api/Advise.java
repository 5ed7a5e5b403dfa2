package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.platform.workspace.WorkspaceJson;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.report.Lives;
import dev.boussole.review.Workspace;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;

/** {@code POST /advise}: a workspace comes in, a review goes out, nothing is kept. */
final class Advise {
    private static final int DEPTH_MAX = 20;
    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNameLength(1_000)
                    .maxStringLength(100_000)
                    .build())
            .build();

    private final Desks desks;

    Advise(Desks desks) {
        this.desks = desks;
    }

    void handle(Context context) {
        Query query = Query.of(context, "asOf", "lang");
        query.date("asOf");
        Language language = SpokenLanguage.of(context, Language.EN);
        requireJson(context);
        byte[] body = context.bodyAsBytes();
        check(body);
        Workspace workspace = read(body, language);
        Ruleset rules = desks.ruleset();
        LocalDate asOf = query.date("asOf").orElseGet(workspace::dayAfterData);
        Language spoken = SpokenLanguage.of(context, workspace.account().language());
        byte[] answer = CampaignRoutes.document(rules.review(workspace, asOf), spoken, rules, Lives.NONE);
        Answers.fresh(context, 200, answer, Answers.JSON, spoken);
    }

    private static void requireJson(Context context) {
        String given = context.contentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json")) {
            throw Problems.contentType(type);
        }
    }

    private static Workspace read(byte[] body, Language language) {
        try {
            return WorkspaceJson.read(body, WorkspaceOptions.in(language));
        } catch (InputException unusable) {
            throw Problems.invalid(unusable.problems());
        }
    }

    /** One JSON object, sound to its end and not too deep. */
    private static void check(byte[] body) {
        try (JsonParser parser = STRICT.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Problems.notJson(
                        "The body is not a JSON object. Send `{ \"account\": …, \"campaigns\": […], \"measures\": […] }`.",
                        "Le corps n'est pas un objet JSON. Envoyez"
                                + " `{ \"account\": …, \"campaigns\": […], \"measures\": […] }`.");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw Problems.notJson(
                        "Something follows the JSON object. Send one object only.",
                        "Quelque chose suit l'objet JSON. N'envoyez qu'un objet.");
            }
        } catch (StreamConstraintsException tooMuch) {
            throw Problems.notJson(
                    "The body nests deeper than " + DEPTH_MAX
                            + " levels, or has a text or name too long for a workspace. Send it flatter.",
                    "Le corps dépasse " + DEPTH_MAX
                            + " niveaux d'imbrication, ou contient un texte ou un nom trop long. Aplatissez-le.");
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ApiProblem broken(JsonProcessingException broken) {
        int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
        int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
        return Problems.notJson(
                "Line " + line + ", column " + column + ": this is not JSON. Check quotes, commas and brackets there.",
                "Ligne " + line + ", colonne " + column
                        + " : ce n'est pas du JSON. Vérifiez là les guillemets, virgules et crochets.");
    }
}
