package dev.boussole.web.page.week;

import dev.boussole.decision.Life;
import dev.boussole.decision.TransitionRefused;
import dev.boussole.service.decision.AnswerCheck;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.decision.DecisionProblems;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /week/recommendations/{id}/...}: the forms in which recommendations are answered, and what is sent with them. */
final class AnswerRoutes {
    private static final List<String> ASKED = List.of("apply", "dismiss", "snooze", "assign", "comment");
    private static final List<String> FIELDS =
            List.of("on", "reason", "note", "when", "until", "kpi", "side", "value", "to", "text");

    private final Site site;
    private final Recommendations recommendations;
    private final Clock clock;
    private final WeekBoards boards;

    AnswerRoutes(Site site, Recommendations recommendations, Clock clock, WeekBoards boards) {
        this.site = site;
        this.recommendations = recommendations;
        this.clock = clock;
        this.boards = boards;
    }

    void add(RoutesConfig routes) {
        routes.get("/week/recommendations/{id}/{how}", this::ask, Role.MARKETER);
        routes.post("/week/recommendations/{id}/{how}", this::answer, Role.MARKETER);
    }

    private Life life(Visit visit) {
        String id = visit.context().pathParam("id");
        return DecisionProblems.id(id)
                .flatMap(plain -> recommendations.find(visit.account(), plain))
                .orElseThrow(() -> DecisionProblems.noRecommendation(id));
    }

    private static boolean inPlace(Context context) {
        return "true".equals(context.header("HX-Request"));
    }

    private void ask(Context context) {
        Asked.of(site, context, List.of(), (visit, now) -> {
            Life life = life(visit);
            String how = context.pathParam("how");
            if (!ASKED.contains(how)) {
                throw Problems.noRoute(context.path());
            }
            AnswerCheck check = new AnswerCheck(Optional.of(now), clock, (field, sentence) -> {});
            show(visit, 200, forms(visit, now, check).blank(life, how, boards.of(visit, now)));
        });
    }

    private static AnswerForms forms(Visit visit, Snapshot now, AnswerCheck check) {
        String title = visit.labels().of("week." + visit.context().pathParam("how") + ".title");
        return new AnswerForms(
                visit.frame(title, "", "week.css", "week.js"),
                visit.words(now.workspace().account()),
                now,
                check);
    }

    private static void show(Visit visit, int status, AnswerForm form) {
        visit.send(status, inPlace(visit.context()) ? "week/form.jte" : "week/form-page.jte", form);
    }

    private void answer(Context context) {
        Asked.of(site, context, List.of(), (visit, now) -> {
            Life life = life(visit);
            String how = context.pathParam("how");
            if (!ASKED.contains(how) && !how.equals("reopen")) {
                throw Problems.noRoute(context.path());
            }
            Form form = Form.of(context);
            Map<String, String> wrong = new LinkedHashMap<>();
            AnswerCheck check = new AnswerCheck(
                    Optional.of(now), clock, (field, sentence) -> wrong.put(field, sentence.in(visit.language())));
            @Nullable Deed deed = new AnswerReading(recommendations, visit, form, check, wrong).deed(how);
            if (deed == null || !wrong.isEmpty()) {
                Map<String, String> values = new LinkedHashMap<>();
                FIELDS.forEach(name -> values.put(name, form.raw(name)));
                show(visit, 422, forms(visit, now, check).of(life, how, boards.of(visit, now), values, wrong));
                return;
            }
            settle(visit, life, how, deed);
        });
    }

    private void settle(Visit visit, Life life, String how, Deed deed) {
        try {
            Life then = deed.act(visit, life.id()).orElseThrow(() -> DecisionProblems.noRecommendation(life.id()));
            done(visit, then, how);
        } catch (TransitionRefused refused) {
            throw DecisionProblems.refused(refused, life.version());
        }
    }

    /** The page is told what happened; without a script it is shown again. */
    private static void done(Visit visit, Life life, String how) {
        Context context = visit.context();
        if (!inPlace(context)) {
            visit.goTo("/");
            return;
        }
        String text = visit.labels().of("week.done." + how, life.said().title().in(visit.language()));
        byte[] told = Answers.object(json -> {
            json.writeObjectFieldStart("answered");
            json.writeStringField("id", life.id());
            json.writeStringField("how", how);
            json.writeStringField("text", text);
            json.writeEndObject();
        });
        context.status(204)
                .header("Cache-Control", "no-store")
                .header("HX-Trigger", ascii(new String(told, StandardCharsets.UTF_8)));
    }

    /** Headers carry ASCII alone. */
    private static String ascii(String json) {
        StringBuilder out = new StringBuilder(json.length() + 32);
        json.chars().forEach(one -> {
            if (one < 128) {
                out.append((char) one);
            } else {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", one));
            }
        });
        return out.toString();
    }
}
