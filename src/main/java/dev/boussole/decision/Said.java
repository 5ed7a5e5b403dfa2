package dev.boussole.decision;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Priority;
import dev.boussole.recommendation.Recommendation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation said when it was made or last changed.
 *
 * @param action verb, object and size in one line; another one is a change that the user has to hear of
 */
public record Said(Priority priority, String action, Text title, Text why, Text nextStep) {
    static Said of(Recommendation recommendation) {
        return new Said(
                recommendation.guidance().priority(),
                line(recommendation.action()),
                recommendation.messages().title(),
                recommendation.messages().why(),
                recommendation.messages().step());
    }

    boolean asksTheSameAs(Said other) {
        return priority == other.priority && action.equals(other.action);
    }

    private static String line(Action action) {
        return action.verb().name().toLowerCase(Locale.ROOT) + " " + action.object()
                + part(" within ", action.withinDays())
                + part(" by ", action.percent())
                + part(" to ", action.to())
                + part(" for ", action.target());
    }

    private static String part(String before, @Nullable Object value) {
        return value == null ? "" : before + value;
    }
}
