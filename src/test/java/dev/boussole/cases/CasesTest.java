package dev.boussole.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.recommendation.Guidance;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Situations as marketers meet them: each gets the advice that an expert would give, and none that an expert would not. */
class CasesTest {
    private static final int BYTES_MAX = 300_000;
    private static final RuleBook RULES = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
    private static final Set<String> KNOWN = RULES.guidance().stream()
            .flatMap(guidance -> names(guidance).stream())
            .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> the_advice_is_that_of_an_expert() {
        return Cases.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name.replace('-', ' '), () -> review(Cases.FOLDER.resolve(name))));
    }

    private static void review(Path folder) {
        ExpectedCase expected = ExpectedCase.read(folder.resolve("case.yaml"));
        Set<String> unknown = expected.rules();
        unknown.removeAll(KNOWN);
        assertThat(unknown).as("rules in case.yaml that the rulebook has not").isEmpty();
        Review review = CampaignReview.review(
                WorkspaceReader.read(List.of(folder), WorkspaceOptions.in(Language.EN))
                        .workspace(),
                RULES,
                expected.asOf());
        new CaseCheck(expected, review).check();
    }

    @Test
    void the_committed_exports_are_what_the_program_writes() throws IOException {
        for (Map.Entry<String, Map<String, String>> one : Cases.all().entrySet()) {
            Path folder = Cases.FOLDER.resolve(one.getKey());
            for (Map.Entry<String, String> file : one.getValue().entrySet()) {
                assertThat(folder.resolve(file.getKey()))
                        .as("run Cases.main to write it again")
                        .hasContent(file.getValue());
            }
            assertThat(names(folder.resolve("exports")))
                    .isEqualTo(one.getValue().keySet().stream()
                            .map(path -> path.substring(path.indexOf('/') + 1))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void every_folder_is_a_case_and_stays_small() throws IOException {
        Set<String> folders = names(Cases.FOLDER);
        assertThat(folders).containsAll(Cases.all().keySet());
        folders.removeAll(Cases.all().keySet());
        assertThat(folders).containsExactly("README.md");
        for (String name : Cases.all().keySet()) {
            assertThat(Cases.all().get(name).values().stream()
                            .mapToInt(String::length)
                            .sum())
                    .as(name)
                    .isLessThan(BYTES_MAX);
        }
    }

    @Test
    void every_case_has_its_line_in_the_readme() throws IOException {
        assertThat(Files.readString(Cases.FOLDER.resolve("README.md")))
                .contains(Cases.all().keySet().stream()
                        .map(name -> "| `" + name + "` |")
                        .toList());
    }

    /** How a case may name a rule. */
    static Set<String> names(Guidance guidance) {
        return Stream.of(guidance.id(), guidance.code())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
