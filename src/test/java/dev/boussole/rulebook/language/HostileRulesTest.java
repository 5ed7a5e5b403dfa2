package dev.boussole.rulebook.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Attempts to make a rule file run something, never end, or fill the memory: each is refused, with what to write instead. */
class HostileRulesTest {
    /** Far above what any of them takes; a machine may be busy. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final int MANY = 100_000;

    static List<Arguments> attempts() throws IOException {
        List<Arguments> attempts = new ArrayList<>();
        for (String part : corpus().split("(?m)^### ", -1)) {
            if (!part.startsWith("#")) {
                String head = part.lines().findFirst().orElseThrow();
                int bar = head.indexOf('|');
                String text = part.substring(head.length() + 1).stripTrailing();
                attempts.add(Arguments.of(
                        file(head.substring(0, bar).strip(), text),
                        head.substring(bar + 1).strip()));
            }
        }
        return attempts;
    }

    private static String file(String where, String text) {
        return switch (where) {
            case "whole" -> text;
            case "file" -> "package rules.topic\n\n" + text + "\n" + Books.rule("topic.good", "Campaign( active )");
            case "when" -> "package rules.topic\n\n" + Books.rule("topic.r", text);
            case "then" -> "package rules.topic\n\n" + Books.rule("topic.r", "$c : Campaign( active )", text);
            case "at" ->
                "package rules.topic\n\nrule \"topic.r\"\n    @id( \"topic.r\" ) @lever( CRE ) @priority( HIGH )\n    "
                        + text + "\nwhen\n    $c : Campaign( active )\nthen\n    advise.check( \"x\" );\nend\n";
            default -> throw new IllegalArgumentException(where);
        };
    }

    private static String corpus() throws IOException {
        try (InputStream in = HostileRulesTest.class.getResourceAsStream("/hostile/attempts.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> giants() {
        String path = "ctr.value";
        return Stream.of(
                giant("Campaign( " + "(".repeat(MANY) + "active" + ")".repeat(MANY) + " )", "more than 40"),
                giant("Campaign( " + "!".repeat(MANY) + "active )", "more than 40"),
                giant("Campaign( ctr.value > " + "-".repeat(MANY) + "1 )", "`--`"),
                giant("Campaign( ctr.value > " + "- ".repeat(MANY) + "1 )", "more than 40"),
                giant("Campaign( active" + " && active".repeat(MANY / 2) + " )", "more than 200"),
                giant("Campaign( active" + " || active".repeat(MANY / 2) + " )", "more than 200"),
                giant("Campaign( ctr.value > 1" + " + 1".repeat(MANY) + " )", "more than 200"),
                giant("Campaign( channel in ( " + "SEO, ".repeat(MANY) + "SEO ) )", "more than 200"),
                giant("Campaign( active" + ", active".repeat(MANY) + " )", "more than 200 conditions in one pattern"),
                giant("Campaign()" + "\n    not Campaign()".repeat(MANY / 4), "more than 50 patterns"),
                giant("Campaign( " + "a".repeat(900_000) + ".value > 1 )", "this word has 900000 characters"),
                giant("Campaign( name == \"" + "a".repeat(900_000) + "\" )", "this text has 900000 characters"),
                giant("Campaign( ctr.value > " + "9".repeat(900_000) + " )", "this number has 900000 characters"),
                giant("Campaign( ctr.value > 0." + "0".repeat(900_000) + "1 )", "this number has"),
                giant("Campaign( " + path + ".x".repeat(MANY) + " > 1 )", "has no parts"),
                giant("Campaign( ctr.value > 1" + ",".repeat(MANY) + " )", "found `,` where"),
                giant("Campaign( active ) /* " + "a".repeat(900_000), "this comment never ends"),
                giant("Campaign( active ) /*".repeat(MANY / 4), "this comment never ends"),
                giant("\u201c".repeat(MANY), "is not a quotation mark"),
                giant("\n".repeat(900_000) + "Campaign( oops )", "`Campaign` has no KPI or property `oops`"),
                giant("#".repeat(MANY), "found `#`"),
                giant("Campaign( name == " + "\"a\" ".repeat(MANY) + ")", "where `)` belongs"),
                giant("Campaign( active ) " + "a".repeat(1_100_000), "more than 1,000,000 characters"),
                Arguments.of("package rules.topic\n" + "rule \"topic.r\" ".repeat(MANY / 4), "where `when` belongs"),
                Arguments.of(
                        "package rules.topic\n"
                                + Books.rule("topic.r", "Campaign()").repeat(2_500),
                        "another rule has this id"),
                Arguments.of("package rules" + ".a".repeat(MANY), "the package is"),
                Arguments.of("import a\n".repeat(MANY / 2) + "package rules.topic", "`import` is code"),
                annotated("@id( \"" + "a-".repeat(900) + "a\" )", "`@id` stands twice"),
                annotated("@vetoes( \"" + "a.".repeat(900) + "a\" )", "`@vetoes` is"),
                annotated("@needs( \"" + "a".repeat(1_900) + "\" )", "is not a sample"),
                annotated("@allow( \"" + "a-".repeat(900) + " until\" )", "is not a warning"),
                annotated("@owner( \"a\" ) ".repeat(20_000), "`@owner` stands twice"),
                annotated("@" + "a".repeat(900_000), "this word has 900000 characters"));
    }

    private static Arguments giant(String when, String sentence) {
        return Arguments.of(file("when", when), sentence);
    }

    private static Arguments annotated(String annotation, String sentence) {
        return Arguments.of(file("at", annotation), sentence);
    }

    @ParameterizedTest(name = "{1} #{index}")
    @MethodSource({"attempts", "giants"})
    void an_attempt_is_refused_soon_with_what_to_write_instead(String drl, String sentence) {
        List<RuleProblem> problems = assertTimeoutPreemptively(SOON, () -> problems(Books.files(drl)));

        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message().en()).hasSizeLessThan(1_000);
            assertThat(problem.suggestion().en()).isNotBlank();
            assertThat(problem.suggestion().fr()).isNotBlank();
        });
        assertThat(problems)
                .filteredOn(RuleProblem::isError)
                .anySatisfy(
                        problem -> assertThat(problem.problem().message().en()).contains(sentence));
    }

    @Test
    void there_are_more_than_eighty_attempts() throws IOException {
        assertThat(attempts()).hasSizeGreaterThan(80);
    }

    @Test
    void more_rules_than_a_rulebook_may_have_are_refused() {
        StringBuilder drl = new StringBuilder("package rules.topic\n\n");
        IntStream.rangeClosed(0, LoadOptions.RULES_MAX)
                .forEach(i -> drl.append(Books.rule("topic.r" + i, "Campaign()")));

        List<RuleProblem> problems = assertTimeoutPreemptively(SOON, () -> problems(Books.files(drl.toString())));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message().en()).contains("holds 2001 rules; the limit is 2000");
    }

    @Test
    void a_path_that_leads_out_of_the_folder_is_refused() {
        Map<String, String> files = Books.files("package rules.topic\n\n" + Books.rule("topic.r", "Campaign()"));
        for (String path : List.of("../../etc/x.drl", "/etc/x.drl", "topic/../../x.drl", "C:\\x.drl", "a\u0000.drl")) {
            Map<String, String> more = new TreeMap<>(files);
            more.put(path, "package rules\n");

            assertThat(problems(more))
                    .anySatisfy(problem ->
                            assertThat(problem.message().en()).contains("is no path under the rulebook's folder"));
        }
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed(@TempDir Path home) throws IOException {
        Path secret = Files.writeString(home.resolve("secret.txt"), "package rules.topic\npassword");
        Path rules = Files.createDirectories(home.resolve("rules/topic"));
        Files.createSymbolicLink(rules.resolve("stolen.drl"), secret);

        List<RuleProblem> problems = RuleBookLoader.attempt(home.resolve("rules"), LoadOptions.standard())
                .problems();

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.message().en()).contains("leads out of the folder"));
        assertThat(problems)
                .noneSatisfy(problem -> assertThat(problem.message().en()).contains("password"));
    }

    private static List<RuleProblem> problems(Map<String, String> files) {
        RuleBookLoader.Attempt attempt = RuleBookLoader.attempt(files, LoadOptions.standard());
        assertThat(attempt.book()).isEmpty();
        return attempt.problems();
    }
}
