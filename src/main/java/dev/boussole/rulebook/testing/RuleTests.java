package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs every {@code <name>.test.yaml} of a rulebook; {@code boussole rules test} and JUnit share it. */
public final class RuleTests {
    private static final String ENDING = ".test.yaml";

    private final RuleBook book;
    private final ObjectMapper yaml = yaml();
    private final List<TestResult> results = new ArrayList<>();

    private RuleTests(RuleBook book) {
        this.book = book;
    }

    static ObjectMapper yaml() {
        // the lever OFF is a word, not a "no"
        return new ObjectMapper(YAMLFactory.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build());
    }

    /**
     * @throws dev.boussole.campaign.InputException when the rulebook itself cannot be loaded
     */
    public static TestReport run(Path folder, LoadOptions options) {
        return run(RuleBookLoader.files(folder, options), options);
    }

    /** @param files by path under the rulebook's folder, rules and tests alike */
    public static TestReport run(Map<String, String> files, LoadOptions options) {
        return run(RuleBookLoader.load(files, options), files);
    }

    /** @param files the texts that {@code book} was made of, and its tests */
    public static TestReport run(RuleBook book, Map<String, String> files) {
        RuleTests tests = new RuleTests(book);
        files.forEach((path, text) -> {
            if (path.endsWith(ENDING)) {
                tests.file(path, text);
            }
        });
        return new TestReport(tests.results);
    }

    private void file(String path, String text) {
        try {
            JsonNode tests = yaml.readTree(text).path("tests");
            if (!tests.isArray() || tests.isEmpty()) {
                results.add(new TestResult(
                        path,
                        "",
                        List.of(new Text(
                                "the file holds no test. Write `tests:` and a list below it.",
                                "le fichier ne contient aucun test. Écrivez `tests:` et une liste en dessous."))));
            }
            Set<String> names = new HashSet<>();
            tests.forEach(test -> results.add(one(path, test, names)));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            results.add(
                    new TestResult(
                            path,
                            "",
                            List.of(
                                    new Text(
                                            "line " + line
                                                    + " is not YAML as it stands. Check indentation, brackets and quotes.",
                                            "la ligne " + line
                                                    + " n'est pas du YAML telle quelle. Vérifiez indentation, crochets et guillemets."))));
        }
    }

    private TestResult one(String path, JsonNode json, Set<String> names) {
        String name = json.path("name").asText("");
        try {
            if (name.isBlank() || !names.add(name)) {
                throw new Mistake(
                        "every test of a file has a name of its own. Write a sentence after `name:`.",
                        "chaque test d'un fichier a son propre nom. Écrivez une phrase après `name:`.");
            }
            String rules = path.substring(0, path.length() - ENDING.length()) + ".drl";
            return new TestResult(path, name, new OneTest(book, rules, new Node("test", json)).run());
        } catch (Mistake mistake) {
            return new TestResult(path, name, List.of(mistake.reason()));
        }
    }
}
