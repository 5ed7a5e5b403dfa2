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
     * @param speaks whether the rule fires after all
     * @param answer the same in one sentence
     * @param conditions those that fail, in the order of the rule
     */
    record WhyNot(boolean speaks, Text answer, List<Condition> conditions) {
        /**
         * One condition that fails.
         *
         * @param condition as the rule states it, thresholds filled in
         * @param found the figure that was found, a number or a word, or null when it is missing
         * @param needed the nearest figure with which it would hold, or null when no number would do
         */
        public record Condition(
                String condition,
                @Nullable Object found,
                @Nullable Double needed,
                Text sentence) {}
    }
}
