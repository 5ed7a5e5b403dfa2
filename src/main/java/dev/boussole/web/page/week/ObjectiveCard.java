package dev.boussole.web.page.week;

import dev.boussole.web.page.chart.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its verdicts and where it is heading.
 *
 * @param probability in words, or null when not estimable yet
 * @param probabilityWidth the same as a place on a line of 100, or null
 */
public record ObjectiveCard(
        String id,
        String scope,
        String goal,
        String status,
        String statusKey,
        String overall,
        String overallKey,
        List<Letter> letters,
        @Nullable String probability,
        @Nullable String probabilityWidth,
        @Nullable String uplift,
        @Nullable String forecast,
        @Nullable Bar forecastBar,
        @Nullable String proposal,
        String rewritten) {
    /** One letter of SMART: {@code verdictKey} is {@code pass}, {@code warn}, {@code fail} or {@code unknown}. */
    public record Letter(String name, String verdict, String verdictKey, String mark, String figures) {}
}
