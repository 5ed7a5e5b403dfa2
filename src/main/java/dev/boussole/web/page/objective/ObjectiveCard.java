package dev.boussole.web.page.objective;

import dev.boussole.report.chart.Chart;
import dev.boussole.web.page.chart.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its verdicts and where it is heading.
 *
 * @param scope the campaign's name, or the whole account
 * @param goal what is promised, in one line
 * @param probability in words, or null when it cannot be estimated
 * @param share the same on a line of 100, or null
 * @param uplift what the rest of the period needs, or null
 * @param forecast where it is heading with its interval, or null
 * @param proposal a target to put in its place, or null
 * @param typed the proposal as the form takes it, or null
 * @param bolder whether the proposal asks for more
 * @param pace its course so far and the fan of what may follow, or null
 */
public record ObjectiveCard(
        String scope,
        String goal,
        String statusKey,
        String status,
        String overallKey,
        String overall,
        List<Letter> letters,
        @Nullable String probability,
        @Nullable String share,
        @Nullable String uplift,
        @Nullable String forecast,
        @Nullable Bar bar,
        @Nullable String proposal,
        @Nullable String typed,
        boolean bolder,
        String rewritten,
        @Nullable Chart pace) {
    /** One letter of SMART with its checks. @param verdictKey {@code pass}, {@code warn}, {@code fail} or {@code unknown} */
    public record Letter(String name, String verdictKey, String verdict, String mark, List<Check> checks) {}

    /** One check of a letter. */
    public record Check(String name, String verdictKey, String verdict, String message) {}
}
