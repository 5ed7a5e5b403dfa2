package dev.boussole.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Lever;
import dev.boussole.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sixty reviews in a row with answers in between, as a seed throws them: what must hold whatever happens. */
class LivesOfManyReviewsTest {
    private static final int REVIEWS = 60;
    private static final String[] RULES = {"fatigue", "hook", "scale", "page"};
    private static final Lever[] LEVERS = {Lever.CRE, Lever.CRE, Lever.BUD, Lever.LP};
    private static final String[] CAMPAIGNS = {"spring", "autumn"};

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** What is stored: lives by id, and every entry in order. */
    private static final class Book {
        final Map<String, Life> lives = new LinkedHashMap<>();
        final List<Step> history = new ArrayList<>();

        List<Life> open() {
            return lives.values().stream().filter(Life::isOpen).toList();
        }

        int episodes(String key) {
            return lives.values().stream()
                    .filter(life -> life.cause().key().equals(key))
                    .mapToInt(Life::episode)
                    .max()
                    .orElse(0);
        }

        void write(Step step) {
            Life before = lives.get(step.life().id());
            if (before == null) {
                assertThat(step.from()).isNull();
                assertThat(step.life().version()).isEqualTo(1);
            } else {
                assertThat(before.isOpen()).as("%s ended", before.id()).isTrue();
                assertThat(step.from()).isEqualTo(before.state());
                assertThat(step.life().version()).isEqualTo(before.version() + 1);
                assertThat(step.life().base()).isEqualTo(before.base());
                assertThat(step.life().generatedOn()).isEqualTo(before.generatedOn());
                assertThat(step.life().cause()).isEqualTo(before.cause());
            }
            lives.put(step.life().id(), step.life());
            history.add(step);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens(long seed) {
        Random random = new Random(seed);
        Book book = new Book();
        LocalDate day = LocalDate.parse("2026-01-01");
        for (int i = 0; i < REVIEWS; i++) {
            day = day.plusDays(1 + random.nextInt(5));
            Review review = review(random, day);
            review(book, review, random);
            answers(book, random, day);
        }
        everyEntryFollowsTheOneBefore(book);
    }

    private static Review review(Random random, LocalDate day) {
        GivenReview given = GivenReview.on(day);
        for (String campaign : CAMPAIGNS) {
            given.campaign(campaign).ctr(campaign, 300 + random.nextInt(600), 100_000);
            for (int rule = 0; rule < RULES.length; rule++) {
                switch (random.nextInt(6)) {
                    case 0, 1, 2 -> given.percent(10 + random.nextInt(2)).says(RULES[rule], LEVERS[rule], campaign);
                    case 3 -> given.holdsBack(RULES[rule], campaign, random.nextBoolean() ? "other" : "");
                    default -> given.campaign(campaign);
                }
            }
        }
        return given.review();
    }

    private static void review(Book book, Review review, Random random) {
        List<Life> before = book.open();
        double clicks = 20 + random.nextInt(1500);
        Continuation next = Continuation.of(
                "shop",
                before,
                book::episodes,
                review,
                Given.readings(review, (kpi, period) -> GivenReview.rate(kpi, clicks, 200_000, period)));
        next.steps().forEach(book::write);
        next.renewed().forEach(life -> book.lives.put(life.id(), life));
        oneOpenLifeForEachCause(book);
        eachRecommendationStandsOnItsOpenLife(book, review, next);
        nothingActiveIsNotGiven(book, review);
        answersOutliveReviews(before, book, review);
    }

    private static void oneOpenLifeForEachCause(Book book) {
        Set<String> keys = new HashSet<>();
        for (Life life : book.open()) {
            assertThat(keys.add(life.cause().key()))
                    .as("two of %s", life.cause().key())
                    .isTrue();
        }
    }

    private static void eachRecommendationStandsOnItsOpenLife(Book book, Review review, Continuation next) {
        review.campaigns()
                .forEach(campaign -> campaign.advice().recommendations().forEach(one -> {
                    Life life = Objects.requireNonNull(next.standing().get(one.id()));
                    assertThat(life).isNotNull();
                    assertThat(life.isOpen()).isTrue();
                    assertThat(book.lives.get(life.id())).isEqualTo(life);
                }));
    }

    private static void nothingActiveIsNotGiven(Book book, Review review) {
        Set<String> given = new HashSet<>();
        review.campaigns().forEach(one -> one.advice().recommendations().forEach(said -> given.add(said.id())));
        assertThat(book.open().stream()
                        .filter(life -> life.state() == State.ACTIVE)
                        .map(life -> life.cause().key()))
                .isSubsetOf(given);
    }

    /** A review alone neither wakes what was dismissed nor forgets what was done. */
    private static void answersOutliveReviews(List<Life> before, Book book, Review review) {
        for (Life life : before) {
            State now = Objects.requireNonNull(book.lives.get(life.id())).state();
            switch (life.state()) {
                case DISMISSED -> assertThat(now).isIn(State.DISMISSED, State.EXPIRED, State.SUPERSEDED);
                case APPLIED -> {
                    assertThat(now).isIn(State.APPLIED, State.SUCCEEDED, State.FAILED, State.EXPIRED);
                    assertThat(now == State.APPLIED || !review.asOf().isBefore(life.judgeOn()))
                            .isTrue();
                }
                default -> assertThat(now).isNotIn(State.APPLIED, State.DISMISSED);
            }
        }
    }

    private static void answers(Book book, Random random, LocalDate day) {
        for (Life life : book.open()) {
            Transition transition = switch (random.nextInt(12)) {
                case 0 -> new Transition.Apply(day);
                case 1 -> new Transition.Dismiss(new Dismissal(DismissalReason.TOO_RISKY, null));
                case 2 -> new Transition.Snooze(Pause.until(day.plusDays(random.nextInt(20))));
                case 3 -> new Transition.Snooze(Pause.until(new Wake("ctr", Wake.Side.ABOVE, 0.008)));
                case 4 -> new Transition.Reopen();
                default -> null;
            };
            if (transition != null) {
                try {
                    book.write(Answering.take(life, transition, null));
                } catch (TransitionRefused refused) {
                    assertThat(transition.from()).doesNotContain(life.state());
                    assertThat(book.lives.get(life.id())).isEqualTo(life);
                }
            }
        }
    }

    private static void everyEntryFollowsTheOneBefore(Book book) {
        Map<String, Step> last = new HashMap<>();
        for (Step step : book.history) {
            Step before = last.put(step.life().id(), step);
            assertThat(step.from())
                    .isEqualTo(before == null ? null : before.life().state());
            assertThat(step.life().version())
                    .isEqualTo(before == null ? 1 : before.life().version() + 1);
        }
        assertThat(last.keySet()).isEqualTo(book.lives.keySet());
        book.lives.forEach((id, life) ->
                assertThat(Objects.requireNonNull(last.get(id)).life().state()).isEqualTo(life.state()));
    }
}
