package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.boussole.fact.Situations;
import dev.boussole.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The situations that the tests beside the rules are about. */
public final class Cases {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build());

    private Cases() {}

    /** @param files texts by path; those that are no tests are left out */
    public static List<Situations> of(Map<String, String> files, RuleBook book) throws JsonProcessingException {
        List<Situations> cases = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".test.yaml")) {
                YAML.readTree(file.getValue())
                        .path("tests")
                        .forEach(test -> cases.add(Given.of(test.get("given"), book)));
            }
        }
        return cases;
    }
}
