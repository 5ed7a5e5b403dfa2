package dev.boussole.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The sample workspace as somebody would write it who wants our pages to run a script of theirs. */
public final class HostileSample {
    /** Sets {@code window.taken} wherever it is run. */
    public static final String IMAGE = "<img src=x onerror=window.taken=1>";

    public static final String SCRIPT = "\"><script>window.taken=1</script>";
    public static final String LINK = "<a href=javascript:window.taken=1>Suspensions</a>";
    public static final String FORMULA = "=HYPERLINK(\"https://evil.example\";\"x\")";

    private static final Map<String, String> NAMES = Map.of(
            "Collection automne, Meta",
            IMAGE,
            "Veilleuses enfant, Meta",
            "Veilleuses " + SCRIPT,
            "Suspensions, Google Ads",
            LINK,
            "Marque, Google Ads",
            FORMULA,
            "Luminaires, Google Ads",
            "{0} ${page} @raw <svg onload=window.taken=1>",
            "La lettre de l'atelier",
            "\u202egnp.exe<b>gras</b>&amp;",
            "deux vidéos de lancement",
            "note " + IMAGE);
    private static final Map<String, String> PARTS = Map.of(
            "Vidéo lune", IMAGE,
            "Carrousel chambre", "Carrousel " + SCRIPT,
            "Photo renard", FORMULA);

    private HostileSample() {}

    /** A copy of the sample in a new folder, its campaigns, creatives and notes renamed. */
    public static Path in(Path folder) {
        Path from = Path.of("fixtures", "sample");
        Path to = folder.resolve("hostile");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.writeString(copy, renamed(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    private static String renamed(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.endsWith("boussole.yaml")) {
            for (Map.Entry<String, String> name : NAMES.entrySet()) {
                text = text.replace("name: " + name.getKey(), "name: " + yaml(name.getValue()))
                        .replace("note: " + name.getKey(), "note: " + yaml(name.getValue()));
            }
            return text.replace("owner: Claire", "owner: " + yaml("Claire " + IMAGE))
                    .replace("aim: vendre en ligne sans rogner la marge", "aim: " + yaml("aim " + SCRIPT));
        }
        if (file.endsWith("meta-ads-publicites.csv")) {
            for (Map.Entry<String, String> name : PARTS.entrySet()) {
                text = text.replace(
                        "," + name.getKey() + ",", ",\"" + name.getValue().replace("\"", "\"\"") + "\",");
            }
        }
        return text;
    }

    private static String yaml(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
