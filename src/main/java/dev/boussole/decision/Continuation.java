package dev.boussole.decision;

import dev.boussole.campaign.Text;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Watch;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a review does to recommendations: those whose cause lasts keep their identity and their answer, those whose cause is
 * gone end, those that were put off wake, those that were followed are judged, and new ones are made. A pure function.
 *
 * @param steps new entries of histories: those of the review in its order, then of what it does not give, by id
 * @param renewed lives whose expiry alone moved: kept without an entry
 * @param standing the life of each recommendation of the review, by its {@link Recommendation#id()}
 */
public record Continuation(List<Step> steps, List<Life> renewed, Map<String, Life> standing) {
    /** A recommendation that is confirmed is renewed when less than this is left of its time. */
    private static final int RENEW_DAYS = 7;

    /**
     * @param open every life that has not ended, at most one for each cause
     * @param episodes the last episode of a cause, 0 when it never had one
     */
    public static Continuation of(
            String account, Collection<Life> open, ToIntFunction<String> episodes, Review review, Readings readings) {
        return new Run(account, open, episodes, review, readings).run();
    }

    /** The recommendations of a review, the account's first, each once. */
    private static Map<String, Recommendation> given(Review review) {
        Map<String, Recommendation> given = new LinkedHashMap<>();
        add(given, review.accountAdvice());
        for (CampaignAdvice campaign : review.campaigns()) {
            add(given, campaign.advice());
        }
        return given;
    }

    private static void add(Map<String, Recommendation> given, Advice advice) {
        advice.recommendations().forEach(one -> given.putIfAbsent(one.id(), one));
    }

    private static final class Run {
        private final String account;
        private final Map<String, Life> open = new HashMap<>();
        private final ToIntFunction<String> episodes;
        private final Review review;
        private final Readings readings;
        private final Judge judge;
        private final Owners owners;
        private final FirstFigures figures;
        private final LocalDate asOf;
        private final List<Step> steps = new ArrayList<>();
        private final List<Life> renewed = new ArrayList<>();
        private final Map<String, Life> standing = new HashMap<>();

        Run(String account, Collection<Life> open, ToIntFunction<String> episodes, Review review, Readings readings) {
            this.account = account;
            this.episodes = episodes;
            this.review = review;
            this.readings = readings;
            this.asOf = review.asOf();
            this.judge = new Judge(readings, asOf);
            this.owners = new Owners(review);
            this.figures = new FirstFigures(readings);
            for (Life life : open) {
                if (!life.isOpen() || this.open.put(life.cause().key(), life) != null) {
                    throw new IllegalArgumentException("Not the one open life of its cause: " + life.id());
                }
            }
        }

        Continuation run() {
            Map<String, Recommendation> given = given(review);
            given.forEach((key, recommendation) -> {
                Life life = open.get(key);
                standing.put(
                        key,
                        life == null ? made(recommendation, episodes.applyAsInt(key)) : kept(life, recommendation));
            });
            Silence silence = new Silence(review);
            open.values().stream()
                    .filter(life -> !given.containsKey(life.cause().key()))
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .forEach(life -> notGiven(life, silence.of(life)));
            return new Continuation(List.copyOf(steps), List.copyOf(renewed), Map.copyOf(standing));
        }

        private Life step(@Nullable State from, Life life, Text reason) {
            steps.add(new Step(from, life, reason, null));
            return life;
        }

        private Life made(Recommendation recommendation, int before) {
            Cause cause = Cause.of(recommendation);
            Watch watch = recommendation.watch();
            LocalDate day = recommendation.generatedOn();
            int episode = before + 1;
            Life life = new Life(
                    account,
                    Life.id(cause.key(), episode),
                    cause,
                    episode,
                    Said.of(recommendation),
                    State.ACTIVE,
                    1,
                    review.decisionId(),
                    review.decisionId(),
                    day,
                    recommendation.expiresOn(),
                    watch == null ? null : watch.judgeOn(),
                    watch == null ? null : watch.kpi().key(),
                    watch == null ? null : (Integer) (int) (watch.judgeOn().toEpochDay() - day.toEpochDay()),
                    figures.of(recommendation),
                    null,
                    null,
                    null,
                    owners.of(recommendation),
                    null);
            return step(null, life, episode == 1 ? Sentences.MADE : Sentences.BACK);
        }

        private Life kept(Life life, Recommendation recommendation) {
            if (life.state() == State.APPLIED) {
                Life judged = judged(life);
                return judged.isOpen() ? judged : made(recommendation, life.episode());
            }
            Said said = Said.of(recommendation);
            Life.Editor next =
                    life.edit().said(said).decision(review.decisionId()).expiresOn(recommendation.expiresOn());
            Text woken = woken(life);
            if (woken != null) {
                return step(life.state(), next.state(State.ACTIVE).next(), woken);
            }
            if (life.state() == State.ACTIVE && !said.asksTheSameAs(life.said())) {
                return step(life.state(), next.next(), Sentences.CHANGED);
            }
            return life.expiresOn().isBefore(asOf.plusDays(RENEW_DAYS)) ? renewed(life, recommendation) : life;
        }

        private Life renewed(Life life, Recommendation recommendation) {
            Life longer = life.edit().expiresOn(recommendation.expiresOn()).same();
            if (!longer.equals(life)) {
                renewed.add(longer);
            }
            return longer;
        }

        private @Nullable Text woken(Life life) {
            Pause pause = life.pause();
            if (pause == null) {
                return null;
            }
            LocalDate until = pause.until();
            if (until != null) {
                return asOf.isBefore(until) ? null : Sentences.woken(pause, 0);
            }
            Wake wake = pause.wake();
            return wake == null
                    ? null
                    : readings.latest(life.cause().campaignId(), wake.kpi())
                            .map(Attainment::measured)
                            .filter(value -> wake.holdsFor(value.value()))
                            .map(value -> Sentences.woken(pause, value.value()))
                            .orElse(null);
        }

        private Life judged(Life life) {
            Judge.Verdict verdict = judge.of(life);
            return verdict == null ? life : step(life.state(), ended(life, verdict.state()), verdict.reason());
        }

        private Life ended(Life life, State state) {
            return life.edit().state(state).decision(review.decisionId()).next();
        }

        private void notGiven(Life life, Silence.Why why) {
            if (life.state() == State.APPLIED) {
                judged(life);
            } else if (why.ends() || life.state() == State.ACTIVE) {
                boolean late = why.reason() == Sentences.GONE && asOf.isAfter(life.expiresOn());
                step(life.state(), ended(life, why.state()), late ? Sentences.overdue(life.expiresOn()) : why.reason());
            }
        }
    }
}
