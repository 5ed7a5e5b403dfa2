package dev.boussole.recommendation;

import dev.boussole.campaign.Period;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule that held, with the figure that made it hold.
 *
 * @param fact what was looked at: {@code Campaign.frequency}
 * @param value the figure, a number or a word, or null where the condition is about the absence of something
 * @param condition the condition as the rule states it, thresholds filled in: {@code frequency.value > 3.5}
 * @param n the sample behind the figure, or null where there is none
 * @param window the days that were measured, or null
 */
public record Evidence(
        String fact,
        @Nullable Object value,
        String condition,
        @Nullable Double n,
        @Nullable Period window) {}
