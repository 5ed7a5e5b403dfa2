package dev.boussole.service.decision;

import dev.boussole.campaign.Text;
import dev.boussole.decision.Dismissal;
import dev.boussole.decision.DismissalReason;
import dev.boussole.decision.Life;
import dev.boussole.decision.Pause;
import dev.boussole.decision.Transition;
import dev.boussole.decision.Wake;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.service.desk.Snapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody wrote as an answer, made into one; whatever is wrong with it is told, field by field. */
public final class AnswerCheck {
    /** How long the name of whom a recommendation is given to may be. */
    public static final int NAME_MAX = 200;

    /** How long a note or a comment may be. */
    public static final int NOTE_MAX = 2_000;

    private final Optional<Snapshot> last;
    private final LocalDate today;
    private final Complaints complaints;

    /** Hears what is wrong with a field; the empty name is the answer as a whole. */
    public interface Complaints {
        void add(String field, Text sentence);
    }

    /** @param last what was last decided for the account */
    public AnswerCheck(Optional<Snapshot> last, Clock clock, Complaints complaints) {
        this.last = last;
        this.complaints = complaints;
        ZoneId zone = last.map(now -> now.workspace().account().timeZone()).orElse(ZoneOffset.UTC);
        this.today = LocalDate.ofInstant(clock.instant(), zone);
    }

    private void complain(String field, String en, String fr) {
        complaints.add(field, new Text(en, fr));
    }

    /** The last day on which something can have been done: today, or that of the data where they are ahead of the clock. */
    public LocalDate lastDay() {
        return last.map(Snapshot::asOf).filter(today::isBefore).orElse(today);
    }

    /** The day after which a pause has to end. */
    public LocalDate reviewed() {
        return last.map(Snapshot::asOf).orElse(today);
    }

    /** Done. @param on the day, or null for today */
    public Function<Life, Transition> apply(@Nullable LocalDate on) {
        if (on != null && on.isAfter(lastDay())) {
            complain(
                    "on",
                    "`on` is `" + on + "`, which has not come yet. Give the day on which it was done.",
                    "`on` vaut `" + on + "`, qui n'est pas encore venu. Donnez le jour de la réalisation.");
        }
        return life -> new Transition.Apply(on == null ? since(life) : on);
    }

    /** Today; the day on which it was made where the data are ahead of the clock. */
    private LocalDate since(Life life) {
        return today.isBefore(life.generatedOn()) ? life.generatedOn() : today;
    }

    /** Turned down; null when it cannot be. @param word the reason, or null when that was complained about already */
    public @Nullable Transition dismiss(@Nullable String word, @Nullable String note) {
        DismissalReason reason = word == null ? null : DismissalReason.of(word).orElse(null);
        if (word != null && reason == null) {
            String known = Arrays.stream(DismissalReason.values())
                    .map(one -> "`" + one.name() + "`")
                    .collect(Collectors.joining(", "));
            complain(
                    "reason",
                    "`reason` is `" + word + "`: expected one of " + known + ".",
                    "`reason` vaut `" + word + "` : il faut l'un de " + known + ".");
        }
        if (reason == DismissalReason.OTHER && note == null) {
            complain("note", "`OTHER` needs a `note` that says why.", "`OTHER` demande une `note` qui dit pourquoi.");
            return null;
        }
        return reason == null ? null : new Transition.Dismiss(new Dismissal(reason, note));
    }

    /** Put off until a day or until a KPI does something, one of the two; null when it cannot be. */
    public @Nullable Transition snooze(@Nullable LocalDate until, @Nullable Wake wake, boolean oneOfTheTwo) {
        if (until != null && !until.isAfter(reviewed())) {
            complain(
                    "until",
                    "`until` is `" + until + "`: expected a day after `" + reviewed() + "`, that of the last review.",
                    "`until` vaut `" + until + "` : il faut un jour après le `" + reviewed()
                            + "`, celui de la dernière revue.");
        }
        if (!oneOfTheTwo) {
            complain(
                    "",
                    "Give either `until`, a day, or `wake`, a condition on a KPI.",
                    "Donnez soit `until`, un jour, soit `wake`, une condition sur un KPI.");
        }
        return (until == null) == (wake == null) ? null : new Transition.Snooze(new Pause(until, wake));
    }

    /** What a KPI has to do; null when it cannot be told. Null fields were complained about already. */
    public @Nullable Wake wake(@Nullable String kpi, @Nullable String word, @Nullable Double value) {
        Wake.Side side = word == null ? null : Wake.Side.of(word).orElse(null);
        if (word != null && side == null) {
            complain(
                    "side",
                    "`side` is `" + word + "`: expected `below`, `at_most`, `at_least` or `above`.",
                    "`side` vaut `" + word + "` : il faut `below`, `at_most`, `at_least` ou `above`.");
        }
        if (kpi != null && kpi(kpi).isEmpty()) {
            complain(
                    "kpi",
                    "There is no KPI `" + kpi + "`. `GET /api/v1/kpis` lists them.",
                    "Il n'y a pas de KPI `" + kpi + "`. `GET /api/v1/kpis` les liste.");
        }
        return kpi == null || side == null || value == null ? null : new Wake(kpi, side, value);
    }

    /** A KPI of the catalogue, or of the rulebook's own. */
    public Optional<Kpi> kpi(String key) {
        return Kpi.of(key)
                .or(() -> last.stream()
                        .flatMap(now -> now.ruleset().ownKpis().stream())
                        .map(KpiDefinition::kpi)
                        .filter(own -> own.key().equals(key))
                        .findFirst());
    }
}
