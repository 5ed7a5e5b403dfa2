package dev.boussole.platform.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import dev.boussole.campaign.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code boussole.yaml}. */
final class SettingsFile {
    static final String NAME = "boussole.yaml";

    private static final YAMLFactory YAML = new YAMLFactory();

    private SettingsFile() {}

    /** The settings of a file; what is wrong with it goes to the problems, with its line. */
    static Settings read(Path file, Problems problems) {
        int before = problems.count();
        Node document = document(file, Place.yaml(NAME), problems);
        return document == null && problems.count() > before
                ? Settings.NONE
                : new SettingsReader(problems).read(document);
    }

    /** The document of a YAML file, or null when there is none or it cannot be read. */
    static @Nullable Node document(Path file, Place place, Problems problems) {
        String text = text(file, place, problems).orElse(null);
        return text == null ? null : document(text, place, problems);
    }

    /** The document of a text, or null when there is none or it cannot be read. */
    static @Nullable Node document(String text, Place place, Problems problems) {
        try (JsonParser parser = YAML.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return new NodeReader(parser, "", problems).document(place);
        } catch (JsonProcessingException unreadable) {
            syntax(unreadable, place, problems);
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The text of a file, or nothing and a problem. */
    static Optional<String> text(Path file, Place place, Problems problems) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            problems.error(
                    place,
                    new Text(
                            "the file is not in UTF-8. Save it again in that encoding.",
                            "le fichier n'est pas en UTF-8. Enregistrez-le dans cet encodage."));
        } catch (IOException failed) {
            problems.error(
                    place,
                    new Text(
                            "the file cannot be read. Check that you may read it.",
                            "le fichier est illisible. Vérifiez que vous avez le droit de le lire."));
        }
        return Optional.empty();
    }

    private static void syntax(JsonProcessingException unreadable, Place place, Problems problems) {
        int line =
                unreadable.getLocation() == null ? 1 : unreadable.getLocation().getLineNr();
        int column =
                unreadable.getLocation() == null ? 1 : unreadable.getLocation().getColumnNr();
        if (unreadable instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            line = marked.getProblemMark().getLine() + 1;
            column = marked.getProblemMark().getColumn() + 1;
        }
        problems.error(
                new Place(place.file(), line, "", false),
                new Text(
                        "line " + line + ", column " + column + ": this is not YAML. Check there and on the line above:"
                                + " indent with spaces, put a space after each colon, close quotes and brackets.",
                        "ligne " + line + ", colonne " + column + " : ce n'est pas du YAML. Vérifiez là et à la ligne"
                                + " précédente : des espaces en retrait, une espace après chaque deux-points,"
                                + " guillemets et crochets fermés."));
    }
}
