package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.testing.TestResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds a rule to write upon to a rulebook, with its messages and its first tests. */
public final class NewRule {
    /**
     * What the new rule makes of a rulebook.
     *
     * @param changed the texts of the files that are new or have more in them, by path under the rulebook's folder
     * @param file the rule file
     * @param failing tests that passed without the rule and do not with it
     */
    public record Added(Map<String, String> changed, String file, List<TestResult> failing) {}

    private final Map<String, String> files;
    private final Map<String, String> changed = new TreeMap<>();

    private NewRule(Map<String, String> files) {
        this.files = files;
    }

    /**
     * The files as they would be; nothing is written.
     *
     * @param files the rulebook as it is, tests included
     * @param file where the rule goes, as {@code creative/fatigue.drl}; what the file holds already stays
     * @throws InputException when the rulebook does not load, has a rule with this id, or would not load with it
     */
    public static Added of(Map<String, String> files, String id, Lever lever, String file, LoadOptions options) {
        boolean empty = files.keySet().stream().noneMatch(path -> path.endsWith(".drl"));
        if (!empty && RuleBookLoader.load(files, options).rule(id).isPresent()) {
            throw taken(id, options);
        }
        NewRule rule = new NewRule(files);
        rule.add(new RuleTemplate(id, lever, rule.has(RuleTemplate.GAP)), file);
        Map<String, String> after = new TreeMap<>(files);
        after.putAll(rule.changed);
        RuleBook book = RuleBookLoader.load(after, options);
        TreeSet<String> before = new TreeSet<>();
        if (!empty) {
            RuleTests.run(RuleBookLoader.load(files, options), files).results().stream()
                    .filter(result -> !result.passed())
                    .forEach(result -> before.add(result.file() + result.name()));
        }
        List<TestResult> failing = RuleTests.run(book, after).results().stream()
                .filter(result -> !result.passed() && !before.contains(result.file() + result.name()))
                .toList();
        return new Added(Map.copyOf(rule.changed), file, failing);
    }

    private static InputException taken(String id, LoadOptions options) {
        return new InputException(List.of(new Problem(
                Problem.Severity.ERROR,
                Problem.Kind.SETTING,
                new Source(options.shownAs(), 0),
                null,
                null,
                new Text(
                        "`" + options.shownAs() + "` already has a rule `" + id
                                + "`. Choose another id, or edit that rule.",
                        "`" + options.shownAs() + "` a déjà une règle `" + id
                                + "`. Choisissez un autre identifiant, ou modifiez cette règle."))));
    }

    private boolean has(String threshold) {
        return files.getOrDefault("thresholds.csv", "").lines().anyMatch(line -> line.startsWith(threshold + ",,"));
    }

    private void add(RuleTemplate template, String file) {
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
        String rules = files.getOrDefault(
                file,
                "package rules"
                        + (folder.isEmpty()
                                ? ""
                                : "." + folder.replace('/', '.').replace('-', '_')) + "\n");
        changed.put(file, ended(rules) + "\n" + template.rule());
        String tests = file.replaceFirst("\\.drl$", ".test.yaml");
        changed.put(tests, ended(files.getOrDefault(tests, "tests:\n")) + template.tests());
        for (Language language : Language.values()) {
            String messages = "messages." + language.code() + ".yaml";
            String said = files.getOrDefault(messages, "");
            changed.put(messages, (said.isEmpty() ? "" : ended(said) + "\n") + template.messages(language));
        }
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
