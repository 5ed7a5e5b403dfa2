package dev.boussole.web.api.decision;

import dev.boussole.decision.Life;
import dev.boussole.decision.Remark;
import dev.boussole.decision.Transition;
import dev.boussole.decision.TransitionRefused;
import dev.boussole.decision.Wake;
import dev.boussole.service.decision.AnswerCheck;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.decision.StaleVersion;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.Versions;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code POST /recommendations/{id}/apply|dismiss|snooze|reopen|assign|comment}. */
final class AnswerRoutes {
    private static final int WORD_MAX = 100;

    private final Desks desks;
    private final Recommendations recommendations;
    private final Clock clock;

    AnswerRoutes(Desks desks, Recommendations recommendations, Clock clock) {
        this.desks = desks;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    void apply(Context context) {
        Asking asking = asking(context);
        AnswerBody body = AnswerBody.of(context, "on", "note");
        LocalDate on = body.day("on");
        String note = body.note();
        Function<Life, Transition> applied = check(asking, body).apply(on);
        body.require();
        answer(context, asking, note, applied);
    }

    private AnswerCheck check(Asking asking, AnswerBody body) {
        return new AnswerCheck(
                asking.last(), clock, (field, sentence) -> body.complain(field, sentence.en(), sentence.fr()));
    }

    void dismiss(Context context) {
        Asking asking = asking(context);
        AnswerBody body = AnswerBody.of(context, "reason", "note");
        String word = body.text("reason", WORD_MAX, true);
        String note = body.note();
        Transition dismissed = check(asking, body).dismiss(word, note);
        body.require();
        answer(context, asking, note, life -> Objects.requireNonNull(dismissed));
    }

    void snooze(Context context) {
        Asking asking = asking(context);
        AnswerBody body = AnswerBody.of(context, "until", "wake", "note");
        String note = body.note();
        LocalDate until = body.day("until");
        AnswerBody inner = body.inner("wake", "kpi", "side", "value");
        Wake wake = inner == null
                ? null
                : check(asking, inner)
                        .wake(
                                inner.text("kpi", WORD_MAX, true),
                                inner.text("side", WORD_MAX, true),
                                inner.number("value"));
        Transition snoozed = check(asking, body).snooze(until, wake, body.has("until") != body.has("wake"));
        body.require();
        answer(context, asking, note, life -> Objects.requireNonNull(snoozed));
    }

    void assign(Context context) {
        Asking asking = asking(context);
        AnswerBody body = AnswerBody.of(context, "to", "note");
        String to = body.text("to", AnswerCheck.NAME_MAX, false);
        String note = body.note();
        body.require();
        remark(context, asking, new Remark.Assign(to), note);
    }

    void comment(Context context) {
        Asking asking = asking(context);
        AnswerBody body = AnswerBody.of(context, "text");
        String text = body.text("text", AnswerCheck.NOTE_MAX, true);
        body.require();
        remark(context, asking, new Remark.Comment(Objects.requireNonNull(text)), null);
    }

    private void remark(Context context, Asking asking, Remark remark, @Nullable String note) {
        String id = context.pathParam("id");
        try {
            Life life = recommendations
                    .remark(
                            asking.account(),
                            id,
                            remark,
                            note,
                            Caller.of(context).actor())
                    .orElseThrow(() -> DecisionProblems.noRecommendation(id));
            RecommendationRoutes.answer(context, asking, life, recommendations);
        } catch (TransitionRefused refused) {
            int version = recommendations
                    .find(asking.account(), id)
                    .map(Life::version)
                    .orElse(0);
            throw DecisionProblems.refused(refused, version);
        }
    }

    void reopen(Context context) {
        Asking asking = asking(context);
        AnswerBody body = AnswerBody.of(context, "note");
        String note = body.note();
        body.require();
        answer(context, asking, note, life -> new Transition.Reopen());
    }

    private Asking asking(Context context) {
        Query.of(context, "lang");
        Asking asking = Asking.of(context, desks);
        if (Plain.id(context)
                .flatMap(id -> recommendations.find(asking.account(), id))
                .isEmpty()) {
            throw DecisionProblems.noRecommendation(context.pathParam("id"));
        }
        return asking;
    }

    private void answer(Context context, Asking asking, @Nullable String note, Function<Life, Transition> transition) {
        String id = context.pathParam("id");
        int[] seen = new int[1];
        try {
            Life life = recommendations
                    .answer(
                            asking.account(),
                            id,
                            null,
                            now -> {
                                seen[0] = now.version();
                                Versions.require(context, now.version(), false);
                                return transition.apply(now);
                            },
                            note,
                            Caller.of(context).actor())
                    .orElseThrow(() -> DecisionProblems.noRecommendation(id));
            RecommendationRoutes.answer(context, asking, life, recommendations);
        } catch (TransitionRefused refused) {
            throw DecisionProblems.refused(refused, seen[0]);
        } catch (StaleVersion stale) {
            throw Versions.stale(stale.current());
        }
    }
}
