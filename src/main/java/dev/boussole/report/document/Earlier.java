package dev.boussole.report.document;

import dev.boussole.campaign.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of earlier advice.
 *
 * @param campaign id of the campaign, empty for the account
 * @param outcome {@code succeeded}, {@code failed}, {@code applied}, {@code dismissed}, {@code snoozed} or {@code expired}
 * @param givenOn the day on which it was first given
 * @param doneOn the day on which it was done, or null
 * @param judgeOn the first day on which its effect can be read, or null
 * @param reason why it stands so, with the interval of its effect where it was judged
 * @param note in the words of who answered, or null
 */
public record Earlier(
        String campaign,
        String rule,
        Text title,
        String outcome,
        LocalDate givenOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate judgeOn,
        Text reason,
        @Nullable String note) {}
