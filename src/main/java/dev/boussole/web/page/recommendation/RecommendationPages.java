package dev.boussole.web.page.recommendation;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Money;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Life;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.store.decision.Entry;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a recommendation, as it stands and as the last review has it, into words and drawings. */
final class RecommendationPages {
    private final Snapshot now;
    private final Review review;
    private final Life life;
    private final @Nullable Recommendation said;
    private final @Nullable CampaignAdvice campaign;
    private final Measured measured;
    private final Words words;
    private final Labels labels;
    private final Frame frame;

    /** @param said what the last review still says about the cause; nothing when it says nothing any more */
    RecommendationPages(
            Snapshot now,
            Life life,
            Optional<Recommendation> said,
            Optional<CampaignAdvice> campaign,
            Optional<CampaignSituation> situation,
            Words words,
            Frame frame) {
        this.now = now;
        this.review = now.review();
        this.life = life;
        this.said = said.orElse(null);
        this.campaign = campaign.orElse(null);
        this.measured = new Measured(life.cause(), this.campaign, situation);
        this.words = words;
        this.labels = words.labels();
        this.frame = frame;
    }

    RecommendationPage page(
            List<Entry> history,
            RecommendationPage.@Nullable RuleText rule,
            RecommendationPage.@Nullable Answers answers,
            List<String> problems) {
        Recommendation current = said;
        Impact impact = current == null ? null : current.impact();
        CampaignAdvice about = campaign;
        return new RecommendationPage(
                frame,
                life.id(),
                where(),
                words.text(life.said().title()),
                words.text(life.said().why()),
                words.text(life.said().nextStep()),
                words.text(life.cause().lever().label()),
                labels.of("priority." + life.said().priority().key()),
                life.said().priority().key(),
                labels.of("recommendation.state." + life.state().key()),
                life.state().key(),
                life.assignee(),
                current != null,
                problems,
                current == null
                        ? List.of()
                        : current.evidence().stream()
                                .map(new Conditions(measured, words)::of)
                                .toList(),
                about == null ? List.of() : new Drawings(now, about.campaign(), life, measured, words).all(current),
                impact == null ? null : gain(impact),
                current == null ? null : spend(current.netSpendChange()),
                current == null ? null : words.text(current.wouldChangeOurMind()),
                current == null
                        ? List.of()
                        : current.symptoms().stream()
                                .map(one -> words.text(one.message()))
                                .toList(),
                new Judgings(life, words, labels).of(history),
                words.date(life.generatedOn()),
                new FirstFigures(life, words, labels).all(),
                happened(history),
                rule,
                answers);
    }

    private RecommendationPage.Where where() {
        CampaignAdvice about = campaign;
        String id = life.cause().campaignId();
        String scope = life.cause().scope();
        String part = life.cause().isWhole() || !scope.startsWith(id + "/")
                ? ""
                : scope.substring(scope.indexOf('/', id.length() + 1) + 1);
        if (about == null) {
            return new RecommendationPage.Where(id.isEmpty() ? labels.of("account") : id, null, null, part);
        }
        Campaign found = about.campaign();
        return new RecommendationPage.Where(
                found.name(),
                frame.to("/campaigns/"
                        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20")),
                found.channel() == null ? null : words.text(found.channel().label()),
                part);
    }

    private RecommendationPage.Gain gain(Impact impact) {
        String interval = words.range(words.signed(impact.low()), words.signed(impact.high()));
        String expected = words.signed(impact.expected()) + "\u00a0" + words.gained(impact.kpi());
        Money value = impact.value();
        return new RecommendationPage.Gain(
                expected,
                interval,
                Bar.of(
                        impact.low(),
                        impact.expected(),
                        impact.high(),
                        0.0,
                        impact.low() > 0 ? "good" : "plain",
                        labels.of("bar.gain", expected, interval)),
                value == null ? null : labels.of("gain.money", words.change(value)),
                words.text(impact.basis()));
    }

    private @Nullable String spend(@Nullable Money change) {
        if (change == null) {
            return null;
        }
        return change.amount().signum() == 0 ? labels.of("spend.same") : words.change(change);
    }

    private List<RecommendationPage.Happened> happened(List<Entry> history) {
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
        List<RecommendationPage.Happened> happened = new ArrayList<>();
        for (Entry entry : history) {
            ZonedDateTime at = entry.at().atZone(review.account().timeZone());
            happened.add(
                    0,
                    new RecommendationPage.Happened(
                            entry.at().toString(),
                            words.date(at.toLocalDate()) + ", " + at.format(hour),
                            who(entry.actor()),
                            words.text(entry.reason()),
                            entry.note()));
        }
        return happened;
    }

    private String who(Actor actor) {
        String key = "recommendation.actor." + actor.name();
        return labels.has(key) ? labels.of(key) : actor.name();
    }
}
