package dev.boussole.decision;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lives and readings in a few words. */
final class Given {
    private Given() {}

    /** A recommendation of 2026-10-31 about the CTR of one campaign, in some state. */
    static Life life(State state) {
        Review review = GivenReview.on("2026-10-31")
                .says("fatigue", "spring")
                .ctr("spring", 761, 181_220)
                .review();
        Life life = continued(List.of(), review).steps().get(0).life();
        LocalDate applied = LocalDate.parse("2026-11-02");
        return switch (state) {
            case ACTIVE -> life;
            case APPLIED -> take(life, new Transition.Apply(applied));
            case DISMISSED -> take(life, new Transition.Dismiss(new Dismissal(DismissalReason.NOT_OUR_GOAL, null)));
            case SNOOZED -> take(life, new Transition.Snooze(Pause.until(LocalDate.parse("2026-11-20"))));
            case SUCCEEDED, FAILED ->
                take(life, new Transition.Apply(applied)).edit().state(state).next();
            case EXPIRED, SUPERSEDED -> life.edit().state(state).next();
        };
    }

    static Life take(Life life, Transition transition) {
        return Answering.take(life, transition, null).life();
    }

    static Continuation continued(Collection<Life> open, Review review) {
        return continued(open, review, (kpi, period) -> null);
    }

    static Continuation continued(
            Collection<Life> open, Review review, BiFunction<Kpi, Period, @Nullable KpiValue> over) {
        return Continuation.of("shop", open, key -> 0, review, readings(review, over));
    }

    /** Conversions need no days to arrive here. */
    static Readings readings(Review review, BiFunction<Kpi, Period, @Nullable KpiValue> over) {
        return new Readings() {
            @Override
            public Optional<Attainment> latest(String campaignId, String kpi) {
                return review.campaigns().stream()
                        .filter(one -> one.campaign().id().equals(campaignId))
                        .map(CampaignAdvice::kpis)
                        .flatMap(List::stream)
                        .filter(one -> one.measured().kpi().key().equals(kpi))
                        .findFirst();
            }

            @Override
            public Optional<KpiValue> over(Cause scope, Kpi kpi, Period period) {
                return Optional.ofNullable(over.apply(kpi, period));
            }

            @Override
            public LocalDate lastComplete(Kpi kpi) {
                return review.asOf().minusDays(1);
            }

            @Override
            public Optional<Kpi> kpi(String key) {
                return Kpi.of(key);
            }
        };
    }
}
