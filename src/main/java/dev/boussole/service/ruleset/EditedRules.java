package dev.boussole.service.ruleset;

import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.workshop.RuleSheet;
import dev.boussole.store.ruleset.Draft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rules the drafts would change: in their text, messages, thresholds or tests.
 *
 * @param edited ids of rules in service
 * @param added files of rules that are not in service, by id
 * @param removed ids of rules in service that would be gone
 */
public record EditedRules(Set<String> edited, Map<String, String> added, Set<String> removed) {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule\\s+\"([^\"\\n]+)\".*?^end\\b");
    private static final Pattern ID = Pattern.compile("@id\\(\\s*\"([^\"\\n]+)\"");
    private static final Pattern MESSAGES = Pattern.compile("(?m)^\"?([a-z0-9][^\\s:\"#]*)\"?:");

    public EditedRules {
        edited = Set.copyOf(edited);
        added = new TreeMap<>(added);
        removed = Set.copyOf(removed);
    }

    public static EditedRules of(Served served, List<Draft> drafts) {
        Set<String> edited = new TreeSet<>();
        Map<String, String> added = new TreeMap<>();
        Set<String> removed = new TreeSet<>();
        for (Draft draft : drafts) {
            String path = draft.path();
            String before = served.files().getOrDefault(path, "");
            String after = draft.text() == null ? "" : draft.text();
            if (before.equals(after)) {
                continue;
            }
            if (path.endsWith(".drl")) {
                Map<String, String> old = rules(before);
                Map<String, String> now = rules(after);
                now.keySet().stream().filter(id -> !old.containsKey(id)).forEach(id -> added.put(id, path));
                old.forEach((id, text) -> {
                    if (!now.containsKey(id)) {
                        removed.add(id);
                    } else if (!text.equals(now.get(id))) {
                        edited.add(id);
                    }
                });
            } else if (path.endsWith(".test.yaml")) {
                edited.addAll(beside(served.book(), path));
            } else if (path.startsWith("messages.")) {
                edited.addAll(others(blocks(before), blocks(after)));
            } else if (path.equals("thresholds.csv")) {
                edited.addAll(reading(served.book(), others(rows(before), rows(after)), served.files()));
            }
        }
        edited.removeIf(id -> served.book().rule(id).isEmpty());
        added.keySet().removeIf(id -> served.book().rule(id).isPresent() && !removed.contains(id));
        removed.removeIf(added::containsKey);
        return new EditedRules(edited, added, removed);
    }

    private static Map<String, String> rules(String drl) {
        Map<String, String> rules = new HashMap<>();
        Matcher rule = RULE.matcher(drl);
        while (rule.find()) {
            Matcher id = ID.matcher(rule.group());
            rules.put(id.find() ? id.group(1) : rule.group(1), rule.group());
        }
        return rules;
    }

    private static List<String> beside(RuleBook book, String tests) {
        String file = tests.replaceFirst("\\.test\\.yaml$", ".drl");
        return book.rules().stream()
                .filter(rule -> rule.guidance().source().file().equals(file))
                .map(Rule::id)
                .toList();
    }

    /** The messages of each rule as they are written. */
    private static Map<String, String> blocks(String yaml) {
        Map<String, String> blocks = new HashMap<>();
        Matcher head = MESSAGES.matcher(yaml);
        int from = -1;
        String id = "";
        while (head.find()) {
            if (from >= 0) {
                blocks.put(id, yaml.substring(from, head.start()).strip());
            }
            id = head.group(1);
            from = head.end();
        }
        if (from >= 0) {
            blocks.put(id, yaml.substring(from).strip());
        }
        return blocks;
    }

    /** The lines of each threshold. */
    private static Map<String, String> rows(String csv) {
        Map<String, String> rows = new HashMap<>();
        csv.lines().forEach(line -> rows.merge(line.split(",", 2)[0].strip(), line, (a, b) -> a + "\n" + b));
        return rows;
    }

    private static Set<String> others(Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> before.getOrDefault(key, "").equals(after.getOrDefault(key, "")));
        return keys;
    }

    private static List<String> reading(RuleBook book, Set<String> thresholds, Map<String, String> files) {
        return book.rules().stream()
                .filter(rule -> RuleSheet.reads(rule, book, files).stream().anyMatch(thresholds::contains))
                .map(Rule::id)
                .toList();
    }
}
