package dev.boussole.platform.workspace;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.platform.ExportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that paths stand for.
 *
 * @param name of the folder, or of the first file without its extension
 * @param settings {@code boussole.yaml}, or null
 */
record WorkspaceFiles(String name, @Nullable Path settings, List<Export> exports) {
    private static final String EXPORTS = "exports";

    /** @param given whether the user named this very file, so that it must be an export */
    record Export(Path path, String displayName, boolean given) {}

    static WorkspaceFiles find(List<Path> paths, Problems problems) {
        Search search = new Search(problems);
        paths.forEach(search::path);
        if (paths.isEmpty()) {
            search.error(
                    ".",
                    "no path was given. Name a workspace folder or export files.",
                    "aucun chemin n'est donné. Nommez un dossier de travail ou des fichiers d'export.");
        }
        return new WorkspaceFiles(search.name, search.settings, List.copyOf(search.exports));
    }

    private static final class Search {
        private final Problems problems;
        private final List<Export> exports = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private @Nullable Path settings;
        private String name = "";

        Search(Problems problems) {
            this.problems = problems;
        }

        void path(Path path) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else if (!Files.exists(path)) {
                error(
                        path.toString(),
                        "there is no such file or folder. Check the path.",
                        "ce fichier ou dossier n'existe pas. Vérifiez le chemin.");
            } else if (fileName(path).equals(SettingsFile.NAME)) {
                Path parent = path.toAbsolutePath().normalize().getParent();
                folder(parent == null ? path : parent);
            } else {
                called(fileName(path).replaceFirst("\\.[^.]+$", ""));
                exports.add(new Export(path, names.add(fileName(path)) ? fileName(path) : path.toString(), true));
            }
        }

        private void folder(Path folder) {
            called(fileName(folder.toAbsolutePath().normalize()));
            Path declared = folder.resolve(SettingsFile.NAME);
            if (Files.exists(declared)) {
                if (settings != null) {
                    error(
                            folder.toString(),
                            "a second workspace with a `boussole.yaml`. Give one workspace at a time.",
                            "un second dossier avec un `boussole.yaml`. Donnez un seul dossier de travail à la fois.");
                }
                settings = declared;
            }
            int before = exports.size();
            list(folder, "");
            list(folder.resolve(EXPORTS), EXPORTS + "/");
            if (exports.size() == before) {
                nothing(folder);
            }
        }

        private void list(Path folder, String prefix) {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> Files.isRegularFile(file)
                                && !fileName(file).startsWith(".")
                                && ExportReader.isCandidate(file))
                        .sorted(Comparator.comparing(Search::fileName))
                        .forEach(file -> add(file, prefix + fileName(file)));
            } catch (IOException failed) {
                error(
                        folder.toString(),
                        "the folder cannot be read. Check that you may read it.",
                        "le dossier est illisible. Vérifiez que vous avez le droit de le lire.");
            }
        }

        private void add(Path file, String displayName) {
            exports.add(new Export(file, names.add(displayName) ? displayName : file.toString(), false));
        }

        private void nothing(Path folder) {
            String found = "`" + folder + "`";
            Text message = new Text(
                    found + ": no export in this folder, nor in its `exports`. Put the CSV exports of your platforms"
                            + " there.",
                    found + " : aucun export dans ce dossier, ni dans son sous-dossier `exports`. Mettez-y les exports"
                            + " CSV de vos plateformes.");
            problems.of(Problem.Severity.ERROR, Problem.Kind.UNREADABLE, folder.toString(), null, message);
        }

        void error(String path, String en, String fr) {
            Text message = new Text("`" + path + "`: " + en, "`" + path + "` : " + fr);
            problems.of(Problem.Severity.ERROR, Problem.Kind.UNREADABLE, path, null, message);
        }

        private void called(String candidate) {
            if (name.isEmpty()) {
                name = candidate;
            }
        }

        private static String fileName(Path path) {
            Path last = path.getFileName();
            return last == null ? path.toString() : last.toString();
        }
    }
}
