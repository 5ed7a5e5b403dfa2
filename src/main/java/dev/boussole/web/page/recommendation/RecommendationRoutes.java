package dev.boussole.web.page.recommendation;

import dev.boussole.campaign.Channel;
import dev.boussole.decision.Actor;
import dev.boussole.decision.DismissalReason;
import dev.boussole.decision.Life;
import dev.boussole.decision.Remark;
import dev.boussole.decision.State;
import dev.boussole.decision.Transition;
import dev.boussole.decision.TransitionRefused;
import dev.boussole.decision.Wake;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.Lives;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.service.Service;
import dev.boussole.service.decision.AnswerCheck;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.decision.StaleVersion;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.decision.DecisionProblems;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.campaign.KnownFacts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /recommendations/{id}}: one recommendation with its proof, and the answers to it. */
public final class RecommendationRoutes {
    private static final List<String> VERBS = List.of("apply", "dismiss", "snooze", "reopen", "assign", "comment");

    private final Site site;
    private final Recommendations recommendations;
    private final Service service;
    private final KnownFacts facts;
    private final Clock clock;

    public RecommendationRoutes(Site site, Service service, KnownFacts facts) {
        this.site = site;
        this.service = service;
        this.recommendations = service.recommendations();
        this.facts = facts;
        this.clock = service.clock();
    }

    public void add(RoutesConfig routes) {
        routes.get("/recommendations/{id}", this::show, Role.VIEWER);
        for (String verb : VERBS) {
            routes.post("/recommendations/{id}/" + verb, context -> answer(context, verb), Role.MARKETER);
        }
    }

    private void show(Context context) {
        site.open(context, Section.WEEK, List.of(), (visit, now) -> {
            Life life = life(visit);
            visit.send(200, "recommendation/one.jte", page(visit, now, life, List.of()));
        });
    }

    private Life life(Visit visit) {
        String id = visit.context().pathParam("id");
        return DecisionProblems.id(id)
                .flatMap(plain -> recommendations.find(visit.account(), plain))
                .orElseThrow(() -> DecisionProblems.noRecommendation(id));
    }

    private void answer(Context context, String verb) {
        site.open(context, Section.WEEK, List.of(), (visit, now) -> answer(visit, now, verb));
    }

    private void answer(Visit visit, Snapshot now, String verb) {
        Life life = life(visit);
        AnswerForm form = new AnswerForm(Form.of(visit.context()), visit.labels(), now, clock);
        Remark remark = form.remark(verb);
        Function<Life, Transition> answer = remark == null ? form.answer(verb) : null;
        if (!form.problems().isEmpty()) {
            refuse(visit, now, life, 422, form.problems());
            return;
        }
        String account = visit.account();
        Actor actor = visit.caller().actor();
        try {
            if (remark != null) {
                recommendations.remark(account, life.id(), remark, null, actor);
            } else if (answer != null) {
                recommendations.answer(account, life.id(), form.version(), answer, form.note(), actor);
            }
            visit.goTo("/recommendations/" + life.id());
        } catch (TransitionRefused refused) {
            refuse(visit, now, life(visit), 409, List.of(refused.sentence().in(visit.language())));
        } catch (StaleVersion stale) {
            refuse(visit, now, life(visit), 412, List.of(visit.labels().of("recommendation.stale")));
        }
    }

    private void refuse(Visit visit, Snapshot now, Life life, int status, List<String> problems) {
        visit.send(status, "recommendation/one.jte", page(visit, now, life, problems));
    }

    private RecommendationPage page(Visit visit, Snapshot now, Life life, List<String> problems) {
        Review review = now.review();
        Words words = visit.words(review.account());
        Frame frame =
                visit.frame(words.text(life.said().title()), "", "campaign.css", "rule.css", "recommendation.css");
        Optional<CampaignAdvice> campaign = review.campaigns().stream()
                .filter(one -> one.campaign().id().equals(life.cause().campaignId()))
                .findFirst();
        Optional<CampaignSituation> situation = life.cause().isWhole()
                ? Optional.empty()
                : facts.of(now, review.asOf(), life.cause().campaignId());
        @Nullable
        Channel channel = campaign.map(one -> one.campaign().channel()).orElse(null);
        RecommendationPage.RuleText rule = service.rules() instanceof Rulesets rulesets
                ? rulesets.served()
                        .map(served -> new RuleTexts(words, frame)
                                .of(served, life.cause().rule(), channel))
                        .orElse(null)
                : null;
        return new RecommendationPages(
                        now, life, said(review, life, visit.account()), campaign, situation, words, frame)
                .page(
                        recommendations.history(visit.account(), life.id()),
                        rule,
                        answers(frame, now, life, campaign),
                        problems);
    }

    /** What the last review says about it, if this is the episode that it is about. */
    private Optional<Recommendation> said(Review review, Life life, String account) {
        Lives lives = recommendations.lives(account);
        return Stream.concat(
                        review.accountAdvice().recommendations().stream(),
                        review.campaigns().stream().flatMap(one -> one.advice().recommendations().stream()))
                .filter(one -> one.id().equals(life.cause().key()))
                .filter(one -> {
                    Lives.Mark mark = lives.of(one);
                    return mark != null && mark.id().equals(life.id());
                })
                .findFirst();
    }

    private RecommendationPage.@Nullable Answers answers(
            Frame frame, Snapshot now, Life life, Optional<CampaignAdvice> campaign) {
        boolean open = life.state() == State.ACTIVE || life.state() == State.SNOOZED;
        boolean back =
                life.state() == State.APPLIED || life.state() == State.DISMISSED || life.state() == State.SNOOZED;
        if (!frame.viewer().acts()) {
            return null;
        }
        Labels labels = frame.labels();
        AnswerCheck check = new AnswerCheck(Optional.of(now), clock, (field, sentence) -> {});
        return new RecommendationPage.Answers(
                life.version(),
                open,
                back,
                life.assignee() == null ? "" : life.assignee(),
                check.lastDay().toString(),
                check.reviewed().plusDays(1).toString(),
                Arrays.stream(DismissalReason.values())
                        .map(one -> new RecommendationPage.Option(
                                one.name(), one.label().in(labels.language())))
                        .toList(),
                kpis(campaign, labels),
                Arrays.stream(Wake.Side.values())
                        .map(one -> new RecommendationPage.Option(
                                one.key(), one.label().in(labels.language())))
                        .toList());
    }

    private static List<RecommendationPage.Option> kpis(Optional<CampaignAdvice> campaign, Labels labels) {
        return campaign.stream()
                .flatMap(one -> one.kpis().stream())
                .map(one -> one.measured().kpi())
                .map((Kpi kpi) -> new RecommendationPage.Option(
                        kpi.key(), kpi.label().in(labels.language()) + (kpi.unit() == Kpi.Unit.RATE ? " (%)" : "")))
                .toList();
    }
}
