package dev.boussole.rulebook;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.Benchmarks;
import dev.boussole.recommendation.Messages;
import dev.boussole.rulebook.language.OwnKpis;
import dev.boussole.rulebook.language.Problems;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleFile;
import dev.boussole.rulebook.language.RuleReader;
import dev.boussole.rulebook.table.BenchmarkReader;
import dev.boussole.rulebook.table.KpiReader;
import dev.boussole.rulebook.table.ThresholdReader;
import dev.boussole.rulebook.table.Thresholds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a rulebook of a folder: reads all of it, checks all of it, and reports all problems at once. */
public final class RuleBookLoader {
    private final LoadOptions options;
    private final Problems problems = new Problems();

    private RuleBookLoader(LoadOptions options) {
        this.options = options;
    }

    /** @throws InputException with every problem of the folder */
    public static RuleBook load(Path folder, LoadOptions options) {
        RuleBookLoader loader = new RuleBookLoader(options);
        Map<String, String> files = new FolderReader(options, loader.problems).read(folder);
        return loader.book(files);
    }

    /**
     * The texts of a folder, tests included, by path under it with forward slashes.
     *
     * @throws InputException when a file cannot be read as text
     */
    public static Map<String, String> files(Path folder, LoadOptions options) {
        RuleBookLoader loader = new RuleBookLoader(options);
        Map<String, String> files = new FolderReader(options, loader.problems).read(folder);
        loader.refuseProblems(files.isEmpty());
        return files;
    }

    /**
     * A rulebook of texts that are not on disk yet, such as a draft.
     *
     * @param files by path under the rulebook's folder, with forward slashes
     * @throws InputException with every problem of the texts
     */
    public static RuleBook load(Map<String, String> files, LoadOptions options) {
        return new RuleBookLoader(options).book(new TreeMap<>(files));
    }

    private RuleBook book(Map<String, String> files) {
        refuseProblems(files.isEmpty());
        Thresholds thresholds = thresholds(files);
        List<RuleFile> ruleFiles = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .map(file -> new RuleFile(file.getKey(), shown(file.getKey()), file.getValue()))
                .toList();
        if (ruleFiles.isEmpty()) {
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
        List<Rule> rules = RuleReader.read(ruleFiles, thresholds.everywhere(), own, problems);
        if (rules.size() > options.rulesMax()) {
            problems.add(
                    options.shownAs(),
                    0,
                    new Text(
                            "`" + options.shownAs() + "` holds " + rules.size() + " rules; the limit is "
                                    + options.rulesMax() + ". Remove some.",
                            "`" + options.shownAs() + "` contient " + rules.size() + " règles ; la limite est "
                                    + options.rulesMax() + ". Supprimez-en."));
        }
        Map<String, Messages> messages = new MessageBook(options, own, problems).read(files, rules);
        String published = files.get("benchmarks.csv");
        Benchmarks benchmarks = published == null
                ? new Benchmarks(List.of())
                : BenchmarkReader.read(shown("benchmarks.csv"), published, problems);
        refuseProblems(false);
        return new RuleBook(Fingerprint.of(files), rules, messages, thresholds, benchmarks, ownKpis);
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

    private void refuseProblems(boolean nothingRead) {
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
        if (!problems.isEmpty()) {
            throw new InputException(problems.sorted());
        }
    }
}
