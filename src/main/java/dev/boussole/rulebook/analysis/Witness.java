package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.Situations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts with which rules really fire: the engine was asked.
 *
 * @param channel the campaign's, or null where it does not matter or the account is meant
 * @param figures what the rules look at, in words, facts in their order: {@code Campaign.ctr.value} and {@code 0.02}
 * @param situations the facts themselves
 */
public record Witness(@Nullable Channel channel, List<Figure> figures, Situations situations) {
    /** One figure of one fact. */
    public record Figure(String name, String value) {}

    public Witness {
        figures = List.copyOf(figures);
    }

    /** {@code Campaign.ctr.value 0.02, Campaign.active true}. */
    public String text() {
        return String.join(
                ", ",
                figures.stream()
                        .map(figure -> figure.name() + " " + figure.value())
                        .toList());
    }
}
