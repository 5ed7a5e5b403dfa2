package dev.boussole.service.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.report.JsonReport;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored gives, to the byte, the advice that the files themselves give. */
class StoredAdviceTest {
    private static final RuleBook RULES = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
    private static final Path SAMPLE = Path.of("fixtures/sample");

    static Stream<Path> cases() throws IOException {
        return Files.list(Path.of("fixtures/cases")).filter(Files::isDirectory).sorted();
    }

    @ParameterizedTest
    @EnumSource
    void the_sample_by_its_folder(TestServer server) throws IOException {
        assertThat(stored(server, SAMPLE)).isEqualTo(read(List.of(SAMPLE)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_by_its_folder(Path folder) throws IOException {
        assertThat(stored(TestServer.EMBEDDED, folder)).isEqualTo(read(List.of(folder)));
    }

    @Test
    void the_exports_of_the_sample_sent_in_with_its_settings() throws IOException {
        try (Database database = TestDatabase.open()) {
            Inputs inputs = new Inputs(database, Clock.systemUTC());
            inputs.create("sample");
            inputs.putSettings("sample", Files.readString(SAMPLE.resolve("boussole.yaml")), null, Actor.LOCAL);
            List<Path> files;
            try (Stream<Path> exports = Files.list(SAMPLE.resolve("exports"))) {
                files = exports.filter(file -> !file.toString().endsWith(".md"))
                        .sorted()
                        .toList();
            }
            inputs.take(
                    "sample",
                    files.stream()
                            .map(file -> new Upload(file.getFileName().toString(), file))
                            .toList(),
                    ImportOptions.NONE,
                    Actor.LOCAL);
            LoadedWorkspace stored = inputs.workspace("sample", inputs.latestRevision("sample"), Language.EN);
            assertThat(advice(stored.workspace()).replace("`exports/", "`"))
                    .isEqualTo(read(List.of(SAMPLE)).replace("`exports/", "`").replace("\"exports/", "\""));
        }
    }

    private static String stored(TestServer server, Path folder) throws IOException {
        try (Database database = TestDatabase.open(server)) {
            Inputs inputs = new Inputs(database, Clock.systemUTC());
            inputs.create("case");
            ImportOutcome outcome = inputs.syncFolder("case", folder, Actor.FOLDER);
            assertThat(outcome.unchanged()).isFalse();
            return advice(
                    inputs.workspace("case", outcome.revision(), Language.EN).workspace());
        }
    }

    private static String read(List<Path> paths) throws IOException {
        return advice(
                WorkspaceReader.read(paths, WorkspaceOptions.in(Language.EN)).workspace());
    }

    private static String advice(Workspace workspace) throws IOException {
        Review review = CampaignReview.review(workspace, RULES, workspace.dayAfterData());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(review, workspace.account().language(), null, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
