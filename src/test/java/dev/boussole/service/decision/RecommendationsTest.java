package dev.boussole.service.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.Lever;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Dismissal;
import dev.boussole.decision.DismissalReason;
import dev.boussole.decision.GivenReview;
import dev.boussole.decision.Life;
import dev.boussole.decision.Pause;
import dev.boussole.decision.State;
import dev.boussole.decision.Transition;
import dev.boussole.decision.TransitionRefused;
import dev.boussole.decision.Trigger;
import dev.boussole.decision.Wake;
import dev.boussole.report.Lives;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.decision.Entry;
import dev.boussole.store.decision.LifeFilter;
import dev.boussole.store.decision.RuleScore;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommendationsTest {
    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
    private static final Actor CLAIRE = new Actor("Claire");
    private static final Transition DISMISS = new Transition.Dismiss(new Dismissal(DismissalReason.TOO_RISKY, null));
    private static final Transition APPLY = new Transition.Apply(LocalDate.parse("2026-11-02"));
    private static final Transition SNOOZE = new Transition.Snooze(Pause.until(LocalDate.parse("2026-12-01")));

    private final Database database = TestDatabase.open();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Decisions decisions = new Decisions(database, "1.0", clock);
    private final Recommendations recommendations = new Recommendations(database, clock);

    @BeforeEach
    void an_account() {
        database.jdbi()
                .useHandle(handle -> handle.execute("insert into account (id, created_at) values ('shop', now())"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void record(GivenReview review) {
        decisions.record("shop", Fixed.snapshot(review), Trigger.SCHEDULED, Actor.SCHEDULE);
    }

    private Life answer(String id, Transition transition) {
        return recommendations
                .answer("shop", id, null, life -> transition, null, CLAIRE)
                .orElseThrow();
    }

    private Life find(String id) {
        return recommendations.find("shop", id).orElseThrow();
    }

    @Test
    void a_life_comes_back_from_the_database_as_it_was() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring").ctr("spring", 761, 181_220));
        Transition.Snooze wake = new Transition.Snooze(Pause.until(new Wake("ctr", Wake.Side.AT_LEAST, 0.0051)));
        for (Transition transition : List.of(SNOOZE, wake, DISMISS, new Transition.Reopen(), APPLY)) {
            Life answered = answer("fatigue@spring", transition);
            assertThat(find("fatigue@spring")).isEqualTo(answered);
        }
        assertThat(Objects.requireNonNull(find("fatigue@spring").base().watched())
                        .successes())
                .isEqualTo(761);
    }

    @Test
    void an_answer_is_an_entry_of_the_history_and_an_event() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        recommendations.answer("shop", "fatigue@spring", 1, life -> DISMISS, "before Christmas", CLAIRE);
        Entry entry = recommendations.history("shop", "fatigue@spring").get(1);
        assertThat(entry.from()).isEqualTo(State.ACTIVE);
        assertThat(entry.to()).isEqualTo(State.DISMISSED);
        assertThat(entry.actor()).isEqualTo(CLAIRE);
        assertThat(entry.note()).isEqualTo("before Christmas");
        assertThat(entry.version()).isEqualTo(2);
        assertThat(entry.at()).isEqualTo(NOW);
        Event event = new EventStore(database).after(0, 10).get(2);
        assertThat(event.kind()).isEqualTo("recommendation.dismissed");
        assertThat(event.subject()).isEqualTo("fatigue@spring");
        assertThat(event.data()).contains("\"state\":\"dismissed\"", "\"campaign\":\"spring\"");
    }

    @Test
    void an_answer_to_what_no_longer_stands_so_is_refused_and_changes_nothing() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        answer("fatigue@spring", SNOOZE);
        long version = recommendations.livesVersion("shop");
        assertThatThrownBy(() -> recommendations.answer("shop", "fatigue@spring", 1, life -> DISMISS, null, CLAIRE))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.current()).isEqualTo(2));
        assertThat(find("fatigue@spring").state()).isEqualTo(State.SNOOZED);
        assertThat(recommendations.livesVersion("shop")).isEqualTo(version);
    }

    @Test
    void an_answer_that_the_state_does_not_allow_changes_nothing() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        answer("fatigue@spring", DISMISS);
        assertThatThrownBy(() -> answer("fatigue@spring", APPLY)).isInstanceOf(TransitionRefused.class);
        assertThat(recommendations.history("shop", "fatigue@spring")).hasSize(2);
    }

    @Test
    void there_is_no_answer_to_what_another_account_was_recommended() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        assertThat(recommendations.answer("other", "fatigue@spring", null, life -> DISMISS, null, CLAIRE))
                .isEmpty();
        assertThat(recommendations.find("other", "fatigue@spring")).isEmpty();
    }

    @Test
    void of_many_who_answer_the_same_version_at_once_one_is_heard() throws Exception {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor actor = new Actor("person " + i);
            answers.add(pool.submit(() -> {
                try {
                    recommendations.answer("shop", "fatigue@spring", 1, life -> SNOOZE, null, actor);
                    return true;
                } catch (StaleVersion late) {
                    return false;
                }
            }));
        }
        int heard = 0;
        for (Future<Boolean> answer : answers) {
            heard += answer.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(heard).isEqualTo(1);
        assertThat(recommendations.history("shop", "fatigue@spring")).hasSize(2);
    }

    @Test
    void the_version_of_all_lives_changes_when_one_does_and_only_then() {
        assertThat(recommendations.livesVersion("shop")).isZero();
        record(GivenReview.on("2026-10-31").says("fatigue", "spring"));
        long made = recommendations.livesVersion("shop");
        record(GivenReview.on("2026-11-01").says("fatigue", "spring"));
        assertThat(recommendations.livesVersion("shop")).isEqualTo(made);
        answer("fatigue@spring", DISMISS);
        assertThat(recommendations.livesVersion("shop")).isGreaterThan(made);
    }

    @Test
    void the_lives_for_the_json_of_advice_follow_each_answer() {
        GivenReview review = GivenReview.on("2026-10-31").says("fatigue", "spring");
        record(review);
        var one = review.review().campaigns().get(0).advice().recommendations().get(0);
        assertThat(Objects.requireNonNull(recommendations.lives("shop").of(one)).state())
                .isEqualTo("active");
        answer("fatigue@spring", DISMISS);
        Lives lives = recommendations.lives("shop");
        assertThat(Objects.requireNonNull(lives.of(one)).state()).isEqualTo("dismissed");
        assertThat(recommendations.lives("shop")).isSameAs(lives);
    }

    @Test
    void pages_show_each_recommendation_once_whatever_their_size() {
        GivenReview review = GivenReview.on("2026-10-31");
        IntStream.range(0, 23).forEach(i -> review.says("fatigue", "c" + i));
        record(review);
        for (int limit : List.of(1, 7, 23, 100)) {
            Set<String> seen = new TreeSet<>();
            Life last = null;
            List<Life> page;
            do {
                page = recommendations.page("shop", LifeFilter.in(State.ACTIVE), last, limit);
                page.forEach(life -> assertThat(seen.add(life.id())).isTrue());
                last = page.isEmpty() ? last : page.get(page.size() - 1);
            } while (page.size() == limit);
            assertThat(seen).hasSize(23);
        }
    }

    @Test
    void filters_join() {
        record(GivenReview.on("2026-10-31")
                .says("fatigue", Lever.CRE, "spring")
                .says("bid", Lever.BID, "spring")
                .says("fatigue", Lever.CRE, "autumn"));
        answer("bid@spring", DISMISS);
        assertThat(ids(new LifeFilter(null, "spring", null, null, null)))
                .containsExactlyInAnyOrder("fatigue@spring", "bid@spring");
        assertThat(ids(new LifeFilter(State.ACTIVE, "spring", null, null, null)))
                .containsExactly("fatigue@spring");
        assertThat(ids(new LifeFilter(State.DISMISSED, null, Lever.BID, "bid", null)))
                .containsExactly("bid@spring");
        assertThat(ids(new LifeFilter(null, "autumn", null, "a07", null))).containsExactly("fatigue@autumn");
        assertThat(ids(new LifeFilter(null, null, null, null, "Claire"))).isEmpty();
    }

    private List<String> ids(LifeFilter filter) {
        return recommendations.page("shop", filter, null, 50).stream()
                .map(Life::id)
                .toList();
    }

    private static List<String> told(Changes changes) {
        return changes.changes().stream()
                .map(one -> one.kind() + " " + one.life().id())
                .toList();
    }

    @Test
    void changes_tell_what_is_new_changed_and_resolved_since_a_place() {
        record(GivenReview.on("2026-10-31").says("fatigue", "spring").says("fatigue", "autumn"));
        Changes first = recommendations.changes("shop", Since.at(Instant.EPOCH), 50);
        assertThat(told(first)).containsExactly("NEW fatigue@spring", "NEW fatigue@autumn");
        assertThat(told(recommendations.changes("shop", first.next(), 50))).isEmpty();
        answer("fatigue@autumn", SNOOZE);
        record(GivenReview.on("2026-11-01")
                .campaign("spring")
                .says("bid", "autumn")
                .says("fatigue", "autumn"));
        Changes second = recommendations.changes("shop", first.next(), 50);
        assertThat(told(second))
                .containsExactlyInAnyOrder("CHANGED fatigue@autumn", "NEW bid@autumn", "RESOLVED fatigue@spring");
        answer("fatigue@autumn", DISMISS);
        assertThat(told(recommendations.changes("shop", second.next(), 50))).containsExactly("RESOLVED fatigue@autumn");
    }

    @Test
    void changes_come_a_page_at_a_time_and_none_is_lost() {
        GivenReview review = GivenReview.on("2026-10-31");
        IntStream.range(0, 11).forEach(i -> review.says("fatigue", "c" + i));
        record(review);
        answer("fatigue@c3", SNOOZE);
        Set<String> seen = new TreeSet<>();
        Since since = Since.at(Instant.EPOCH);
        Changes page;
        do {
            page = recommendations.changes("shop", since, 4);
            page.changes().forEach(one -> assertThat(seen.add(one.life().id())).isTrue());
            since = Since.parse(page.next().text()).orElseThrow();
        } while (page.more());
        assertThat(seen).hasSize(11);
        assertThat(recommendations.changes("shop", since, 4).changes()).isEmpty();
    }

    @Test
    void a_place_a_day_and_an_instant_are_read_and_nothing_else() {
        assertThat(Since.parse(Since.place(3, 7).text())).contains(Since.place(3, 7));
        assertThat(Since.parse("2026-10-31")).contains(Since.at(Instant.parse("2026-10-31T00:00:00Z")));
        assertThat(Since.parse("2026-10-31T08:00:00+02:00")).contains(Since.at(Instant.parse("2026-10-31T06:00:00Z")));
        for (String text : List.of("", "x", "2026-13-01", "2026-10-31T", "djE6MTo", "djI6MTox", "../etc", "%%%", "é")) {
            assertThat(Since.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void each_rule_keeps_its_score() {
        record(GivenReview.on("2026-10-31")
                .says("fatigue", "a")
                .says("fatigue", "b")
                .says("fatigue", "c")
                .says("fatigue", "d")
                .says("hook", "e"));
        answer("fatigue@a", APPLY);
        answer("fatigue@b", DISMISS);
        answer("fatigue@c", SNOOZE);
        record(GivenReview.on("2026-11-03")
                .says("fatigue", "a")
                .says("fatigue", "b")
                .says("fatigue", "c"));
        assertThat(recommendations.scores("shop"))
                .containsExactly(
                        new RuleScore("fatigue", 4, 1, Map.of("TOO_RISKY", 1L), 1, 1, 0, 0, 0, 0),
                        new RuleScore("hook", 1, 0, Map.of(), 0, 1, 0, 0, 0, 0));
    }
}
