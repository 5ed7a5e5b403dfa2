package dev.boussole.web.page.rule;

import dev.boussole.decision.DismissalReason;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Wilson;
import dev.boussole.store.decision.RuleScore;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.rule.RuleSheetPage.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the recommendations that a rule gave. */
record SheetScore(RuleScore score, Labels labels, Words words) {
    /** With fewer judged ones a rate would be taken for a record. */
    private static final int JUDGED_MIN = 10;

    private static final double LEVEL = 0.95;

    /** How often, each with its name; what cannot be yet is left out. */
    List<Fact> counts() {
        List<Fact> facts = new ArrayList<>();
        count(facts, "given", score.given(), true);
        count(facts, "applied", score.applied(), true);
        count(facts, "succeeded", score.succeeded(), score.applied() > 0);
        count(facts, "failed", score.failed(), score.applied() > 0);
        count(facts, "unjudged", score.unjudged(), false);
        score.dismissed().forEach((reason, times) -> {
            if (times > 0) {
                String why = DismissalReason.of(reason)
                        .map(one -> words.text(one.label()))
                        .orElse(reason);
                facts.add(new Fact(labels.of("rule.score.dismissed", why), words.count(times)));
            }
        });
        count(facts, "snoozed", score.snoozed(), false);
        count(facts, "expired", score.expired(), false);
        count(facts, "superseded", score.superseded(), false);
        return facts;
    }

    private void count(List<Fact> facts, String key, long count, boolean always) {
        if (always || count > 0) {
            facts.add(new Fact(labels.of("rule.score." + key), words.count(count)));
        }
    }

    /** The share that turned out well, with its Wilson interval; empty while too few were judged. */
    Optional<Bar> rate() {
        long judged = score.succeeded() + score.failed();
        if (judged < JUDGED_MIN) {
            return Optional.empty();
        }
        Interval interval = Wilson.interval(score.succeeded(), judged, LEVEL);
        return Optional.of(Bar.of(
                interval.low(),
                (double) score.succeeded() / judged,
                interval.high(),
                null,
                "plain",
                rateWords(score.succeeded(), judged, interval)));
    }

    /** The same in words, or how many are missing. */
    String note() {
        long judged = score.succeeded() + score.failed();
        return judged < JUDGED_MIN
                ? labels.of("rule.score.few", judged, JUDGED_MIN)
                : rateWords(score.succeeded(), judged, Wilson.interval(score.succeeded(), judged, LEVEL));
    }

    private String rateWords(long better, long judged, Interval interval) {
        return labels.of(
                "rule.score.rate",
                words.percent((double) better / judged),
                words.range(words.percent(interval.low()), words.percent(interval.high())),
                judged);
    }
}
