package dev.boussole.web.page.week;

import dev.boussole.decision.Life;
import dev.boussole.decision.Remark;
import dev.boussole.decision.Transition;
import dev.boussole.decision.TransitionRefused;
import dev.boussole.decision.Wake;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
            @Nullable Deed deed = new Reading(visit, form, check, wrong).deed(how);
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

    /** What is done to a recommendation. */
    private interface Deed {
        Optional<Life> act(Visit visit, String id);
    }

    /** The fields of a form as an answer. */
    private final class Reading {
        private final Visit visit;
        private final Form form;
        private final AnswerCheck check;
        private final Map<String, String> wrong;

        Reading(Visit visit, Form form, AnswerCheck check, Map<String, String> wrong) {
            this.visit = visit;
            this.form = form;
            this.check = check;
            this.wrong = wrong;
        }

        @Nullable
        Deed deed(String how) {
            @Nullable String note = text("note", AnswerCheck.NOTE_MAX);
            return switch (how) {
                case "apply" -> answer(check.apply(day("on")), note);
                case "dismiss" -> dismiss(note);
                case "snooze" -> snooze(note);
                case "assign" -> remark(new Remark.Assign(text("to", AnswerCheck.NAME_MAX)), note);
                case "comment" -> comment();
                default -> answer(life -> new Transition.Reopen(), note);
            };
        }

        private Deed answer(Function<Life, Transition> answer, @Nullable String note) {
            return (seen, id) -> recommendations.answer(
                    seen.account(), id, null, answer, note, seen.caller().actor());
        }

        private Deed remark(Remark remark, @Nullable String note) {
            return (seen, id) -> recommendations.remark(
                    seen.account(), id, remark, note, seen.caller().actor());
        }

        private @Nullable Deed dismiss(@Nullable String note) {
            String reason = form.text("reason").orElse(null);
            if (reason == null) {
                say("reason", "week.wrong.reason");
            } else if (reason.equals("OTHER") && note == null) {
                say("note", "week.wrong.note");
                return null;
            }
            @Nullable Transition dismissed = check.dismiss(reason, note);
            return dismissed == null ? null : answer(life -> dismissed, note);
        }

        private @Nullable Deed snooze(@Nullable String note) {
            boolean byKpi = form.text("when").orElse("until").equals("wake");
            @Nullable LocalDate until = byKpi ? null : day("until");
            if (!byKpi && until == null) {
                say("until", "week.wrong.day");
                return null;
            }
            @Nullable Wake wake = byKpi ? wake() : null;
            @Nullable Transition snoozed = check.snooze(until, wake, true);
            return snoozed == null ? null : answer(life -> snoozed, note);
        }

        private @Nullable Wake wake() {
            String kpi = form.text("kpi").orElse(null);
            if (kpi == null) {
                say("kpi", "week.wrong.kpi");
            }
            @Nullable Double typed = number("value");
            @Nullable
            Double value = typed == null || kpi == null
                    ? null
                    : check.kpi(kpi)
                            .map(known -> AnswerForms.figure(typed, known))
                            .orElse(typed);
            return check.wake(kpi, form.text("side").orElse("below"), value);
        }

        private @Nullable Deed comment() {
            @Nullable String text = text("text", AnswerCheck.NOTE_MAX);
            if (text == null) {
                say("text", "week.wrong.text");
                return null;
            }
            return remark(new Remark.Comment(text), null);
        }

        private void say(String field, String label) {
            wrong.putIfAbsent(field, visit.labels().of(label));
        }

        private @Nullable String text(String name, int max) {
            String text = form.text(name).orElse(null);
            if (text != null && text.length() > max) {
                wrong.put(name, visit.labels().of("week.wrong.long", max));
                return null;
            }
            return text;
        }

        private @Nullable LocalDate day(String name) {
            String text = form.text(name).orElse(null);
            try {
                LocalDate day = text == null ? null : LocalDate.parse(text);
                if (day == null || day.getYear() >= 2000 && day.getYear() < 2100) {
                    return day;
                }
            } catch (DateTimeException notADay) {
                // told below
            }
            say(name, "week.wrong.day");
            return null;
        }

        private @Nullable Double number(String name) {
            String text = form.text(name)
                    .orElse("")
                    .replace(',', '.')
                    .replace("%", "")
                    .strip();
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // told below
            }
            say(name, "week.wrong.value");
            return null;
        }
    }
}
