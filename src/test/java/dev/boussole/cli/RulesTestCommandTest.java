package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.rulebook.Books;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules test} and {@code rules coverage} on a small rulebook. */
class RulesTestCommandTest {
    private static final Map<String, String> FILES =
            Books.files("package rules.topic\n\n" + Books.rule("topic.worn", """
                    Threshold( name == "fatigue-frequency", $limit : value )
                        Campaign( frequency.value >= $limit, ctr.falling )"""));
    private static final String TESTS = """
            base: { campaign: { frequency: %s, ctr: falling } }
            tests:
              - name: worn & <out>
                expect: [ topic.worn ]
              - name: fresh
                given: { campaign: { ctr: stable } }
                expect: [ ]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void rulebook() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve("book").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        tests("3.5");
    }

    private void tests(String frequency) throws IOException {
        Files.writeString(folder.resolve("book/topic/rules.test.yaml"), TESTS.formatted(frequency));
    }

    private Ran run(String... arguments) {
        return Ran.in(folder, Map.of(), arguments);
    }

    @Test
    void a_failed_case_says_what_was_expected_what_was_said_and_what_stood_in_the_way() throws IOException {
        tests("3.2");

        Ran ran = run("rules", "test", "book");

        assertThat(ran.code()).isOne();
        assertThat(ran.out()).isEqualTo("""
                `%1$s/topic/rules.test.yaml:3`, "worn & <out>":
                   expected: topic.worn
                   actual: no rule
                   `topic.worn` was expected and did not speak: `frequency.value >= 3.5` fails. \
                `Campaign.frequency.value` is 3.2; it would have to be 3.5.
                2 tests, 1 failed.
                """.formatted(folder.resolve("book")));
    }

    @Test
    void a_file_written_wrongly_has_each_mistake_with_its_line() throws IOException {
        Files.writeString(folder.resolve("book/topic/rules.test.yaml"), """
                tests:
                  - name: worn out
                    given: { campaign: { frequence: 3 } }
                    expect: [ topic.wron ]
                """);

        Ran ran = run("rules", "test", "book", "--lang", "fr");

        assertThat(ran.code()).isOne();
        assertThat(ran.out())
                .contains(
                        "rules.test.yaml:3`, \"worn out\"",
                        "`campaign` n'a pas de `frequence`. Vouliez-vous dire `frequency` ?",
                        "rules.test.yaml:4`, \"worn out\"",
                        "il n'existe pas de règle `topic.wron`. Vouliez-vous dire `topic.worn` ?");
    }

    @Test
    void tests_can_be_picked_and_none_at_all_is_a_failure() {
        assertThat(run("rules", "test", "book", "--only", "fresh").out()).isEqualTo("1 test, 0 failed.\n");
        assertThat(run("rules", "test", "book", "--only", "topic.worn").out()).isEqualTo("2 tests, 0 failed.\n");
        Ran none = run("rules", "test", "book", "--only", "nothing like it");
        assertThat(none.code()).isOne();
        assertThat(none.out()).startsWith("No test matches `nothing like it`.");
    }

    @Test
    void build_servers_read_the_same_as_xml() throws Exception {
        tests("3.2");

        Ran ran = run("rules", "test", "book", "--format", "junit");

        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ran.out().getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(suite.getAttributes().getNamedItem("tests").getNodeValue()).isEqualTo("2");
        assertThat(suite.getAttributes().getNamedItem("failures").getNodeValue())
                .isEqualTo("1");
        assertThat(ran.out()).contains("name=\"worn &amp; &lt;out&gt;\"", "frequency.value &gt;= 3.5");
        assertThat(ran.code()).isOne();
    }

    @Test
    void programs_read_the_same_as_json() throws IOException {
        tests("3.2");

        JsonNode json = new ObjectMapper()
                .readTree(run("rules", "test", "book", "--format", "json").out());

        assertThat(json.path("failed").intValue()).isOne();
        JsonNode failed = json.path("results").get(0);
        assertThat(failed.path("line").intValue()).isEqualTo(3);
        assertThat(failed.path("expected").get(0).textValue()).isEqualTo("topic.worn");
        assertThat(failed.path("details").get(0).path("line").intValue()).isEqualTo(4);
    }

    @Test
    @Timeout(60)
    void a_watched_rulebook_is_tested_again_after_each_edit() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                out, new PrintStream(out, true, StandardCharsets.UTF_8), false, false, 100, Map.of(), folder);
        int[] exit = {-1};
        Thread watching = new Thread(() -> exit[0] = new Boussole(terminal, settings -> {
                    throw new IllegalStateException();
                })
                .run("rules", "test", "book", "--watch"));
        watching.start();

        await(out, "2 tests, 0 failed.");
        tests("3.2");
        await(out, "2 tests, 1 failed.");
        Files.writeString(folder.resolve("book/topic/rules.drl"), "package rules.topic\nrule");
        await(out, "rules.drl:2");
        watching.interrupt();
        watching.join(10_000);

        assertThat(exit[0]).isOne();
    }

    private static void await(ByteArrayOutputStream out, String text) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!out.toString(StandardCharsets.UTF_8).contains(text)) {
            assertThat(Instant.now()).as(out.toString(StandardCharsets.UTF_8)).isBefore(end);
            Thread.sleep(20);
        }
    }

    @Test
    void the_rulebook_inside_the_program_cannot_be_watched() {
        Ran ran = run("rules", "test", "--watch");

        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("rules test DIR --watch");
    }

    @Test
    void coverage_names_what_no_test_turns_on() {
        Ran ran = run("rules", "coverage", "book");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                topic.worn  topic/rules.drl:3
                   no test has the rule silent because of `Campaign: frequency.value >= $limit` alone: try the other side of `fatigue-frequency`
                1 of 1 rules fired, 2 of 2 conditions were decisive, 0 of 1 comparisons with a threshold were tested on both \
                sides and 1 at the edge: 75.0%.
                """);
    }

    @Test
    void coverage_names_thresholds_at_which_nothing_is_tested() throws IOException {
        Files.writeString(folder.resolve("book/topic/rules.test.yaml"), """
                tests:
                  - name: worn out
                    given: { campaign: { ctr: falling } }
                    vary:
                      campaign.frequency: { 9: [ topic.worn ], 1: [ ] }
                """);

        assertThat(run("rules", "coverage", "book").out()).isEqualTo("""
                topic.worn  topic/rules.drl:3
                   no test has `Campaign: frequency.value >= $limit` decide exactly at `fatigue-frequency`
                1 of 1 rules fired, 2 of 2 conditions were decisive, 1 of 1 comparisons with a threshold were tested on both \
                sides and 0 at the edge: 100.0%.
                """);
    }

    @Test
    void coverage_fails_a_build_below_the_share_that_is_asked_for() throws IOException {
        assertThat(run("rules", "coverage", "book", "--fail-under", "75%").code())
                .isZero();
        assertThat(run("rules", "coverage", "book", "--fail-under", "75.1").code())
                .isOne();
        assertThat(run("rules", "coverage", "book", "--fail-under", "much").code())
                .isEqualTo(Exit.WRONG_USE);
        assertThat(new ObjectMapper()
                        .readTree(run("rules", "coverage", "book", "--format", "json")
                                .out())
                        .path("share")
                        .doubleValue())
                .isEqualTo(0.75);
    }
}
