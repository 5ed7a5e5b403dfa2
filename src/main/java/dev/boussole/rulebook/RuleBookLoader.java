package dev.boussole.rulebook;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.Benchmarks;
import dev.boussole.recommendation.Messages;
import dev.boussole.rulebook.language.Allowance;
import dev.boussole.rulebook.language.OwnKpis;
import dev.boussole.rulebook.language.Problems;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleFile;
import dev.boussole.rulebook.language.RuleProblem;
import dev.boussole.rulebook.language.RuleReader;
import dev.boussole.rulebook.table.BenchmarkReader;
import dev.boussole.rulebook.table.KpiReader;
import dev.boussole.rulebook.table.ThresholdReader;
import dev.boussole.rulebook.table.Thresholds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a rulebook of a folder: reads all of it, checks all of it, and reports all problems at once. */
public final class RuleBookLoader {
    private static final Pattern OUTSIDE = Pattern.compile("^/|^[A-Za-z]:|\\\\|(^|/)\\.\\.?(/|$)|\\p{Cntrl}");
    private final LoadOptions options;
    private final Problems problems = new Problems();
    private List<Allowance> allowances = List.of();
    private List<Rule> rules = List.of();

    private RuleBookLoader(LoadOptions options) {
        this.options = options;
    }

    /**
     * What came of reading a rulebook.
     *
     * @param book nothing when something is wrong with its files
     * @param files the texts that were read, tests included, by path under its folder
     * @param problems everything that is wrong, and what else there is to say about single files
     * @param allowances the warnings that rules ask not to hear
     * @param rules those that are right, whatever is wrong with others
     */
    public record Attempt(
            Optional<RuleBook> book,
            Map<String, String> files,
            List<RuleProblem> problems,
            List<Allowance> allowances,
            List<Rule> rules) {
        private RuleBook bookOrRefuse() {
            return book.orElseThrow(() -> new InputException(problems.stream()
                    .filter(RuleProblem::isError)
                    .map(RuleProblem::problem)
                    .toList()));
        }
    }

    /** @throws InputException with every problem of the folder */
    public static RuleBook load(Path folder, LoadOptions options) {
        return attempt(folder, options).bookOrRefuse();
    }

    /**
     * The texts of a folder, tests included, by path under it with forward slashes.
     *
     * @throws InputException when a file cannot be read as text
     */
    public static Map<String, String> files(Path folder, LoadOptions options) {
        RuleBookLoader loader = new RuleBookLoader(options);
        FolderReader reader = new FolderReader(options, loader.problems);
        Map<String, String> files = reader.read(folder);
        loader.tellNothingRead(files.isEmpty());
        if (!loader.problems.isEmpty()) {
            throw new InputException(loader.problems.sorted());
        }
        return files;
    }

    /**
     * A rulebook of texts that are not on disk yet, such as a draft.
     *
     * @param files by path under the rulebook's folder, with forward slashes
     * @throws InputException with every problem of the texts
     */
    public static RuleBook load(Map<String, String> files, LoadOptions options) {
        return attempt(files, options).bookOrRefuse();
    }

    /** Reads a folder as far as it goes; never throws for what is wrong with its files. */
    public static Attempt attempt(Path folder, LoadOptions options) {
        RuleBookLoader loader = new RuleBookLoader(options);
        FolderReader reader = new FolderReader(options, loader.problems);
        return loader.attempt(reader.read(folder), reader.unreadable());
    }

    /** Reads texts as far as it goes; never throws for what is wrong with them. */
    public static Attempt attempt(Map<String, String> files, LoadOptions options) {
        RuleBookLoader loader = new RuleBookLoader(options);
        Map<String, String> inside = new TreeMap<>(files);
        files.keySet().stream().filter(OUTSIDE.asPredicate()).sorted().forEach(path -> {
            inside.remove(path);
            loader.problems.add(
                    path,
                    0,
                    new Text(
                            "`" + path + "` is no path under the rulebook's folder. Write `<topic>/<name>.drl`.",
                            "`" + path
                                    + "` n'est pas un chemin sous le dossier du recueil. Écrivez `<sujet>/<nom>.drl`."));
        });
        return loader.attempt(inside, Set.of());
    }

