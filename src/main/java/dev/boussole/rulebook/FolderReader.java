package dev.boussole.rulebook;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the files of a rulebook as text, strictly as UTF-8. */
final class FolderReader {
    private static final List<String> TABLES =
            List.of("thresholds.csv", "benchmarks.csv", "messages.en.yaml", "messages.fr.yaml", "kpis.yaml");
    private static final int DEPTH_MAX = 8;

    private final LoadOptions options;
    private final Problems problems;
    private final Set<String> unreadable = new TreeSet<>();
    private Path home = Path.of("");
    private long bytes;

    FolderReader(LoadOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /** Paths of files that are there but could not be read as text. */
    Set<String> unreadable() {
        return unreadable;
    }

    /** Texts by path under the folder, with forward slashes, without byte order mark and with the line ends of Unix. */
    Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            problem(
                    options.shownAs(),
                    "is not a folder. Give the folder that holds the rules with `--rules`.",
                    "n'est pas un dossier. Donnez le dossier qui contient les règles avec `--rules`.");
            return files;
        }
        try (Stream<Path> found = Files.walk(folder, DEPTH_MAX)) {
            home = folder.toRealPath();
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (belongs(path)) {
                    read(file, path, files);
                }
            }
        } catch (IOException e) {
            problem(
                    options.shownAs(),
                    "cannot be read. Check its permissions.",
                    "est illisible. Vérifiez ses droits d'accès.");
        }
        return files;
    }

    private static boolean belongs(String path) {
        boolean hidden = path.startsWith(".") || path.contains("/.");
        return !hidden && (path.endsWith(".drl") || path.endsWith(".test.yaml") || TABLES.contains(path));
    }

    private void read(Path file, String path, Map<String, String> files) throws IOException {
        String shown = options.shownAs() + "/" + path;
        if (!file.toRealPath().startsWith(home)) {
            unreadable.add(path);
            problem(
                    shown,
                    "leads out of the folder. Put the file itself there.",
                    "mène hors du dossier. Mettez-y le fichier lui-même.");
            return;
        }
        bytes += Files.size(file);
        if (bytes > options.bytesMax()) {
            unreadable.add(path);
            problem(
                    shown,
                    "makes the rulebook larger than " + options.bytesMax() + " bytes. Remove what is no rule.",
                    "porte le recueil au-delà de " + options.bytesMax()
                            + " octets. Supprimez ce qui n'est pas une règle.");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            files.put(path, normal(text));
        } catch (CharacterCodingException e) {
            unreadable.add(path);
            problem(shown, "is not UTF-8. Save it as UTF-8.", "n'est pas en UTF-8. Enregistrez-le en UTF-8.");
        }
    }

    private static String normal(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void problem(String shown, String en, String fr) {
        problems.add(shown, 0, new Text("`" + shown + "` " + en, "`" + shown + "` " + fr));
    }
}
