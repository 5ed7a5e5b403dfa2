package dev.boussole.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import dev.boussole.store.ruleset.Activation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T08:00:00Z"), ZoneOffset.UTC);
    private static final Actor CLAIRE = new Actor("Claire");

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws IOException {
        SmallRules.write(folder);
        database = TestDatabase.open();
        database.jdbi()
                .useHandle(handle -> handle.execute("insert into account (id, created_at) values ('shop', now())"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Rulesets started() {
        Rulesets rulesets = Rulesets.open(database, folder, CLOCK);
        rulesets.look();
        return rulesets;
    }

    private void lowerLimit() throws IOException {
        SmallRules.write(folder, "thresholds.csv", SmallRules.thresholds(3.0));
    }

    @Test
    void the_folder_is_archived_and_comes_into_service() {
        try (Rulesets rulesets = started()) {
            Served served = rulesets.served().orElseThrow();
            assertThat(served.files()).containsKeys("creative/worn.drl", "creative/worn.test.yaml");
            assertThat(rulesets.problems()).isEmpty();
            assertThat(rulesets.history(Long.MAX_VALUE, 10))
                    .singleElement()
                    .isEqualTo(new Activation(
                            served.activation(),
                            served.hash(),
                            1,
                            Activation.Cause.FOLDER,
                            Actor.FOLDER,
                            null,
                            CLOCK.instant()));
        }
    }

    @Test
    void a_changed_folder_comes_into_service_and_the_earlier_ruleset_can_still_be_asked() throws IOException {
        try (Rulesets rulesets = started()) {
            String first = rulesets.served().orElseThrow().hash();
            lowerLimit();
            rulesets.look();
            assertThat(rulesets.served().orElseThrow().hash()).isNotEqualTo(first);
            assertThat(rulesets.byHash(first).orElseThrow().hash()).isEqualTo(first);
            assertThat(rulesets.byHash("sha256:none")).isEmpty();
        }
    }

    @Test
    void what_was_activated_last_stays_after_a_restart_while_the_folder_is_as_it_was() throws IOException {
        String first;
        try (Rulesets rulesets = started()) {
            first = rulesets.served().orElseThrow().hash();
            lowerLimit();
            rulesets.look();
            rulesets.activate(first, CLAIRE, "the limit was too low");
            assertThat(rulesets.served().orElseThrow().hash()).isEqualTo(first);
        }
        try (Rulesets again = started()) {
            assertThat(again.served().orElseThrow().hash()).isEqualTo(first);
            assertThat(again.history(Long.MAX_VALUE, 10)).hasSize(3);
        }
    }

    @Test
    void a_folder_that_changed_while_nobody_looked_wins_over_what_was_activated() throws IOException {
        String first;
        try (Rulesets rulesets = started()) {
            first = rulesets.served().orElseThrow().hash();
        }
        lowerLimit();
        try (Rulesets again = started()) {
            assertThat(again.served().orElseThrow().hash()).isNotEqualTo(first);
        }
    }

    @Test
    void a_broken_folder_changes_nothing_and_is_told_once() throws IOException {
        try (Rulesets rulesets = started()) {
            String first = rulesets.served().orElseThrow().hash();
            SmallRules.write(folder, "creative/worn.drl", SmallRules.RULE.replace("frequency", "frecuency"));
            rulesets.look();
            rulesets.look();
            assertThat(rulesets.served().orElseThrow().hash()).isEqualTo(first);
            assertThat(rulesets.problems().get(0).message().en()).contains("frecuency");
            assertThat(rulesets.problems().get(0).column()).isEqualTo("13");
            assertThat(kinds()).containsExactly("ruleset.activated", "rules.rejected");
        }
    }

    @Test
    void another_server_on_the_same_database_follows() {
        try (Rulesets one = started();
                Rulesets other = Rulesets.open(database, null, CLOCK)) {
            other.look();
            assertThat(other.served().orElseThrow().hash())
                    .isEqualTo(one.served().orElseThrow().hash());
        }
    }

    @Test
    void rolling_back_brings_the_tests_of_then_along() throws IOException {
        try (Rulesets rulesets = started()) {
            Served first = rulesets.served().orElseThrow();
            SmallRules.write(folder, "creative/worn.test.yaml", SmallRules.TEST + "\n# checked again\n");
            rulesets.look();
            assertThat(rulesets.served().orElseThrow().hash()).isEqualTo(first.hash());
            assertThat(rulesets.served().orElseThrow().files()).isNotEqualTo(first.files());
            assertThat(rulesets.activate(first.hash(), CLAIRE, null)).isPresent();
            assertThat(rulesets.served().orElseThrow().files().get("creative/worn.test.yaml"))
                    .contains("checked again");
        }
    }

    @Test
    void a_ruleset_that_never_was_in_service_cannot_be_activated() {
        try (Rulesets rulesets = started()) {
            assertThat(rulesets.activate("sha256:none", CLAIRE, null)).isEmpty();
        }
    }

    private List<String> kinds() {
        return new EventStore(database).after(0, 100).stream().map(Event::kind).toList();
    }
}
