package dev.boussole.service.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.decision.GivenReview;
import dev.boussole.decision.Trigger;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.decision.Decided;
import dev.boussole.store.decision.Document;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database = TestDatabase.open();
    private final Decisions decisions = new Decisions(database, "1.0", Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void an_account() {
        database.jdbi()
                .useHandle(handle -> handle.execute("insert into account (id, created_at) values ('shop', now())"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private boolean record(GivenReview review) {
        return decisions.record("shop", Fixed.snapshot(review), Trigger.SCHEDULED, Actor.SCHEDULE);
    }

    private JsonNode document(String id, Language language) throws IOException {
        return JSON.readTree(decisions.document("shop", id, language).orElseThrow());
    }

    private long count(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void a_decision_is_kept_with_what_it_was_made_from() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring").holdsBack("scale", "spring", "fatigue"));
        assertThat(decisions.find("shop", "d-2026-10-31"))
                .contains(new Decided(
                        "shop",
                        "d-2026-10-31",
                        LocalDate.parse("2026-10-31"),
                        "sha256:3f2a91",
                        1,
                        "1.0",
                        Trigger.SCHEDULED,
                        Actor.SCHEDULE,
                        NOW,
                        1,
                        1,
                        0));
    }

    @Test
    void a_decision_is_kept_in_both_languages_with_the_digest_of_each() throws IOException {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        for (Language language : Language.values()) {
            byte[] text = decisions.document("shop", "d-2026-10-31", language).orElseThrow();
            Document packed = decisions.packed("shop", "d-2026-10-31", language).orElseThrow();
            assertThat(packed.length()).isEqualTo(text.length);
            assertThat(packed.sha256()).isEqualTo(Documents.sha256(text));
            assertThat(JSON.readTree(text).path("language").asText()).isEqualTo(language.code());
        }
    }

    @Test
    void the_same_decision_twice_writes_nothing_new() {
        assertThat(record(GivenReview.on("2026-10-31").says("fatigue", "spring")))
                .isTrue();
        long events = count("event");
        assertThat(record(GivenReview.on("2026-10-31").says("fatigue", "spring")))
                .isFalse();
        assertThat(count("event")).isEqualTo(events);
        assertThat(count("recommendation_history")).isEqualTo(1);
    }

    @Test
    void a_recommendation_keeps_its_id_and_its_first_day_while_its_cause_lasts() throws IOException {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        record(GivenReview.on("2026-11-01").says("fatigue", "spring"));
        JsonNode one = document("d-2026-11-01", Language.EN).at("/campaigns/0/recommendations/0");
        assertThat(one.path("id").asText()).isEqualTo("fatigue@spring");
        assertThat(one.path("generatedAt").asText()).isEqualTo("2026-10-31");
        assertThat(count("recommendation")).isEqualTo(1);
    }

    @Test
    void one_that_comes_back_has_another_id_and_a_first_day_of_its_own() throws IOException {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        record(GivenReview.on("2026-11-01").campaign("spring"));
        record(GivenReview.on("2026-11-02").says("fatigue", "spring"));
        JsonNode one = document("d-2026-11-02", Language.EN).at("/campaigns/0/recommendations/0");
        assertThat(one.path("id").asText()).isEqualTo("fatigue@spring-2");
        assertThat(one.path("generatedAt").asText()).isEqualTo("2026-11-02");
    }

    @Test
    void what_happened_is_told_in_order_with_the_review_first() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        record(GivenReview.on("2026-11-01").campaign("spring"));
        assertThat(new EventStore(database).after(0, 10))
                .extracting(Event::kind, Event::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("review.done", "d-2026-10-31"),
                        org.assertj.core.groups.Tuple.tuple("recommendation.new", "fatigue@spring"),
                        org.assertj.core.groups.Tuple.tuple("review.done", "d-2026-11-01"),
                        org.assertj.core.groups.Tuple.tuple("recommendation.expired", "fatigue@spring"));
    }

    @Test
    void a_look_back_is_written_and_moves_no_recommendation() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        record(GivenReview.on("2026-09-30").says("scale", "spring"));
        assertThat(decisions.find("shop", "d-2026-09-30")).isPresent();
        assertThat(count("recommendation")).isEqualTo(1);
        assertThat(record(GivenReview.on("2026-10-31").says("fatigue", "spring")))
                .isFalse();
    }

    @Test
    void data_that_change_back_bring_recommendations_back_to_the_former_decision() {
        record(GivenReview.on("2026-10-31").id("a").says("fatigue", "spring"));
        record(GivenReview.on("2026-10-31").id("b").says("scale", "spring"));
        assertThat(record(GivenReview.on("2026-10-31").id("a").says("fatigue", "spring")))
                .isTrue();
        assertThat(count("decision")).isEqualTo(2);
        assertThat(active()).containsExactly("fatigue@spring-2");
    }

    private List<String> active() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select id from recommendation where state = 'active'")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void nothing_that_was_written_can_be_altered_or_removed() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        for (String sql : List.of(
                "update recommendation_history set note = 'x'",
                "delete from recommendation_history",
                "truncate recommendation_history",
                "update decision set actor = 'x'",
                "delete from decision_recommendation",
                "update decision_document set length = 1",
                "update recommendation set base = '{}'")) {
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(sql)))
                    .as(sql)
                    .hasMessageContaining("never altered");
        }
    }

    @Test
    void the_database_itself_refuses_a_second_open_life_of_one_cause() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute("""
                        insert into recommendation select (jsonb_populate_record(r, '{"id": "x", "episode": 2}')).*
                        from recommendation r
                        """)))
                .hasMessageContaining("recommendation_open");
    }

    @Test
    void the_day_last_asked_for_is_that_of_the_clock_or_of_a_person() {
        assertThat(decisions.lastAsked("shop")).isEmpty();
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        decisions.record(
                "shop", Fixed.snapshot(GivenReview.on("2026-11-02").campaign("spring")), Trigger.IMPORT, Actor.LOCAL);
        assertThat(decisions.lastAsked("shop")).contains(LocalDate.parse("2026-10-31"));
    }

    @Test
    void decisions_are_listed_newest_first_a_page_at_a_time() {
        for (String id : List.of("a", "b", "c")) {
            record(GivenReview.on("2026-10-31").id(id).says("fatigue", "spring"));
        }
        List<Decided> first = decisions.page("shop", null, 2);
        assertThat(first).extracting(Decided::id).containsExactly("c", "b");
        assertThat(decisions.page("shop", first.get(1), 2))
                .extracting(Decided::id)
                .containsExactly("a");
    }
}
