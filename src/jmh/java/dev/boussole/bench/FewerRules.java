package dev.boussole.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rulebook cut down to a number of rules: whole rules with their messages, and the test files that need no other rule. */
final class FewerRules {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end\\n?");
    private static final Pattern VETOES = Pattern.compile("@vetoes\\( \"([^\"]*)\" \\)");
    private static final Pattern MESSAGES = Pattern.compile("(?m)^([a-z0-9.-]+):\\n(?:[ #].*\\n|\\n)*");
    private static final Pattern EXPECTED = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.[a-z0-9-]+");

    private final int most;
    private final Set<String> kept = new LinkedHashSet<>();

    FewerRules(int most) {
        this.most = most;
    }

    Map<String, String> of(Map<String, String> files) {
        // findings come first, since other rules ask for them
        keep(files, true);
        keep(files, false);
        Set<String> all = new LinkedHashSet<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                RULE.matcher(text).results().forEach(rule -> all.add(rule.group(1)));
            }
        });
        all.removeAll(kept);
        Map<String, String> fewer = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                String cut = cut(text);
                if (cut.contains("\nrule \"")) {
                    fewer.put(path, cut);
                }
            } else if (path.startsWith("messages.")) {
                fewer.put(path, pick(MESSAGES, text));
            } else if (!path.endsWith(".test.yaml")
                    || EXPECTED.matcher(text).results().noneMatch(id -> all.contains(id.group()))) {
                fewer.put(path, text);
            }
        });
        fewer.keySet()
                .removeIf(
                        path -> path.endsWith(".test.yaml") && !fewer.containsKey(path.replace(".test.yaml", ".drl")));
        return fewer;
    }

    private void keep(Map<String, String> files, boolean findings) {
        files.forEach((path, text) -> {
            Matcher rule = RULE.matcher(path.endsWith(".drl") ? text : "");
            while (rule.find()) {
                if (kept.size() < most && rule.group().contains("advise.found(") == findings) {
                    kept.add(rule.group(1));
                }
            }
        });
    }

    private String cut(String drl) {
        String header = drl.substring(0, drl.indexOf("rule \""));
        String rules = pick(RULE, drl);
        return header
                + VETOES.matcher(rules).replaceAll(vetoes -> {
                    String left = Arrays.stream(vetoes.group(1).split(",", -1))
                            .map(String::strip)
                            .filter(kept::contains)
                            .collect(Collectors.joining(", "));
                    return left.isEmpty() ? "" : "@vetoes( \"" + left + "\" )";
                });
    }

    private String pick(Pattern block, String text) {
        StringBuilder picked = new StringBuilder();
        Matcher matcher = block.matcher(text);
        while (matcher.find()) {
            if (kept.contains(matcher.group(1))) {
                picked.append(matcher.group()).append('\n');
            }
        }
        return picked.toString();
    }
}