    /** @param unreadable files that are there but are no text; what depends on them is not judged */
    private Attempt attempt(Map<String, String> files, Set<String> unreadable) {
        tellNothingRead(files.isEmpty());
        boolean judged =
                !files.isEmpty() && !unreadable.contains("thresholds.csv") && !unreadable.contains("kpis.yaml");
        Optional<RuleBook> book = judged ? book(files, unreadable) : Optional.empty();
        return new Attempt(book, files, problems.all(), allowances, rules);
    }

    private Optional<RuleBook> book(Map<String, String> files, Set<String> unreadable) {
        Thresholds thresholds = thresholds(files);
        List<RuleFile> ruleFiles = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .map(file -> new RuleFile(file.getKey(), shown(file.getKey()), file.getValue()))
                .toList();
        if (ruleFiles.isEmpty() && problems.isEmpty()) {
            problems.add(
                    options.shownAs(),
                    0,
                    new Text(
                            "`" + options.shownAs() + "` holds no rule file. Add `<topic>/<name>.drl`.",
                            "`" + options.shownAs()
                                    + "` ne contient aucun fichier de règles. Ajoutez `<sujet>/<nom>.drl`."));
        }
        List<KpiDefinition> ownKpis = ownKpis(files);
        OwnKpis own = OwnKpis.of(ownKpis);
        RuleReader.Reading reading = RuleReader.read(ruleFiles, thresholds.everywhere(), own, problems);
        allowances = reading.allowances();
        rules = reading.rules();
        tellTooMany(reading.declared().size());
        Map<String, Messages> messages = new MessageBook(options, own, problems, unreadable).read(files, reading);
        String published = files.get("benchmarks.csv");
        Benchmarks benchmarks = published == null
                ? new Benchmarks(List.of())
                : BenchmarkReader.read(shown("benchmarks.csv"), published, problems);
        return problems.isEmpty()
                ? Optional.of(
                        new RuleBook(Fingerprint.of(files), reading.rules(), messages, thresholds, benchmarks, ownKpis))
                : Optional.empty();
    }

    private void tellTooMany(int rules) {
        if (rules > options.rulesMax()) {
            problems.add(
                    options.shownAs(),
                    0,
                    new Text(
                            "`" + options.shownAs() + "` holds " + rules + " rules; the limit is " + options.rulesMax()
                                    + ". Remove some.",
                            "`" + options.shownAs() + "` contient " + rules + " règles ; la limite est "
                                    + options.rulesMax() + ". Supprimez-en."));
        }
    }

    private Thresholds thresholds(Map<String, String> files) {
        String text = files.get("thresholds.csv");
        return text == null ? new Thresholds(List.of()) : ThresholdReader.read(shown("thresholds.csv"), text, problems);
    }

    private List<KpiDefinition> ownKpis(Map<String, String> files) {
        String text = files.get("kpis.yaml");
        return text == null ? List.of() : KpiReader.read(shown("kpis.yaml"), text, problems);
    }

    private String shown(String path) {
        return options.shownAs() + "/" + path;
    }

    private void tellNothingRead(boolean nothingRead) {
        if (nothingRead && problems.isEmpty()) {
            problems.add(
                    options.shownAs(),
                    0,
                    new Text(
                            "`" + options.shownAs()
                                    + "` is empty. A rulebook holds `<topic>/<name>.drl`, `thresholds.csv` and messages.",
                            "`" + options.shownAs()
                                    + "` est vide. Un recueil contient `<sujet>/<nom>.drl`, `thresholds.csv` et des messages."));
        }
    }
}
