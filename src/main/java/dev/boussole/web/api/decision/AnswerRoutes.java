package dev.boussole.web.api.decision;

import dev.boussole.decision.Dismissal;
import dev.boussole.decision.DismissalReason;
import dev.boussole.decision.Life;
import dev.boussole.decision.Pause;
import dev.boussole.decision.Transition;
import dev.boussole.decision.TransitionRefused;
import dev.boussole.decision.Wake;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.decision.StaleVersion;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Query;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code POST /recommendations/{id}/apply|dismiss|snooze|reopen}. */
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
        LocalDate today = today(asking);
        LocalDate known = asking.last().map(Snapshot::asOf).orElse(today);
        LocalDate last = known.isAfter(today) ? known : today;
        if (on != null && on.isAfter(last)) {
            body.complain(
                    "on",
                    "`on` is `" + on + "`, which has not come yet. Give the day on which it was done.",
                    "`on` vaut `" + on + "`, qui n'est pas encore venu. Donnez le jour de la réalisation.");
        }
        body.require();
        answer(context, asking, note, life -> new Transition.Apply(on == null ? since(life, today) : on));
    }

    /** Today; the day on which it was made where the data are ahead of the clock. */
    private static LocalDate since(Life life, LocalDate today) {
        return today.isBefore(life.generatedOn()) ? life.generatedOn() : today;
    }

    private LocalDate today(Asking asking) {
        ZoneId zone =
                asking.last().map(now -> now.workspace().account().timeZone()).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    void dismiss(Context context) {
        Asking asking = asking(context);
        AnswerBody body = AnswerBody.of(context, "reason", "note");
        String word = body.text("reason", WORD_MAX, true);
        String note = body.note();
        DismissalReason reason = word == null ? null : DismissalReason.of(word).orElse(null);
        if (word != null && reason == null) {
            String known = Arrays.stream(DismissalReason.values())
                    .map(one -> "`" + one.name() + "`")
                    .collect(Collectors.joining(", "));
            body.complain(
                    "reason",
                    "`reason` is `" + word + "`: expected one of " + known + ".",
                    "`reason` vaut `" + word + "` : il faut l'un de " + known + ".");
        }
        if (reason == DismissalReason.OTHER && note == null) {
            body.complain(
                    "note", "`OTHER` needs a `note` that says why.", "`OTHER` demande une `note` qui dit pourquoi.");
        }
        body.require();
        Dismissal dismissal = new Dismissal(Objects.requireNonNull(reason), note);
        answer(context, asking, note, life -> new Transition.Dismiss(dismissal));
    }

    void snooze(Context context) {
        Asking asking = asking(context);
        AnswerBody body = AnswerBody.of(context, "until", "wake", "note");
        String note = body.note();
        LocalDate until = body.day("until");
        LocalDate known = asking.last().map(Snapshot::asOf).orElseGet(() -> today(asking));
        if (until != null && !until.isAfter(known)) {
            body.complain(
                    "until",
                    "`until` is `" + until + "`: expected a day after `" + known + "`, that of the last review.",
                    "`until` vaut `" + until + "` : il faut un jour après le `" + known
                            + "`, celui de la dernière revue.");
        }
        AnswerBody inner = body.inner("wake", "kpi", "side", "value");
        Wake wake = inner == null ? null : wake(inner, asking);
        if (body.has("until") == body.has("wake")) {
            body.complain(
                    "",
                    "Give either `until`, a day, or `wake`, a condition on a KPI.",
                    "Donnez soit `until`, un jour, soit `wake`, une condition sur un KPI.");
        }
        body.require();
        Pause pause = new Pause(until, wake);
        answer(context, asking, note, life -> new Transition.Snooze(pause));
    }

    private @Nullable Wake wake(AnswerBody body, Asking asking) {
        String kpi = body.text("kpi", WORD_MAX, true);
        String word = body.text("side", WORD_MAX, true);
        Double value = body.number("value");
        Wake.Side side = word == null ? null : Wake.Side.of(word).orElse(null);
        if (word != null && side == null) {
            body.complain(
                    "side",
                    "`side` is `" + word + "`: expected `below`, `at_most`, `at_least` or `above`.",
                    "`side` vaut `" + word + "` : il faut `below`, `at_most`, `at_least` ou `above`.");
        }
        if (kpi != null && !knows(asking, kpi)) {
            body.complain(
                    "kpi",
                    "There is no KPI `" + kpi + "`. `GET /api/v1/kpis` lists them.",
                    "Il n'y a pas de KPI `" + kpi + "`. `GET /api/v1/kpis` les liste.");
        }
        return kpi == null || side == null || value == null ? null : new Wake(kpi, side, value);
    }

    private static boolean knows(Asking asking, String kpi) {
        return Kpi.of(kpi).isPresent()
                || asking.last().stream()
                        .flatMap(now -> now.ruleset().ownKpis().stream())
                        .map(KpiDefinition::kpi)
                        .anyMatch(own -> own.key().equals(kpi));
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
                                expect(context, now);
                                return transition.apply(now);
                            },
                            note,
                            Caller.of(context).actor())
                    .orElseThrow(() -> DecisionProblems.noRecommendation(id));
            RecommendationRoutes.answer(context, asking, life, recommendations);
        } catch (TransitionRefused refused) {
            throw DecisionProblems.refused(refused, seen[0]);
        } catch (StaleVersion stale) {
            throw DecisionProblems.stale(stale.current());
        }
    }

    /** What is answered must be what was read, where the request says what that was (RFC 9110, 13.1.1). */
    private static void expect(Context context, Life life) {
        String given = context.header("If-Match");
        boolean same = given == null
                || Arrays.stream(given.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(DecisionProblems.tag(life.version())));
        if (!same) {
            throw DecisionProblems.stale(life.version());
        }
    }
}
