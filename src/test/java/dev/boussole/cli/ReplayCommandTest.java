package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Trigger;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.service.decision.Decisions;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.input.Inputs;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sample workspace, imported, decided under the rules of the folder, and made again by another process's eyes. */
@Timeout(120)
class ReplayCommandTest {
    private static final String URL = TestDatabase.url();
    private static final Clock CLOCK = Clock.systemUTC();
    private static String decision = "";

    @BeforeAll
    static void decide() throws InterruptedException {
        try (Database database = Database.open(URL);
                Rulesets rulesets = Rulesets.open(database, Path.of("rules"), CLOCK)) {
            Inputs inputs = new Inputs(database, CLOCK);
            inputs.create("shop");
            inputs.follow("shop", Path.of("fixtures/sample"));
            inputs.syncFolder("shop", Path.of("fixtures/sample"), Actor.FOLDER);
            long revision = inputs.latestRevision("shop");
            Workspace workspace =
                    inputs.workspace("shop", revision, Language.EN).workspace();
            while (rulesets.inService().isEmpty()) {
                Thread.sleep(50);
            }
            Ruleset ruleset = rulesets.inService().orElseThrow();
            Review review = ruleset.review(workspace, workspace.dayAfterData());
            new Decisions(database, "0.0.1", CLOCK)
                    .record("shop", new Snapshot(workspace, revision, ruleset, review), Trigger.IMPORT, Actor.FOLDER);
            decision = review.decisionId();
            database.change(handle -> {
                handle.execute("insert into account (id, created_at) values ('other', now())");
                handle.execute("insert into decision select 'other', 'lost', as_of, 'sha256:gone', revision, program,"
                        + " trigger, actor, made_at, recommended, held_back, abstained from decision");
            });
        }
    }

    private static Ran replay(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "replay";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--db";
        all[all.length - 1] = URL;
        return Ran.in(Path.of(""), Map.of(), all);
    }

    @Test
    void a_decision_is_made_again_byte_for_byte() {
        Ran ran = replay(decision);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("identical", "Every byte is the same", decision, "shop", "0.0.1");
    }

    @Test
    void the_same_as_json_in_french() throws IOException {
        Ran ran = replay(decision, "--format", "json", "--lang", "fr", "--account", "shop");
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.path("outcome").asText()).isEqualTo("identical");
        assertThat(json.path("reason").asText()).startsWith("Chaque octet");
        assertThat(json.path("documents"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.path("now")).isEqualTo(one.path("then")));
    }

    @Test
    void one_that_cannot_be_made_again_says_why_and_exits_with_1() {
        Ran ran = replay("lost");
        assertThat(ran.code()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("impossible", "sha256:gone", "not in the archive");
    }

    @Test
    void one_that_was_never_made_is_wrong_use() {
        Ran ran = replay("nope");
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("No account has the decision `nope`");
    }

    @Test
    void one_of_another_account_is_not_found() {
        assertThat(replay(decision, "--account", "other").code()).isEqualTo(Exit.WRONG_USE);
    }
}
