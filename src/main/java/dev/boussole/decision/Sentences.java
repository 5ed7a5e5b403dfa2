package dev.boussole.decision;

import dev.boussole.campaign.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the history says, in both languages. Days are ISO in both. */
final class Sentences {
    static final Text MADE = new Text("Given for the first time.", "Donnée pour la première fois.");
    static final Text BACK = new Text("Its cause came back.", "Sa cause est revenue.");
    static final Text CHANGED =
            new Text("What it asks for, or its urgency, changed.", "Ce qu'elle demande, ou son urgence, a changé.");
    static final Text REOPENED = new Text("Given again on request.", "Redonnée à la demande.");
    static final Text GONE = new Text("Its cause is gone.", "Sa cause a disparu.");
    static final Text ENDED = new Text(
            "It has ended; if its cause comes back, a new one is made.",
            "Elle est close ; si sa cause revient, une nouvelle sera créée.");

    static final Text COMMENTED = new Text("Commented on.", "Commentée.");

    private Sentences() {}

    static Text assigned(@Nullable String to) {
        return to == null
                ? new Text("Assigned to nobody.", "Attribuée à personne.")
                : new Text("Assigned to `" + to + "`.", "Attribuée à `" + to + "`.");
    }

    static Text endedUnassigned(Life life) {
        return new Text(
                "Recommendation `" + life.id() + "` is " + word(life.state()).en()
                        + "; nobody can be given what has ended. Comment on it instead.",
                "La recommandation `" + life.id() + "` est "
                        + word(life.state()).fr() + " ; ce qui est clos ne s'attribue plus. Commentez-la plutôt.");
    }

    static Text overdue(LocalDate expired) {
        return new Text(
                "Its cause is gone, and its time was over on " + expired + ".",
                "Sa cause a disparu, et son délai était passé le " + expired + ".");
    }

    static Text putOff(Pause pause) {
        Wake wake = pause.wake();
        if (wake == null) {
            return new Text("Put off until " + pause.until() + ".", "Reportée au " + pause.until() + ".");
        }
        return new Text(
                "Put off until `" + wake.kpi() + "` is " + wake.side().label().en() + " " + plain(wake.value()) + ".",
                "Reportée jusqu'à ce que `" + wake.kpi() + "` soit "
                        + wake.side().label().fr() + " " + plain(wake.value()) + ".");
    }

    static Text woken(Pause pause, double measured) {
        Wake wake = pause.wake();
        if (wake == null) {
            return new Text(
                    "Put off until " + pause.until() + ", which has come.",
                    "Reportée au " + pause.until() + " ; ce jour est venu.");
        }
        return new Text(
                "`" + wake.kpi() + "` is at " + plain(measured) + ": "
                        + wake.side().label().en() + " " + plain(wake.value()) + ", as was waited for.",
                "`" + wake.kpi() + "` est à " + plain(measured) + " : "
                        + wake.side().label().fr() + " " + plain(wake.value()) + ", comme attendu.");
    }

    static Text done(LocalDate on, @Nullable LocalDate judgeOn) {
        return judgeOn == null
                ? new Text("Done on " + on + ".", "Réalisée le " + on + ".")
                : new Text(
                        "Done on " + on + "; its effect is read from " + judgeOn + " on.",
                        "Réalisée le " + on + " ; son effet sera lu à partir du " + judgeOn + ".");
    }

    static Text doneTooEarly(Life life, LocalDate on) {
        return new Text(
                "Recommendation `" + life.id() + "` was made on " + life.generatedOn() + ", after " + on
                        + ". Give the day on which it was done, or dismiss it as ALREADY_DONE.",
                "La recommandation `" + life.id() + "` date du " + life.generatedOn() + ", après le " + on
                        + ". Indiquez le jour de sa réalisation, ou écartez-la avec ALREADY_DONE.");
    }

    static Text replacedBy(String rule) {
        return new Text(
                "`" + rule + "` takes its place: one change on a lever at a time.",
                "`" + rule + "` prend sa place : un changement à la fois par levier.");
    }

    static Text heldBack(String by, Text reason) {
        return new Text("Held back by `" + by + "`: " + reason.en(), "Retenue par `" + by + "` : " + reason.fr());
    }

    static Text silenced(Text reason) {
        return new Text("Not given now: " + reason.en(), "Plus donnée pour l'instant : " + reason.fr());
    }

    static Text word(State state) {
        return switch (state) {
            case ACTIVE -> new Text("active", "active");
            case APPLIED -> new Text("applied", "appliquée");
            case SUCCEEDED -> new Text("judged a success", "jugée réussie");
            case FAILED -> new Text("judged a failure", "jugée sans effet");
            case DISMISSED -> new Text("dismissed", "écartée");
            case SNOOZED -> new Text("snoozed", "reportée");
            case EXPIRED -> new Text("expired", "expirée");
            case SUPERSEDED -> new Text("superseded", "remplacée");
        };
    }

    static Text verb(Transition transition) {
        return switch (transition.to()) {
            case APPLIED -> new Text("applied", "appliquée");
            case DISMISSED -> new Text("dismissed", "écartée");
            case SNOOZED -> new Text("snoozed", "reportée");
            default -> new Text("reopened", "rouverte");
        };
    }

    static Text wayOut(Transition transition) {
        return transition instanceof Transition.Reopen
                ? new Text("It is being given already.", "Elle est déjà donnée.")
                : new Text("Reopen it first.", "Rouvrez-la d'abord.");
    }

    static String plain(double value) {
        return Amounts.plain(value);
    }
}
