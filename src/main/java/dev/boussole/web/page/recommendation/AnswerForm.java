package dev.boussole.web.page.recommendation;

import dev.boussole.decision.Life;
import dev.boussole.decision.Remark;
import dev.boussole.decision.Transition;
import dev.boussole.decision.Wake;
import dev.boussole.kpi.Kpi;
import dev.boussole.service.decision.AnswerCheck;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Typed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an answer as a form sends them; what is wrong with them is told in sentences. */
final class AnswerForm {
    private static final double PERCENT = 100;

    private final Form form;
    private final Labels labels;
    private final List<String> problems = new ArrayList<>();
    private final AnswerCheck check;

    AnswerForm(Form form, Labels labels, Snapshot now, Clock clock) {
        this.form = form;
        this.labels = labels;
        this.check = new AnswerCheck(
                Optional.of(now), clock, (field, sentence) -> problems.add(sentence.in(labels.language())));
    }

    List<String> problems() {
        return problems;
    }

    AnswerCheck check() {
        return check;
    }

    @Nullable
    String note() {
        String note = form.text("note").orElse(null);
        if (note != null && note.length() > AnswerCheck.NOTE_MAX) {
            problems.add(labels.of("recommendation.note.long", AnswerCheck.NOTE_MAX));
        }
        return note == null || note.isBlank() ? null : note;
    }

    /** The version that the reader saw, or null. */
    @Nullable
    Integer version() {
        return form.text("version")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    /** What is said without answering; null for an answer, and where it cannot be. */
    @Nullable
    Remark remark(String verb) {
        if (verb.equals("assign")) {
            String to = form.text("to").orElse(null);
            if (to != null && to.length() > AnswerCheck.NAME_MAX) {
                problems.add(labels.of("recommendation.name.long", AnswerCheck.NAME_MAX));
                return null;
            }
            return new Remark.Assign(to);
        }
        if (!verb.equals("comment")) {
            return null;
        }
        String text = note();
        if (text == null) {
            problems.add(labels.of("recommendation.comment.missing"));
            return null;
        }
        return new Remark.Comment(text);
    }

    /** Null when it cannot be. */
    @Nullable
    Function<Life, Transition> answer(String verb) {
        String note = note();
        return switch (verb) {
            case "apply" -> check.apply(day("on"));
            case "dismiss" -> always(check.dismiss(required("reason"), note));
            case "snooze" -> always(snooze());
            default -> life -> new Transition.Reopen();
        };
    }

    private static @Nullable Function<Life, Transition> always(@Nullable Transition answer) {
        return answer == null ? null : life -> answer;
    }

    private @Nullable Transition snooze() {
        boolean wakes = form.text("kpi").isPresent();
        boolean until = form.text("until").isPresent();
        return check.snooze(day("until"), wakes ? wake() : null, wakes != until);
    }

    private @Nullable Wake wake() {
        String kpi = required("kpi");
        OptionalDouble value = Typed.number(form.text("value").orElse(""), labels.language());
        if (value.isEmpty()) {
            problems.add(labels.of("recommendation.value.wrong"));
        }
        boolean rate = kpi != null
                && check.kpi(kpi).filter(one -> one.unit() == Kpi.Unit.RATE).isPresent();
        return check.wake(
                kpi,
                required("side"),
                value.isEmpty() ? null : (Double) (rate ? value.getAsDouble() / PERCENT : value.getAsDouble()));
    }

    private @Nullable String required(String name) {
        String text = form.text(name).orElse(null);
        if (text == null) {
            problems.add(labels.of("recommendation." + name + ".missing"));
        }
        return text;
    }

    private @Nullable LocalDate day(String name) {
        String text = form.text(name).orElse(null);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            problems.add(labels.of("recommendation.day.wrong", text));
            return null;
        }
    }
}
