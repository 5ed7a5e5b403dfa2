package dev.boussole.web.page.recommendation;

import dev.boussole.decision.Life;
import dev.boussole.kpi.Kpi;
import dev.boussole.store.decision.Entry;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How and when advice is judged, and what came of it. */
record Judgings(Life life, Words words, Labels labels) {
    RecommendationPage.Judging of(List<Entry> history) {
        Optional<Kpi> watch =
                Optional.ofNullable(life.watch()).map(key -> Kpi.of(key).orElseGet(() -> Kpi.named(key)));
        LocalDate judgeOn = life.judgeOn();
        LocalDate done = life.appliedOn();
        String plan;
        if (watch.isEmpty() || judgeOn == null) {
            plan = labels.of("recommendation.judge.none");
        } else if (life.base().watched() == null || life.base().wanted() == null) {
            plan = labels.of(
                    "recommendation.judge.blind", words.text(watch.get().label()));
        } else {
            String side = labels.of(
                    life.base().wanted() == Kpi.Direction.UP ? "recommendation.judge.up" : "recommendation.judge.down");
            plan = labels.of(
                    "recommendation.judge.plan",
                    words.text(watch.get().label()),
                    watchDays(judgeOn),
                    words.figure(life.base().watched().value(), watch.get().unit()),
                    side);
        }
        boolean ended = life.state().ended();
        return new RecommendationPage.Judging(
                plan,
                done == null
                        ? null
                        : judgeOn == null
                                ? labels.of("recommendation.done", words.date(done))
                                : labels.of("recommendation.done.judged", words.date(done), words.date(judgeOn)),
                ended && !history.isEmpty()
                        ? words.text(history.get(history.size() - 1).reason())
                        : null);
    }

    private String watchDays(LocalDate judgeOn) {
        Integer days = life.watchDays();
        return days == null
                ? labels.of("recommendation.judge.on", words.date(judgeOn))
                : labels.count("recommendation.judge.after", days);
    }
}
