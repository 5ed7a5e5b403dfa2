package dev.boussole.platform.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.review.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Reads a workspace from the JSON of a request: the keys of {@code boussole.yaml}, {@code account} as a name or as a group
 * of keys, and {@code measures}, a list of rows of the generic format whose {@code campaign} names their campaign.
 */
public final class WorkspaceJson {
    /** The file that problems name; their column is a JSON pointer (RFC 6901). */
    public static final String SOURCE = "body";

    private static final String MEASURES = "measures";
    private static final JsonFactory JSON = new JsonFactory();

    private WorkspaceJson() {}

    /** @throws InputException with everything that is wrong when the workspace cannot be used */
    public static Workspace read(byte[] body, WorkspaceOptions options) {
        Problems problems = new Problems(JsonPointers::of);
        try {
            Settings settings = settings(body, problems);
            Assembly assembly = new Assembly(settings, problems);
            assembly.rows().startFile(SOURCE, false);
            Intake intake = new Intake(SOURCE, options.reading(), assembly.rows());
            rows(body, intake, problems);
            intake.finish(null);
            return assembly.finish("account", SOURCE, options.language());
        } catch (JsonProcessingException notJson) {
            problems.error(Place.json(SOURCE), syntax(notJson));
            problems.throwErrors();
            throw new IllegalStateException(notJson);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Settings settings(byte[] body, Problems problems) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            Node document = new NodeReader(parser, MEASURES, problems).document(Place.json(SOURCE));
            Settings settings = new SettingsReader(problems).read(document);
            if (document != null && !(document instanceof Node.Mapping)) {
                problems.throwErrors();
            }
            return settings;
        }
    }

    private static void rows(byte[] body, Intake intake, Problems problems) throws IOException {
        Place place = Place.json(SOURCE).child(MEASURES, 0);
        try (JsonParser parser = JSON.createParser(body)) {
            if (!find(parser)) {
                problems.error(
                        place,
                        new Text(
                                "`measures` is missing: expected a list of rows, each with a `date`, a `campaign` and"
                                        + " its counts.",
                                "`measures` manque : il faut une liste de lignes, chacune avec une `date`, une"
                                        + " `campaign` et ses mesures."));
            } else if (parser.currentToken() != JsonToken.START_ARRAY) {
                problems.error(place, Expected.LIST.insteadOf(parser.getText()));
            } else {
                new JsonRows(parser, measures(body), place, intake, problems).read();
            }
        }
    }

    private static Set<Measure> measures(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            find(parser);
            return JsonRows.measures(parser);
        }
    }

    /** Moves to the value of {@code measures}; false when there is none. */
    private static boolean find(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(MEASURES);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static Text syntax(JsonProcessingException notJson) {
        int line = notJson.getLocation() == null ? 1 : notJson.getLocation().getLineNr();
        int column = notJson.getLocation() == null ? 1 : notJson.getLocation().getColumnNr();
        return new Text(
                "line " + line + ", column " + column + ": this is not JSON. Check quotes, commas and brackets there.",
                "ligne " + line + ", colonne " + column
                        + " : ce n'est pas du JSON. Vérifiez là les guillemets, virgules et crochets.");
    }
}
