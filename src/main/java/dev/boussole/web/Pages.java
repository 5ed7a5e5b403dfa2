package dev.boussole.web;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.kpi.Family;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.review.Review;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.state.ActiveAdvice;
import dev.boussole.web.state.Desks;
import dev.boussole.web.view.AdvicePage;
import dev.boussole.web.view.AdvicePages;
import dev.boussole.web.view.KpiPages;
import dev.boussole.web.view.Labels;
import dev.boussole.web.view.MessagePage;
import dev.boussole.web.view.Notice;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages for people. */
final class Pages {
    private static final int LOOK_AGAIN_SECONDS = 3;
    private static final List<String> GOALS =
            Arrays.stream(Goal.values()).map(Goal::key).toList();
    private static final List<String> FAMILIES =
            Arrays.stream(Family.values()).map(KpiPages::key).toList();

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "dev.boussole.web.pages");
    private final Desks desks;
    private final Recommendations recommendations;
    private final AdvicePage.Assets assets;

    Pages(Desks desks, Recommendations recommendations, AdvicePage.Assets assets) {
        this.desks = desks;
        this.recommendations = recommendations;
        this.assets = assets;
    }

    /** {@code /}: the advice of the workspace, or why there is none yet. */
    void advice(Context context) {
        Query query = Query.of(context, "asOf", "lang");
        Optional<LocalDate> wanted = query.date("asOf");
        Optional<Ruleset> rules = desks.awaitRules();
        Desk desk = desks.of(context);
        @Nullable Snapshot now = desk.await().orElse(null);
        Language language = SpokenLanguage.of(
                context, now == null ? Language.EN : now.workspace().account().language());
        Labels labels = Labels.in(language);
        if (rules.isEmpty()) {
            boolean building = desks.rules().problems().isEmpty();
            wait(
                    context,
                    labels,
                    building ? "building" : "broken",
                    desks.rules().problems());
        } else if (now == null || now.workspace().campaigns().isEmpty()) {
            wait(context, labels, "empty", desk.problems());
        } else {
            Review review = ActiveAdvice.of(
                    desk.review(now, wanted.orElse(now.asOf())),
                    recommendations.lives(desk.account().id()));
            String rest = wanted.map(day -> "&asOf=" + day).orElse("");
            AdvicePage.Frame frame = new AdvicePage.Frame(
                    labels,
                    labels.of("title.advice") + " · " + review.account().name(),
                    "/",
                    rest,
                    assets,
                    notices(desk, labels),
                    null);
            byte[] page = render("advice.jte", AdvicePages.of(review, frame));
            Answers.tagged(context, page, Answers.HTML, language);
        }
    }

    /** {@code /kpis}: the catalogue, or what an objective asks for. */
    void kpis(Context context) {
        Query query = Query.of(context, "lang", "objective", "family");
        Language language = SpokenLanguage.of(context, Language.EN);
        Labels labels = Labels.in(language);
        @Nullable Goal goal = query.oneOf("objective", GOALS).flatMap(Goal::of).orElse(null);
        @Nullable
        Family family = query.oneOf("family", FAMILIES)
                .map(word -> Family.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(null);
        List<KpiDefinition> all = new ArrayList<>(KpiCatalogue.all());
        desks.awaitRules().ifPresent(rules -> all.addAll(rules.ownKpis()));
        AdvicePage.Frame frame = new AdvicePage.Frame(
                labels,
                labels.of("kpis.title") + " · " + labels.of("site.name"),
                "/kpis",
                KpiPages.query(goal, family),
                assets,
                List.of(),
                null);
        byte[] page = render("kpis.jte", KpiPages.of(frame, goal, family, all));
        Answers.tagged(context, page, Answers.HTML, language);
    }

    private List<Notice> notices(Desk desk, Labels labels) {
        List<Notice> notices = new ArrayList<>();
        if (!desks.rules().problems().isEmpty()) {
            notices.add(notice("notice.rules", desks.rules().problems(), labels));
        }
        if (!desk.problems().isEmpty()) {
            notices.add(notice("notice.workspace", desk.problems(), labels));
        }
        return notices;
    }

    private static Notice notice(String key, List<Problem> problems, Labels labels) {
        return new Notice(labels.of(key + ".title"), labels.of(key + ".text"), sentences(problems, labels));
    }

    private static List<String> sentences(List<Problem> problems, Labels labels) {
        return problems.stream()
                .map(problem -> problem.message().in(labels.language()))
                .toList();
    }

    /** A page that says what is missing and looks again by itself. */
    private void wait(Context context, Labels labels, String key, List<Problem> problems) {
        MessagePage page = new MessagePage(
                frame(labels, labels.of("title.waiting"), LOOK_AGAIN_SECONDS),
                labels.of(key + ".title"),
                labels.of(key + ".text"),
                sentences(problems, labels),
                null);
        Answers.fresh(context, 503, render("message.jte", page), Answers.HTML, labels.language());
    }

    /** The page of a problem, for someone who came with a browser. */
    void problem(Context context, ApiProblem problem) {
        Language language = SpokenLanguage.orEnglish(context);
        Labels labels = Labels.in(language);
        MessagePage page = new MessagePage(
                frame(labels, problem.title().in(language), null),
                problem.title().in(language),
                problem.detail().in(language),
                List.of(),
                labels.of("missing.home"));
        problem.headers().forEach(context::header);
        Answers.fresh(context, problem.status(), render("message.jte", page), Answers.HTML, language);
    }

    /** What is around a page of its own. */
    AdvicePage.Frame frameAt(String path, Labels labels, String title) {
        return new AdvicePage.Frame(labels, title + " · " + labels.of("site.name"), path, "", assets, List.of(), null);
    }

    /** A page that no one may keep. */
    void show(Context context, int status, String template, Object page, Language language) {
        Answers.fresh(context, status, render(template, page), Answers.HTML, language);
    }

    private AdvicePage.Frame frame(Labels labels, String title, @Nullable Integer refreshSeconds) {
        return new AdvicePage.Frame(
                labels, title + " · " + labels.of("site.name"), "/", "", assets, List.of(), refreshSeconds);
    }

    private byte[] render(String template, Object page) {
        StringOutput out = new StringOutput();
        templates.render(template, page, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
