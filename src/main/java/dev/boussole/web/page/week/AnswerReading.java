package dev.boussole.web.page.week;

import dev.boussole.decision.Life;
import dev.boussole.decision.Remark;
import dev.boussole.decision.Transition;
import dev.boussole.decision.Wake;
import dev.boussole.service.decision.AnswerCheck;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Visit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a form as an answer. */
final class AnswerReading {
    private final Recommendations recommendations;
    private final Visit visit;
    private final Form form;
    private final AnswerCheck check;
    private final Map<String, String> wrong;

    AnswerReading(
            Recommendations recommendations, Visit visit, Form form, AnswerCheck check, Map<String, String> wrong) {
        this.recommendations = recommendations;
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
                : check.kpi(kpi).map(known -> AnswerForms.figure(typed, known)).orElse(typed);
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
        String text =
                form.text(name).orElse("").replace(',', '.').replace("%", "").strip();
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
