package dev.boussole.service.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
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
import dev.boussole.store.event.EventStore;
import dev.boussole.store.input.ImportRecord;
import dev.boussole.store.input.UndoOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestServer.class)
class UndoTest {
    private static final RuleBook RULES = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
    private static final String HEAD = "date,campaignName,currency,clicks,spend\n";
    private static final String A =
            HEAD + "2026-01-01,Spring,EUR,10,5\n2026-01-02,Spring,EUR,20,6\n2026-02-01,Summer,EUR,7,1\n";
    private static final String B = HEAD + "2026-01-02,Spring,EUR,25,6\n2026-02-02,Spring,EUR,30,7\n";
    private static final String C =
            HEAD + "2026-01-01,Spring,EUR,11,5\n2026-02-01,Summer,EUR,8,1\n2026-02-03,Spring,EUR,31,7\n";

    @Parameter
    private @Nullable TestServer server;

    @TempDir
    private Path folder;

    private Database database;
    private Inputs inputs;

    @BeforeEach
    void open() {
        database = TestDatabase.open(Objects.requireNonNull(server));
        inputs = new Inputs(database, Clock.systemUTC());
        inputs.create("shop");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_known_afterwards_is_what_was_known_before_and_every_earlier_day_stays_as_it_was() throws IOException {
        ImportOutcome first = take("a.csv", A);
        String before = advice(first.revision());
        ImportOutcome second = take("b.csv", B);
        String between = advice(second.revision());
        assertThat(between).isNotEqualTo(before);

        ImportRecord undone = undo(second.id());

        assertThat(Objects.requireNonNull(undone.undone()).rowsEnded()).isEqualTo(2);
        assertThat(undone.undone().rowsRevived()).isOne();
        assertThat(undone.undone().actor()).isEqualTo(Actor.LOCAL.name());
        assertThat(advice(inputs.latestRevision("shop"))).isEqualTo(before);
        assertThat(advice(first.revision())).isEqualTo(before);
        assertThat(advice(second.revision())).isEqualTo(between);
    }

    @Test
    void imports_are_taken_back_one_after_the_other_down_to_the_first() throws IOException {
        ImportOutcome a = take("a.csv", A);
        String withA = advice(a.revision());
        ImportOutcome b = take("b.csv", B);
        String withB = advice(b.revision());
        ImportOutcome c = take("c.csv", C);
        String withC = advice(c.revision());

        undo(c.id());
        assertThat(advice(inputs.latestRevision("shop"))).isEqualTo(withB);
        undo(b.id());
        assertThat(advice(inputs.latestRevision("shop"))).isEqualTo(withA);
        undo(a.id());
        assertThat(inputs.isEmpty("shop")).isTrue();
        assertThatThrownBy(() -> advice(inputs.latestRevision("shop"))).isInstanceOf(InputException.class);
        assertThat(advice(c.revision())).isEqualTo(withC);
        assertThat(inputs.undoable("shop")).isEmpty();
    }

    @Test
    void a_file_all_of_whose_rows_were_replaced_comes_back_whole() throws IOException {
        ImportOutcome a = take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n");
        String before = advice(a.revision());
        ImportOutcome b = take("b.csv", HEAD + "2026-01-01,Spring,EUR,12,5\n");
        ImportOutcome c = take("c.csv", HEAD + "2026-01-01,Spring,EUR,13,5\n");
        undo(c.id());
        undo(b.id());
        assertThat(advice(inputs.latestRevision("shop"))).isEqualTo(before);
        assertThat(inputs.imported("shop", a.id()).orElseThrow().files()).hasSize(1);
    }

    @Test
    void the_same_files_again_bring_an_import_back_and_it_can_be_taken_back_again() throws IOException {
        String before = advice(take("a.csv", A).revision());
        ImportOutcome first = take("b.csv", B);
        undo(first.id());
        ImportOutcome again = take("b.csv", B);
        assertThat(again.rowsAdded()).isEqualTo(first.rowsAdded());
        assertThat(again.rowsEnded()).isEqualTo(first.rowsEnded());
        undo(again.id());
        assertThat(advice(inputs.latestRevision("shop"))).isEqualTo(before);
    }

    @Test
    void twice_is_as_once() throws IOException {
        take("a.csv", A);
        ImportOutcome second = take("b.csv", B);
        undo(second.id());
        long revision = inputs.latestRevision("shop");
        assertThat(inputs.undo("shop", second.id(), Actor.LOCAL))
                .isInstanceOfSatisfying(
                        UndoOutcome.Undone.class, done -> assertThat(done.now()).isFalse());
        assertThat(inputs.latestRevision("shop")).isEqualTo(revision);
        assertThat(new EventStore(database).after(0, 10))
                .extracting(event -> event.kind())
                .containsExactly("import.done", "import.done", "import.undone");
    }

    @Test
    void an_import_that_later_ones_may_rest_on_stays_until_they_are_taken_back() throws IOException {
        ImportOutcome first = take("a.csv", A);
        ImportOutcome second = take("b.csv", B);
        assertThat(inputs.undo("shop", first.id(), Actor.LOCAL))
                .isInstanceOfSatisfying(
                        UndoOutcome.Superseded.class,
                        later -> assertThat(later.newest().id()).isEqualTo(second.id()));
        assertThat(inputs.undo("shop", 4_711, Actor.LOCAL)).isInstanceOf(UndoOutcome.Unknown.class);
        inputs.create("other");
        assertThat(inputs.undo("other", second.id(), Actor.LOCAL)).isInstanceOf(UndoOutcome.Unknown.class);
    }

    @Test
    void what_came_from_a_folder_is_changed_in_the_folder() throws IOException {
        Files.writeString(folder.resolve("a.csv"), A);
        ImportOutcome outcome = inputs.syncFolder("shop", folder, Actor.FOLDER);
        assertThat(inputs.undo("shop", outcome.id(), Actor.LOCAL)).isInstanceOf(UndoOutcome.FromFolder.class);
    }

    @Test
    void the_currency_of_an_import_that_was_taken_back_binds_nobody() throws IOException {
        ImportOutcome wrong = take("a.csv", HEAD + "2026-01-01,Spring,USD,10,5\n");
        undo(wrong.id());
        assertThat(take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n").rowsAdded())
                .isOne();
    }

    private ImportOutcome take(String name, String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "up", ".part"), text);
        return inputs.take("shop", List.of(new Upload(name, file)), ImportOptions.NONE, Actor.LOCAL);
    }

    private ImportRecord undo(long id) {
        UndoOutcome outcome = inputs.undo("shop", id, Actor.LOCAL);
        assertThat(outcome).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(((UndoOutcome.Undone) outcome).now()).isTrue();
        return ((UndoOutcome.Undone) outcome).record();
    }

    private String advice(long revision) throws IOException {
        Workspace workspace = inputs.workspace("shop", revision, Language.EN).workspace();
        Review review = CampaignReview.review(workspace, RULES, workspace.dayAfterData());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(review, Language.EN, null, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
