package dev.boussole.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Guidance;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.testing.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rulebook that we ship. */
class RulesTest {
    private static final Path FOLDER = Path.of("rules");
    private static final RuleBook RULES = RuleBookLoader.load(FOLDER, LoadOptions.standard());

    /** Each case of each file that lies beside rules, as {@code boussole rules test} runs it. */
    @TestFactory
    Stream<DynamicContainer> every_test_beside_a_rule_passes() {
        List<TestResult> results = RuleTests.run(FOLDER, LoadOptions.standard()).results();

        assertThat(results).hasSizeGreaterThan(1000);
        Map<String, List<DynamicTest>> files = results.stream()
                .collect(Collectors.groupingBy(
                        TestResult::file,
                        TreeMap::new,
                        Collectors.mapping(
                                result -> DynamicTest.dynamicTest(
                                        result.name() + ", line " + result.line(),
                                        () -> assertThat(
                                                        result.faults().stream().map(Text::en))
                                                .isEmpty()),
                                Collectors.toList())));
        return files.entrySet().stream().map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue()));
    }

    @Test
    void each_rule_is_seen_to_speak_and_to_be_silent_beside_its_file() {
        Map<String, String> files = RuleBookLoader.files(FOLDER, LoadOptions.standard());
        List<TestResult> results = RuleTests.run(RULES, files).results();
        for (Guidance rule : RULES.guidance()) {
            String file = rule.source().file().replace(".drl", ".test.yaml");
            List<List<String>> expected = results.stream()
                    .filter(result -> result.file().equals(file))
                    .map(TestResult::expected)
                    .toList();

            assertThat(expected.stream().filter(ids -> ids.contains(rule.id())))
                    .as("%s speaks in %s", rule.id(), file)
                    .isNotEmpty();
            assertThat(expected.stream().filter(List::isEmpty).count())
                    .as("silences in %s", file)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void every_row_of_the_guidance_is_there() {
        Set<String> codes = RULES.guidance().stream()
                .map(Guidance::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> rows = new TreeSet<>();
        Map.of("T", 8, "W", 12, "G", 12, "A", 28, "L", 6, "E", 7, "F", 4, "M", 11, "O", 7, "P", 6)
                .forEach((topic, count) -> IntStream.rangeClosed(1, count)
                        .forEach(number -> rows.add(topic + (number < 10 ? "0" : "") + number)));
        assertThat(rows).hasSize(101);
        assertThat(codes).isEqualTo(rows);
    }

    @Test
    void each_file_has_four_cases_a_rule_at_least() {
        List<TestResult> results = RuleTests.run(FOLDER, LoadOptions.standard()).results();
        Map<String, Long> rules = RULES.guidance().stream()
                .collect(Collectors.groupingBy(rule -> rule.source().file(), Collectors.counting()));

        assertThat(rules)
                .allSatisfy((file, count) -> assertThat(results.stream()
                                .filter(result -> result.file().equals(file.replace(".drl", ".test.yaml")))
                                .count())
                        .as(file)
                        .isGreaterThanOrEqualTo(4 * count));
    }

    @Test
    void what_is_vetoed_exists() {
        Set<String> ids = RULES.guidance().stream().map(Guidance::id).collect(Collectors.toSet());

        assertThat(RULES.guidance()).allSatisfy(rule -> assertThat(ids).containsAll(rule.vetoes()));
    }

    @Test
    void a_budget_never_rises_on_what_is_worn_out_saturated_too_dear_overspent_or_broken() {
        assertThat(RULES.guidance().stream()
                        .filter(rule -> rule.vetoes().contains("budget.scale"))
                        .map(Guidance::code))
                .contains("T01", "A02", "A03", "A07", "A08", "A15", "A17", "A19", "F01", "G06");
    }

    @Test
    void what_is_said_of_mail_and_search_gives_way_to_what_explains_it_better() {
        assertThat(vetoes("email.opens-inflated")).contains("email.weak-content", "email.weak-subject");
        assertThat(vetoes("seo.season")).contains("seo.ranking-loss", "seo.ranking-loss-site");
        assertThat(vetoes("seo.demand-down")).contains("seo.ranking-loss", "seo.ranking-loss-site");
        assertThat(vetoes("phone.content-goal")).containsExactly("goal.irrelevant");
    }

    private static Set<String> vetoes(String rule) {
        return RULES.guidance(rule).orElseThrow().vetoes();
    }

    @Test
    void waiting_and_broken_tracking_freeze_what_they_would_spoil() {
        Map<String, String> freezes = RULES.guidance().stream()
                .filter(rule -> !rule.freezes().isEmpty())
                .collect(Collectors.toMap(Guidance::id, rule -> rule.freezes().toString()));

        assertThat(freezes)
                .containsOnly(
                        Map.entry("tracking.conversions-broke", "[LP, OFF, CRE]"),
                        Map.entry("tracking.common-cause", "[LP, OFF, CRE]"),
                        Map.entry("waiting.learning-phase", "[CRE, BID, BUD]"),
                        Map.entry("waiting.learning-phase-tiktok", "[CRE, BID, BUD]"),
                        Map.entry("waiting.conversion-lag", "[CRE, BID, BUD]"),
                        Map.entry("waiting.season", "[OFF]"),
                        Map.entry("waiting.season-last-year", "[OFF]"));
    }

    @Test
    void no_figure_of_judgement_stands_in_a_condition() throws IOException {
        for (Path file : files(".drl")) {
            String conditions = text(file)
                    .replaceAll("//.*", "")
                    .replaceAll("@\\w+\\([^)]*\\)", "")
                    .replaceAll("\"[^\"]*\"", "")
                    .replaceAll("within\\( [0-9]+ \\)", "");

            assertThat(matches("(?<![\\w$])([0-9]+(?:\\.[0-9]+)?)", conditions))
                    .as(file.toString())
                    .isSubsetOf("0", "1");
        }
    }

    @Test
    void each_threshold_is_used() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (Path file : files(".drl")) {
            rules.append(text(file));
        }

        assertThat(RULES.thresholds().rows())
                .allSatisfy(row -> assertThat(rules.toString())
                        .containsPattern("(\"|>= )" + Pattern.quote(row.name()) + "(\"|,| )"));
    }

    @Test
    void french_messages_have_french_typography() throws IOException {
        String french = text(FOLDER.resolve("messages.fr.yaml"));

        assertThat(matches("\"([^\"]*)\"", french))
                .allSatisfy(message -> assertThat(message)
                        .doesNotContainPattern(" [:;?!%»]|« |'|!|\\bil/elle\\b")
                        .doesNotContainPattern("[^\u00a0]:|[^\u202f];"));
    }

    @Test
    void messages_never_shout() throws IOException {
        assertThat(matches("\"([^\"]*)\"", text(FOLDER.resolve("messages.en.yaml"))))
                .noneMatch(message -> message.contains("!"));
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    private static List<String> matches(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
