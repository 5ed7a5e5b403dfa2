package dev.boussole.rulebook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.InputException;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Whether the tests beside the rules notice when a comparison is turned round, or loses or gains its limit. */
@NullUnmarked
class RuleMutationTest {
    private static final double KILLED_MIN = 0.85;
    private static final LoadOptions OPTIONS = LoadOptions.standard();
    private static final Map<String, String> FILES = RuleBookLoader.files(Path.of("rules"), OPTIONS);
    private static final Pattern CONDITIONS = Pattern.compile("(?<=\\nwhen\\n).*?(?=\\nthen\\n)", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile("(?<=[\\w)] )(<=|>=|<|>)(?= )");
    private static final Pattern COMMENT = Pattern.compile("//.*");
    private static final Pattern MESSAGE = Pattern.compile("^(\\S+):\\n(?:[ \\t].*\\n?|\\n)*", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("@id\\( \"([^\"]+)\" \\)");

    /** Names rules of other files, and makes no difference to who speaks. */
    private static final Pattern VETOES = Pattern.compile("@vetoes\\( \"[^\"]*\" \\)");

    private record Mutant(String file, int line, String change, String text) {}

    @Test
    void the_tests_beside_the_rules_notice_a_changed_comparison() {
        List<Mutant> survivors = new ArrayList<>();
        int tried = 0;
        for (String file : FILES.keySet()) {
            if (file.endsWith(".drl")) {
                Map<String, String> around = around(file);
                for (Mutant mutant : mutants(file, around.get(file))) {
                    tried++;
                    around.put(file, mutant.text());
                    if (passes(around)) {
                        survivors.add(mutant);
                    }
                }
            }
        }
        double killed = 1 - (double) survivors.size() / tried;
        System.out.printf("%d comparisons changed, %.1f %% noticed%n", tried, 100 * killed);

        assertThat(tried).isGreaterThan(200);
        assertThat(killed)
                .as(survivors.stream()
                        .map(one -> "rules/" + one.file() + ":" + one.line() + " " + one.change())
                        .collect(Collectors.joining("\n", "unnoticed:\n", "\n")))
                .isGreaterThanOrEqualTo(KILLED_MIN);
    }

    private static List<Mutant> mutants(String file, String text) {
        List<Mutant> mutants = new ArrayList<>();
        Matcher conditions = CONDITIONS.matcher(text);
        while (conditions.find()) {
            String blanked = COMMENT.matcher(conditions.group())
                    .replaceAll(one -> " ".repeat(one.group().length()));
            Matcher comparison = COMPARISON.matcher(blanked);
            while (comparison.find()) {
                for (String other : others(comparison.group())) {
                    int at = conditions.start() + comparison.start();
                    String changed = text.substring(0, at)
                            + other
                            + text.substring(at + comparison.group().length());
                    int line = (int) text.substring(0, at).lines().count();
                    mutants.add(new Mutant(file, line, comparison.group() + " to " + other, changed));
                }
            }
        }
        return mutants;
    }

    /** Turned round, and with the limit itself on the other side. */
    private static List<String> others(String comparison) {
        return switch (comparison) {
            case "<" -> List.of(">=", "<=");
            case "<=" -> List.of(">", "<");
            case ">" -> List.of("<=", ">=");
            default -> List.of("<", ">");
        };
    }

    /** The file, its tests and what both need; the whole rulebook where they speak of other files. */
    private static Map<String, String> around(String file) {
        String tests = file.replace(".drl", ".test.yaml");
        Map<String, String> own = new TreeMap<>();
        for (String each : List.of(tests, "thresholds.csv")) {
            own.put(each, FILES.get(each));
        }
        own.put(file, VETOES.matcher(FILES.get(file)).replaceAll(""));
        for (String language : List.of("en", "fr")) {
            String messages = "messages." + language + ".yaml";
            own.put(messages, messagesOf(FILES.get(file), FILES.get(messages)));
        }
        if (passes(own)) {
            return own;
        }
        Map<String, String> all = new TreeMap<>(FILES);
        all.keySet().removeIf(each -> each.endsWith(".test.yaml") && !each.equals(tests));
        assertThat(passes(all)).as("%s passes as it is", tests).isTrue();
        return all;
    }

    private static String messagesOf(String rules, String messages) {
        List<String> ids =
                RULE.matcher(rules).results().map(one -> one.group(1)).toList();
        return MESSAGE.matcher(messages)
                .results()
                .filter(one -> ids.contains(one.group(1)))
                .map(one -> one.group())
                .collect(Collectors.joining());
    }

    private static boolean passes(Map<String, String> files) {
        try {
            return RuleTests.run(files, OPTIONS).passed();
        } catch (InputException incomplete) {
            return false;
        }
    }
}
