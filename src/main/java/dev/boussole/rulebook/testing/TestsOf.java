package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tests that lie beside a rule file, by what they expect of one rule. */
public final class TestsOf {
    private TestsOf() {}

    /**
     * A test.
     *
     * @param file its file under the rulebook's folder
     * @param speaks whether it expects the rule to speak
     */
    public record Named(String file, String name, boolean speaks) {}

    /**
     * The tests of the file of a rule, in its order; none where there is no such file or it cannot be read.
     *
     * @param ruleFile {@code creative/fatigue.drl}
     */
    public static List<Named> rule(String id, String ruleFile, Map<String, String> files) {
        String file = ruleFile.replaceFirst("\\.drl$", "") + ".test.yaml";
        String text = files.get(file);
        List<Named> tests = new ArrayList<>();
        if (text == null) {
            return tests;
        }
        try {
            for (JsonNode test : RuleTests.yaml().readTree(text).path("tests")) {
                tests.add(new Named(file, test.path("name").asText(""), expects(test, id)));
            }
        } catch (JsonProcessingException unreadable) {
            return List.of();
        }
        return tests;
    }

    private static boolean expects(JsonNode test, String id) {
        JsonNode expected = test.path("expect");
        if (expected.isTextual()) {
            return expected.textValue().equals(id);
        }
        for (JsonNode one : expected) {
            if (one.asText().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
