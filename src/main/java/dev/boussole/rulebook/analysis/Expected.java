package dev.boussole.rulebook.analysis;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules that some test expects to speak, read off the tests' text: cheaper than running them. */
final class Expected {
    private static final Pattern KEY = Pattern.compile("^( *(?:- +)*)([A-Za-z]+) *:(.*)$");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+");

    private final Set<String> rules = new TreeSet<>();
    private int indent = -1;

    private Expected() {}

    /** @param files by path, rules and tests alike */
    static Set<String> in(Map<String, String> files) {
        Expected expected = new Expected();
        files.forEach((path, text) -> {
            if (path.endsWith(".test.yaml")) {
                expected.indent = -1;
                text.lines().forEach(expected::line);
            }
        });
        return expected.rules;
    }

    private void line(String line) {
        Matcher key = KEY.matcher(line);
        boolean keyed = key.matches();
        int depth = keyed
                ? key.group(1).length()
                : line.length() - line.stripLeading().length();
        boolean item = line.stripLeading().startsWith("- ");
        if (keyed && key.group(2).equals("expect")) {
            indent = depth;
            take(key.group(3));
        } else if (indent >= 0 && !line.isBlank()) {
            if (depth > indent || depth == indent && item && !keyed) {
                take(line);
            } else {
                indent = -1;
            }
        }
    }

    private void take(String text) {
        int comment = text.indexOf(" #");
        Matcher ids = ID.matcher(comment < 0 ? text : text.substring(0, comment));
        while (ids.find()) {
            rules.add(ids.group());
        }
    }
}
