package dev.boussole.web.page;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.access.Access;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Role;
import dev.boussole.web.access.Visitors;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.state.Desks;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How pages are opened, framed and sent. */
public final class Site {
    private static final int LOOK_AGAIN_SECONDS = 3;
    private static final int LOOK_RARELY_SECONDS = 30;
    private static final String ACCOUNT = "account";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Site.class.getClassLoader(), "dev.boussole.web.templates");
    private final Desks desks;
    private final Access access;
    private final UnaryOperator<String> assets;

    /** @param assets the address of a style sheet, script or icon by its name */
    public Site(Desks desks, Access access, UnaryOperator<String> assets) {
        this.desks = desks;
        this.access = access;
        this.assets = assets;
    }

    public Desks desks() {
        return desks;
    }

    /**
     * Opens a page that has something to say without any data.
     *
     * @param parameters that the address may carry besides {@code lang} and {@code account}
     * @throws ApiProblem when it carries another, or names an account that the caller may not see
     */
    public Visit visit(Context context, Section section, String... parameters) {
        Query query = query(context, parameters);
        Desk desk = desks.of(context);
        return visit(context, section, query, desk);
    }

    /**
     * Opens a page about the advice of an account; while there is none, a page that says why is sent instead.
     *
     * @throws ApiProblem when the address carries another parameter, or names an account that the caller may not see
     */
    public void open(Context context, Section section, List<String> parameters, BiConsumer<Visit, Snapshot> page) {
        Query query = query(context, parameters.toArray(new String[0]));
        boolean rules = desks.awaitRules().isPresent();
        Desk desk = desks.of(context);
        @Nullable Snapshot now = desk.await().orElse(null);
        Visit visit = visit(context, section, query, desk);
        if (!rules) {
            List<Problem> problems = desks.rules().problems();
            wait(visit, problems.isEmpty() ? "building" : "broken", problems);
        } else if (now == null || now.workspace().campaigns().isEmpty()) {
            boolean reading = now == null && desk.problems().isEmpty();
            wait(visit, reading ? "reading" : "empty", desk.problems());
        } else {
            page.accept(visit, now);
        }
    }

    private static Query query(Context context, String... parameters) {
        List<String> known = new ArrayList<>(List.of(parameters));
        known.add("lang");
        return Query.of(context, known.toArray(new String[0]));
    }

    private Visit visit(Context context, Section section, Query query, Desk desk) {
        Language otherwise =
                desk.last().map(now -> now.workspace().account().language()).orElse(Language.EN);
        return new Visit(this, context, section, query, desk, Labels.in(SpokenLanguage.of(context, otherwise)));
    }

    /** A page that says what is missing, and looks again by itself unless its reader must do something here first. */
    private void wait(Visit visit, String key, List<Problem> problems) {
        Labels labels = visit.labels();
        Frame frame = frame(
                visit.context(),
                labels,
                labels.of("title.waiting"),
                visit.section(),
                "",
                List.of(),
                List.of(),
                key.equals("empty") ? LOOK_RARELY_SECONDS : LOOK_AGAIN_SECONDS);
        MessagePage page = new MessagePage(
                frame,
                key,
                labels.of(key + ".title"),
                labels.of(key + ".text"),
                sentences(problems, labels),
                steps(frame, key));
        send(visit.context(), 503, "message.jte", page, labels.language());
    }

    private static List<MessagePage.Step> steps(Frame frame, String key) {
        Labels labels = frame.labels();
        return switch (key) {
            case "empty" ->
                frame.viewer().acts()
                        ? List.of(new MessagePage.Step(labels.of("empty.step"), frame.to("/import")))
                        : List.of();
            case "broken" ->
                frame.viewer().drafts()
                        ? List.of(new MessagePage.Step(labels.of("broken.step"), frame.to("/rules")))
                        : List.of();
            default -> List.of();
        };
    }

    static List<String> sentences(List<Problem> problems, Labels labels) {
        return problems.stream()
                .map(problem -> problem.message().in(labels.language()))
                .toList();
    }

    /** What stands above every page: rules or data that cannot be used as they are. */
    List<Notice> notices(Desk desk, Labels labels) {
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

    Frame frame(
            Context context,
            Labels labels,
            String title,
            @Nullable Section section,
            String query,
            List<String> files,
            List<Notice> notices,
            @Nullable Integer refreshSeconds) {
        return new Frame(
                labels,
                title + " · " + labels.of("site.name"),
                section,
                section == null ? "/" : context.path(),
                query,
                assets,
                files,
                notices,
                refreshSeconds,
                viewer(context));
    }

    /** What is around a page that belongs to no account. */
    public Frame frame(Context context, Labels labels, String title, @Nullable Section section) {
        return frame(context, labels, title, section, "", List.of(), List.of(), null);
    }

    Viewer viewer(Context context) {
        Optional<Visitors.Seen> seen = access.visitors().seen(context);
        @Nullable String account = context.queryParam(ACCOUNT);
        if (seen.isEmpty()) {
            return new Viewer("", Role.ANYONE, "", false, null, List.of());
        }
        Caller caller = seen.get().caller();
        List<String> accounts = desks.all().stream()
                .map(desk -> desk.account().id())
                .filter(caller::sees)
                .toList();
        return new Viewer(
                caller.actor().name(),
                caller.role(),
                seen.get().formToken(),
                seen.get().open(),
                account != null && accounts.contains(account) ? account : null,
                accounts);
    }

    /** The page of a problem, for someone who came with a browser. */
    public void problem(Context context, ApiProblem problem) {
        Language language = SpokenLanguage.orEnglish(context);
        Labels labels = Labels.in(language);
        boolean passes = problem.status() == 503;
        Frame frame = frame(
                context,
                labels,
                problem.title().in(language),
                null,
                "",
                List.of(),
                List.of(),
                passes && context.method() == HandlerType.GET ? LOOK_AGAIN_SECONDS : null);
        MessagePage page = new MessagePage(
                frame,
                passes ? "reading" : "problem",
                problem.title().in(language),
                problem.detail().in(language),
                List.of(),
                steps(labels, problem.status()));
        problem.headers().forEach(context::header);
        send(context, problem.status(), "message.jte", page, language);
    }

    private static List<MessagePage.Step> steps(Labels labels, int status) {
        String language = "?lang=" + labels.language().code();
        MessagePage.Step home = new MessagePage.Step(labels.of("missing.home"), "/" + language);
        return status == 401 || status == 403
                ? List.of(new MessagePage.Step(labels.of("refused.step"), "/login" + language), home)
                : List.of(home);
    }

    /** Sends a page that no one may keep. */
    public void send(Context context, int status, String template, Object page, Language language) {
        Answers.fresh(context, status, render(template, page), Answers.HTML, language);
    }

    byte[] render(String template, Object page) {
        StringOutput out = new StringOutput();
        templates.render(template, page, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
