package dev.boussole.rulebook.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookServiceTest {
    private static final String GOOD = "package rules.topic\n\n" + Books.rule("topic.good", "Campaign( ctr.falling )");
    private static final String BROKEN =
            "package rules.topic\n\n" + Books.rule("topic.good", "Campaign( cptr.falling )");

    @TempDir
    Path folder;

    @BeforeEach
    void a_good_rulebook_lies_there() throws IOException {
        for (Map.Entry<String, String> file : Books.files(GOOD).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void edit(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
    }

    private static String hash(RuleBookService service) {
        return service.state().inService().map(RuleBook::hash).orElse("none");
    }

    @Test
    void an_edit_that_does_not_load_leaves_the_last_good_rulebook_and_shows_why() throws IOException {
        try (RuleBookService service = RuleBookService.of(folder, LoadOptions.standard())) {
            String good = hash(service);
            edit("topic/rules.drl", BROKEN);
            service.refresh();

            assertThat(hash(service)).isEqualTo(good).startsWith("sha256:");
            assertThat(service.state().problems().get(0).message().en()).contains("no KPI `cptr`. Did you mean `ctr`?");
        }
    }

    @Test
    void an_edit_whose_tests_fail_leaves_the_last_good_rulebook() throws IOException {
        try (RuleBookService service = RuleBookService.of(folder, LoadOptions.standard())) {
            String good = hash(service);
            edit("topic/rules.drl", GOOD.replace("falling", "rising"));
            edit(
                    "topic/rules.test.yaml",
                    "tests:\n  - name: falling\n    given: { campaign: { ctr: falling } }\n    expect: [ topic.good ]\n");
            service.refresh();

            assertThat(hash(service)).isEqualTo(good);
            assertThat(service.state().problems().get(0).message().en())
                    .contains("test `falling`: `topic.good` was expected and did not speak: `ctr.rising` fails.");
        }
    }

    @Test
    void a_good_edit_takes_its_place_and_clears_the_problems() throws IOException {
        try (RuleBookService service = RuleBookService.of(folder, LoadOptions.standard())) {
            String first = hash(service);
            edit("topic/rules.drl", BROKEN);
            service.refresh();
            edit("topic/rules.drl", GOOD.replace("falling", "rising"));
            service.refresh();

            assertThat(hash(service)).isNotEqualTo(first).startsWith("sha256:");
            assertThat(service.state().problems()).isEmpty();
        }
    }

    @Test
    void a_watched_folder_is_reloaded_by_itself() throws Exception {
        try (RuleBookService service =
                RuleBookService.watching(folder, LoadOptions.standard(), Duration.ofMillis(20))) {
            String first = await(service, "none");
            edit("topic/rules.drl", GOOD.replace("falling", "rising"));

            assertThat(await(service, first)).startsWith("sha256:").isNotEqualTo(first);
        }
    }

    private static String await(RuleBookService service, String other) throws InterruptedException {
        for (int i = 0; i < 500 && hash(service).equals(other); i++) {
            Thread.sleep(20);
        }
        return hash(service);
    }
}
