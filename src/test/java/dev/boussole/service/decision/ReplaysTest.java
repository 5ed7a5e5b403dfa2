package dev.boussole.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Dismissal;
import dev.boussole.decision.DismissalReason;
import dev.boussole.decision.State;
import dev.boussole.decision.Transition;
import dev.boussole.decision.Trigger;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.BookRuleset;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.decision.LifeFilter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample workspace under the real rules, decided and made again. */
class ReplaysTest {
    private static final Map<String, String> TEXTS = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
    private static final RuleBook RULES = RuleBookLoader.load(TEXTS, LoadOptions.standard());
    private static final RuleBook EDITED = RuleBookLoader.load(edited(), LoadOptions.standard());
    private static final Workspace SAMPLE = WorkspaceReader.read(
                    List.of(Path.of("fixtures/sample")), WorkspaceOptions.in(Language.FR))
            .workspace();
    private static final LocalDate DAY = SAMPLE.dayAfterData();

    private final String url = TestDatabase.url();
    private Database database = Database.open(url);
    private final Map<Long, Workspace> known = new HashMap<>(Map.of(1L, SAMPLE));
    private final Map<String, RuleBook> archive = new HashMap<>(Map.of(RULES.hash(), RULES));

    private static Map<String, String> edited() {
        Map<String, String> texts = new HashMap<>(TEXTS);
        texts.computeIfPresent("messages.en.yaml", (path, text) -> text + "# edited\n");
        return texts;
    }

    @BeforeEach
    void an_account() {
        database.change(handle -> handle.execute("insert into account (id, created_at) values ('shop', now())"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String decide(Workspace workspace, long revision, RuleBook rules, LocalDate day) {
        Review review = CampaignReview.review(workspace, rules, day);
        new Decisions(database, "1.0", Clock.systemUTC())
                .record(
                        "shop",
                        new Snapshot(workspace, revision, new BookRuleset(rules), review),
                        Trigger.IMPORT,
                        Actor.SCHEDULE);
        return review.decisionId();
    }

    private Replay replay(String id) {
        return replay(id, "1.0");
    }

    private Replay replay(String id, String program) {
        InputsAsKnown inputs = (account, revision) -> {
            Workspace workspace = known.get(revision);
            if (workspace == null) {
                throw new InputException(List.of(new Problem(
                        Problem.Severity.ERROR,
                        Problem.Kind.SETTING,
                        new Source("revision", 0),
                        null,
                        null,
                        new Text("It was deleted.", "Elle a été supprimée."))));
            }
            return workspace;
        };
        return new Replays(database, inputs, hash -> Optional.ofNullable(archive.get(hash)), program)
                .replay("shop", id)
                .orElseThrow();
    }

    private static Workspace later() {
        return new Workspace(
                SAMPLE.account(),
                SAMPLE.campaigns().subList(0, SAMPLE.campaigns().size() - 2),
                SAMPLE.objectives(),
                SAMPLE.changes(),
                SAMPLE.experiments(),
                SAMPLE.history(),
                SAMPLE.problems());
    }

    private void identical(String id) {
        Replay replay = replay(id);
        assertThat(replay.outcome()).as(replay.reason().en()).isEqualTo(Replay.Outcome.IDENTICAL);
        assertThat(replay.languages()).extracting(Replay.Compared::language).containsExactly(Language.values());
        assertThat(replay.languages()).allSatisfy(one -> assertThat(one.now()).isEqualTo(one.then()));
    }

    @Test
    void a_decision_that_is_made_again_is_the_same() {
        identical(decide(SAMPLE, 1, RULES, DAY));
    }

    @Test
    void after_a_restart_it_is_the_same() {
        String id = decide(SAMPLE, 1, RULES, DAY);
        database.close();
        database = Database.open(url);
        identical(id);
    }

    @Test
    void after_other_data_have_come_in_it_is_the_same() {
        String first = decide(SAMPLE, 1, RULES, DAY);
        known.put(2L, later());
        String second = decide(later(), 2, RULES, DAY);
        assertThat(second).isNotEqualTo(first);
        identical(first);
        identical(second);
    }

    @Test
    void after_the_rules_have_changed_it_is_the_same() {
        String first = decide(SAMPLE, 1, RULES, DAY);
        archive.put(EDITED.hash(), EDITED);
        String second = decide(SAMPLE, 1, EDITED, DAY);
        identical(first);
        identical(second);
    }

    @Test
    void after_recommendations_were_answered_it_is_the_same_and_so_is_the_next() {
        String first = decide(SAMPLE, 1, RULES, DAY);
        Recommendations recommendations = new Recommendations(database, Clock.systemUTC());
        String id = recommendations
                .page("shop", LifeFilter.in(State.ACTIVE), null, 1)
                .get(0)
                .id();
        recommendations.answer(
                "shop",
                id,
                null,
                life -> new Transition.Dismiss(new Dismissal(DismissalReason.TOO_RISKY, null)),
                null,
                Actor.LOCAL);
        identical(first);
        String second = decide(SAMPLE, 1, RULES, DAY.plusDays(1));
        recommendations.answer("shop", id, null, life -> new Transition.Reopen(), null, Actor.LOCAL);
        identical(second);
    }

    @Test
    void without_its_rules_it_cannot_be_made_and_says_so() {
        String id = decide(SAMPLE, 1, RULES, DAY);
        archive.clear();
        Replay replay = replay(id);
        assertThat(replay.outcome()).isEqualTo(Replay.Outcome.IMPOSSIBLE);
        assertThat(replay.reason().en()).contains(RULES.hash(), "not in the archive");
    }

    @Test
    void under_another_engine_it_cannot_be_made_and_names_the_program() {
        String id = decide(SAMPLE, 1, RULES, DAY);
        archive.put(RULES.hash(), EDITED);
        Replay replay = replay(id);
        assertThat(replay.outcome()).isEqualTo(Replay.Outcome.IMPOSSIBLE);
        assertThat(replay.reason().en()).contains("another version of the engine", "Program 1.0");
    }

    @Test
    void without_its_inputs_it_cannot_be_made_and_says_why() {
        String id = decide(SAMPLE, 1, RULES, DAY);
        known.clear();
        Replay replay = replay(id);
        assertThat(replay.outcome()).isEqualTo(Replay.Outcome.IMPOSSIBLE);
        assertThat(replay.reason().fr()).contains("révision 1", "Elle a été supprimée.");
    }

    @Test
    void one_that_is_not_the_same_names_the_first_difference_and_both_programs() {
        String id = decide(SAMPLE, 1, RULES, DAY);
        known.put(1L, later());
        Replay replay = replay(id, "2.0");
        assertThat(replay.outcome()).isEqualTo(Replay.Outcome.DIFFERENT);
        assertThat(replay.reason().en()).contains("`/campaigns/", "Program 1.0 made it, 2.0 made it again");
        assertThat(replay.languages())
                .allSatisfy(one -> assertThat(
                                Objects.requireNonNull(one.difference()).pointer())
                        .startsWith("/campaigns/"));
    }

    @Test
    void what_was_never_decided_is_not_made() {
        assertThat(new Replays(database, (account, revision) -> SAMPLE, hash -> Optional.of(RULES), "1.0")
                        .replay("shop", "x"))
                .isEmpty();
    }
}
