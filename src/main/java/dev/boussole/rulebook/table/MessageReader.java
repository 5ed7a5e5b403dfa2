package dev.boussole.rulebook.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code messages.en.yaml} or {@code messages.fr.yaml}: title, why and step by rule id. */
public final class MessageReader {
    /** The three texts that a rule has in each language. */
    public static final List<String> PARTS = List.of("title", "why", "step");

    /**
     * One text of a file.
     *
     * @param line where it stands
     */
    public record Line(String text, int line) {}

    private final String shown;
    private final Problems problems;
    private final Map<String, Map<String, Line>> messages = new LinkedHashMap<>();

    private MessageReader(String shown, Problems problems) {
        this.shown = shown;
        this.problems = problems;
    }

    /** The texts by rule id and part. */
    public static Map<String, Map<String, Line>> read(String shown, String text, Problems problems) {
        MessageReader reader = new MessageReader(shown, problems);
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            reader.file(parser);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            reader.problem(
                    at == null ? 0 : at.getLineNr(),
                    "is not YAML as it stands. Check the indentation, and put texts with `:` or `#` in quotes.",
                    "n'est pas du YAML tel quel. Vérifiez l'indentation, et mettez entre guillemets les textes avec `:` ou `#`.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.messages;
    }

    private void file(JsonParser parser) throws IOException {
        JsonToken start = parser.nextToken();
        if (start == null) {
            return;
        }
        if (start != JsonToken.START_OBJECT) {
            wrongShape(parser);
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String id = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                wrongShape(parser);
                return;
            }
            if (messages.putIfAbsent(id, new LinkedHashMap<>()) != null) {
                problem(line, "`" + id + "` stands twice. Keep one.", "`" + id + "` figure deux fois. Gardez-en un.");
            }
            rule(parser, id);
        }
    }

    private void rule(JsonParser parser, String id) throws IOException {
        Map<String, Line> parts = messages.getOrDefault(id, new LinkedHashMap<>());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String part = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            if (!PARTS.contains(part)) {
                problem(
                        line,
                        "`" + part + "` of `" + id + "` is not `title`, `why` or `step`. Use one of these.",
                        "`" + part + "` de `" + id + "` n'est ni `title`, ni `why`, ni `step`. Utilisez l'un d'eux.");
            }
            if (!parser.nextToken().isScalarValue()) {
                wrongShape(parser);
                parser.skipChildren();
            } else {
                parts.put(part, new Line(parser.getText(), line));
            }
        }
    }

    private void wrongShape(JsonParser parser) {
        problem(
                parser.currentTokenLocation().getLineNr(),
                "a rule id with title, why and step below it belongs here. Write `creative.fatigue:` and three lines.",
                "on attend ici un identifiant de règle suivi de title, why et step. Écrivez `creative.fatigue:` et trois lignes.");
    }

    private void problem(int line, String en, String fr) {
        String where = line == 0 ? "`" + shown + "`" : "`" + shown + ":" + line + "`";
        problems.add(shown, line, new Text(where + ": " + en, where + " : " + fr));
    }
}
