package dev.boussole.decision;

import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an answer makes of a recommendation. */
public final class Answering {
    private Answering() {}

    /**
     * @param note in the words of who answers, or null
     * @throws TransitionRefused when the state does not allow it, or the day is one before the recommendation was made
     */
    public static Step take(Life life, Transition transition, @Nullable String note) {
        if (!transition.from().contains(life.state())) {
            throw new TransitionRefused(life.state(), refusal(life, transition));
        }
        Life.Editor next = life.edit().state(transition.to());
        Text reason;
        if (transition instanceof Transition.Apply apply) {
            reason = apply(life, apply.on(), next);
        } else if (transition instanceof Transition.Dismiss dismiss) {
            reason = dismiss.dismissal().reason().label();
            next.dismissal(dismiss.dismissal());
        } else if (transition instanceof Transition.Snooze snooze) {
            reason = Sentences.putOff(snooze.pause());
            next.pause(snooze.pause());
        } else {
            reason = Sentences.REOPENED;
            next.appliedOn(null).dismissal(null).judgeOn(judgeOn(life.generatedOn(), life));
        }
        return new Step(life.state(), next.next(), reason, note);
    }

    private static Text apply(Life life, LocalDate on, Life.Editor next) {
        if (on.isBefore(life.generatedOn())) {
            throw new TransitionRefused(life.state(), Sentences.doneTooEarly(life, on));
        }
        next.appliedOn(on).judgeOn(judgeOn(on, life));
        return Sentences.done(on, judgeOn(on, life));
    }

    private static @Nullable LocalDate judgeOn(LocalDate from, Life life) {
        Integer days = life.watchDays();
        return days == null ? null : from.plusDays(days);
    }

    private static Text refusal(Life life, Transition transition) {
        Set<State> allowed = new TreeSet<>(transition.from());
        String en = allowed.stream().map(state -> Sentences.word(state).en()).collect(Collectors.joining(" or "));
        String fr = allowed.stream().map(state -> Sentences.word(state).fr()).collect(Collectors.joining(" ou "));
        Text verb = Sentences.verb(transition);
        Text way = life.state().ended() ? Sentences.ENDED : Sentences.wayOut(transition);
        return new Text(
                "Recommendation `" + life.id() + "` is "
                        + Sentences.word(life.state()).en() + "; only one that is " + en + " can be " + verb.en() + ". "
                        + way.en(),
                "La recommandation `" + life.id() + "` est "
                        + Sentences.word(life.state()).fr() + " ; seule une recommandation " + fr + " peut être "
                        + verb.fr() + ". " + way.fr());
    }
}
