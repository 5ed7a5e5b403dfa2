package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Trigger;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.service.decision.Decisions;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.input.Inputs;
import dev.boussole.service.ruleset.BookRuleset;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.service.ruleset.SmallRules;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RulesDiffCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String URL = TestDatabase.url();
    private static final String WORN = """
            periodStart,periodEnd,campaignId,campaignName,channel,impressions,clicks,reach,spend,currency
            2026-10-24,2026-10-30,worn-social,Usée,paid_social,100000,1200,25000,30.5,EUR
            """;

    @TempDir
    static Path past;

    @TempDir
    Path folder;

    @BeforeAll
    static void decide() throws IOException {
        SmallRules.write(past.resolve("rules"));
        SmallRules.write(past.resolve("shop"), "reach.csv", WORN);
        Ruleset ruleset = new BookRuleset(RuleBookLoader.load(past.resolve("rules"), LoadOptions.standard()));
        try (Database database = Database.open(URL)) {
            Inputs inputs = new Inputs(database, CLOCK);
            inputs.create("shop");
            inputs.syncFolder("shop", past.resolve("shop"), Actor.FOLDER);
            long revision = inputs.latestRevision("shop");
            Workspace workspace =
                    inputs.workspace("shop", revision, Language.EN).workspace();
            Decisions decisions = new Decisions(database, "0.0.1", CLOCK);
            for (int day = 0; day < 2; day++) {
                LocalDate asOf = workspace.dayAfterData().plusDays(day);
                Review review = ruleset.review(workspace, asOf);
                decisions.record(
                        "shop", new Snapshot(workspace, revision, ruleset, review), Trigger.ON_DEMAND, Actor.LOCAL);
            }
            database.change(handle -> handle.execute("update recommendation set state = 'expired'"));
        }
    }

    @BeforeEach
    void rules() throws IOException {
        SmallRules.write(folder.resolve("old"));
        SmallRules.write(folder.resolve("new"));
        SmallRules.write(folder.resolve("new"), "thresholds.csv", SmallRules.thresholds(9));
        SmallRules.write(folder.resolve("shop"), "reach.csv", WORN);
    }

    private Ran diff(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "rules";
        all[1] = "diff";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Ran.in(folder, Map.of(), all);
    }

    @Test
    void what_an_edit_takes_away_is_told_with_its_rank() {
        Ran ran = diff("old", "new", "--on", "shop", "--lang", "en");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(Exit.DONE);
        assertThat(ran.out())
                .startsWith("shop, 31 October 2026: 1 recommendations before, 0 after, 100% of them others\n"
                        + "  vanishes      creative.worn, worn-social: Refresh it (rank 1)\n");
    }

    @Test
    void the_same_rules_say_the_same() {
        Ran ran = diff("old", "old", "--on", "shop", "--fail-over", "1%", "--lang", "en");
        assertThat(ran.code()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).startsWith("One review says the same under both.\n0% of the recommendations");
    }

    @Test
    void a_build_can_fail_when_too_much_changes() {
        Ran ran = diff("old", "new", "--on", "shop", "--fail-over", "10%", "--lang", "en");
        assertThat(ran.code()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.err()).isEqualTo("100% of the recommendations are others: more than 10%.\n");
    }

    @Test
    void past_decisions_are_tried_again_and_say_what_became_of_the_advice() throws IOException {
        Ran ran = diff("old", "new", "--since", "2026-10-01", "--db", URL, "--format", "json", "--lang", "en");
        assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.DONE);
        JsonNode json = JSON.readTree(ran.out());
        assertThat(json.get("accounts")).hasSize(2);
        assertThat(json.at("/accounts/0/asOf").textValue()).isEqualTo("2026-10-31");
        assertThat(json.at("/accounts/0/decision").textValue()).isNotEmpty();
        assertThat(json.at("/accounts/0/changes/0/became").textValue()).isEqualTo("expired");
    }

    @Test
    void decisions_before_the_day_are_left_out() throws IOException {
        Ran ran = diff("old", "new", "--since", "2026-11-01", "--db", URL, "--format", "json");
        assertThat(JSON.readTree(ran.out()).get("accounts")).hasSize(1);
    }

    @Test
    void nothing_is_written_down() {
        diff("old", "new", "--since", "2026-10-01", "--db", URL);
        try (Database database = Database.open(URL)) {
            assertThat(database.<Integer>read(handle -> handle.createQuery("select count(*) from decision")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(2);
        }
    }

    @Test
    void rules_that_do_not_load_are_told_like_a_check_tells_them() throws IOException {
        SmallRules.write(folder.resolve("new"), "creative/worn.drl", SmallRules.RULE.replace("frequency", "frecuency"));
        Ran ran = diff("old", "new", "--on", "shop", "--lang", "en");
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("new/creative/worn.drl", "Did you mean `frequency`?");
    }

    @Test
    void a_folder_or_hash_that_is_none_is_told() {
        assertThat(diff("old", "nowhere", "--lang", "en").err()).contains("nowhere` is not a folder");
        assertThat(diff("old", "sha256:00", "--db", URL, "--lang", "en").err())
                .startsWith("There is no ruleset `sha256:00`");
    }
}
