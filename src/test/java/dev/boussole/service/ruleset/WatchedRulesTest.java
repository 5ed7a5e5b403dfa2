package dev.boussole.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that we ship, in a folder that is watched. */
class WatchedRulesTest {
    private static final Path RULES = Path.of("rules");

    @TempDir
    Path folder;

    private Database database;
    private Rulesets rules;
    private String firstHash;

    @BeforeEach
    void open() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(RULES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        database = TestDatabase.open();
        rules = Rulesets.open(database, folder, Clock.systemUTC());
        until(() -> rules.inService().isPresent());
        firstHash = rules.inService().orElseThrow().hash();
    }

    @AfterEach
    void close() {
        rules.close();
        database.close();
    }

    private static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }

    private Path sample() {
        return folder.resolve("waiting/sample.drl");
    }

    @Test
    void the_rules_of_the_folder_come_into_service() {
        assertThat(firstHash).startsWith("sha256:");
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.inService().orElseThrow().waitRule()).isEqualTo("waiting.sample-too-small");
    }

    @Test
    void an_edit_comes_into_service_by_itself() throws IOException {
        Files.writeString(sample(), Files.readString(sample()) + "\n// reviewed\n");
        until(() -> !rules.inService().orElseThrow().hash().equals(firstHash));
        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void a_broken_rule_leaves_the_last_good_rulebook_in_service() throws IOException {
        Files.writeString(sample(), Files.readString(sample()).replace("Campaign(", "Campain("));
        until(() -> !rules.problems().isEmpty());
        assertThat(rules.inService().orElseThrow().hash()).isEqualTo(firstHash);
        assertThat(rules.problems().get(0).message().en()).contains("sample.drl", "Campain");
    }

    @Test
    void a_rule_whose_tests_fail_leaves_the_last_good_rulebook_in_service() throws IOException {
        Path test = folder.resolve("waiting/sample.test.yaml");
        Files.writeString(test, """
                tests:
                  - name: nothing measured speaks
                    given:
                      campaign: { channel: paid_social, objective: sales }
                    expect: [ waiting.sample-too-small ]
                """);
        Files.writeString(sample(), Files.readString(sample()) + "\n// reviewed\n");
        until(() -> !rules.problems().isEmpty());
        assertThat(rules.inService().orElseThrow().hash()).isEqualTo(firstHash);
        assertThat(rules.problems().get(0).message().en()).contains("sample.test.yaml", "nothing measured speaks");
    }

    @Test
    void a_mended_rule_takes_its_place_and_clears_the_problems() throws IOException {
        String good = Files.readString(sample());
        Files.writeString(sample(), good.replace("Campaign(", "Campain("));
        until(() -> !rules.problems().isEmpty());
        Files.writeString(sample(), good + "\n// mended\n");
        until(() -> !rules.inService().orElseThrow().hash().equals(firstHash));
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.served().orElseThrow().files().get("waiting/sample.drl"))
                .endsWith("// mended\n");
    }

    @Test
    void a_failing_test_is_told_with_the_condition_that_stands_in_the_way() throws IOException {
        Files.writeString(folder.resolve("waiting/sample.test.yaml"), """
                tests:
                  - name: a large sample
                    given:
                      campaign: { primary: cvr, cvr: { value: 0.02, n: 5000, successes: 100 } }
                    expect: [ waiting.sample-too-small ]
                """);
        until(() -> !rules.problems().isEmpty());
        assertThat(rules.problems().get(0).message().en())
                .contains("test `a large sample`", "did not speak", "`primary.successes < 30` fails");
    }

    @Test
    void a_rule_that_can_never_hold_leaves_the_last_good_rulebook_in_service() throws IOException {
        String good = Files.readString(sample());
        Files.writeString(
                sample(),
                good.replace("primary.successes < $min", "primary.successes < $min, primary.successes > $min"));
        until(() -> !rules.problems().isEmpty());
        assertThat(rules.inService().orElseThrow().hash()).isEqualTo(firstHash);
        assertThat(rules.problems().get(0).message().en()).contains("waiting/sample.drl", "can never hold together");
    }
}
