package dev.boussole.web.page.channel;

import dev.boussole.report.chart.Chart;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.chart.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels of an account.
 *
 * @param lead which days are told
 * @param rows channels that spent or won something
 * @param shares of spend and of results by channel, or null without results
 * @param silent names of the others, or empty
 * @param move null where there are no two channels to move budget between
 */
public record ChannelPage(
        Frame frame,
        String lead,
        List<Row> rows,
        @Nullable Chart shares,
        List<Response> responses,
        String silent,
        @Nullable Move move) {
    /** A channel's month; what is not known is a dash. @param bar of the CPA with its interval, or null */
    public record Row(
            String name,
            String spend,
            String spendShare,
            String results,
            String resultShare,
            String cpa,
            @Nullable String cpaInterval,
            @Nullable Bar bar,
            String roas,
            @Nullable String roasInterval) {}

    /**
     * How a channel's results answer to its spend.
     *
     * @param next what the next result costs, with its interval, or null where it cannot be estimated
     * @param why what that rests on, or why it cannot be estimated
     * @param needed the data that would be needed, or null
     */
    public record Response(
            String id,
            String name,
            @Nullable String next,
            String average,
            String why,
            @Nullable String needed,
            @Nullable Chart chart) {}

    /** One of a list to choose from. */
    public record Option(String value, String label, boolean chosen) {}

    /** @param share of the donor's budget, in percent @param outcome null while nothing can be asked */
    public record Move(
            List<Option> from,
            List<Option> to,
            int share,
            int most,
            String amount,
            @Nullable Outcome outcome) {}

    /**
     * What the move would do.
     *
     * @param headline one sentence
     * @param needs what data would be needed for an estimate; empty when there is one
     * @param change the change of results with its interval; where it rests on an assumption, {@code assumed} says so; null
     *     where not even that carries it
     * @param money what that is worth, or null
     * @param warnings what to keep in mind, such as spend beyond what was observed
     */
    public record Outcome(
            String tone,
            String headline,
            List<String> needs,
            @Nullable String assumed,
            @Nullable String change,
            @Nullable Bar bar,
            @Nullable String money,
            @Nullable String worth,
            List<Side> sides,
            List<String> warnings) {}

    /** One of the two channels, before and after. */
    public record Side(String name, String spendBefore, String spendAfter, String before, String after, String basis) {}
}
