package dev.boussole.recommendation;

import dev.boussole.campaign.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What we decline to say on so small a sample, or without data that we do not receive: what is missing, how much of it
 * and when it will be there.
 *
 * @param insteadOf the guidance whose need is not met
 * @param measure what to collect more of: a column of the generic format; else the name of the data that is lacking
 * @param count how many more, 1 or more; null when it is not more of something but other data that is lacking
 * @param recheckOn the day on which it will be there at today's pace, or null when that cannot be foreseen
 */
public record Abstention(
        Guidance insteadOf,
        String scope,
        String measure,
        @Nullable Long count,
        @Nullable LocalDate recheckOn,
        Text message) {}
