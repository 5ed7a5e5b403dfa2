package dev.boussole.web.state;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One immutable rulebook, as the server asks it. */
public interface Ruleset {
    /** {@code sha256:...} over the rulebook and the engine's version. */
    String hash();

    Review review(Workspace workspace, LocalDate asOf);

    /** Every rule, ordered by id. */
    List<Guidance> rules();

    /** What a rule says, placeholders unfilled; nothing for a rule that only makes findings. */
    Optional<Messages> messages(String rule);

    /** Why a rule says nothing about a campaign. */
    WhyNot whyNot(Workspace workspace, LocalDate asOf, String campaign, Guidance rule);

    /** The rule that stands for abstentions (guidance W01), or null when the rulebook has none. */
    default @Nullable String waitRule() {
        return rules().stream()
                .filter(rule -> "W01".equals(rule.code()))
                .map(Guidance::id)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /**
     * The counter-proof for one rule and one campaign.
     *
     * @param speaks whether the rule speaks after all; then nothing has to change
     * @param steps its conditions, in its order
     * @param changes the smallest change of figures with which it speaks; empty where it speaks or no figure would help
     * @param answer the same in one sentence
     */
    record WhyNot(boolean speaks, List<Step> steps, List<Change> changes, Text answer) {
        /**
         * One condition.
         *
         * @param state {@code holds}, {@code fails} or {@code not_reached}
         * @param condition as the rule states it, thresholds filled in
         * @param found the figure that was found, a number or a word, or null when it is missing
         */
        public record Step(
                String state,
                String fact,
                String condition,
                @Nullable Object found,
                Text sentence) {}

        /**
         * A figure that would have to be another.
         *
         * @param figure its name: {@code Campaign.ctr.high}
         * @param to the nearest value that would do
         * @param by the difference, or null where one of the two is no number
         */
        public record Change(
                String scope,
                String figure,
                @Nullable Object from,
                @Nullable Object to,
                @Nullable Double by,
                Text sentence) {}
    }
}
