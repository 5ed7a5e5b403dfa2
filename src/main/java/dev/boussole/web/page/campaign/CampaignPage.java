package dev.boussole.web.page.campaign;

import dev.boussole.report.chart.Chart;
import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One campaign.
 *
 * @param about channel, objective, flight and budget, each in a few words
 * @param stateKey {@code stop}, {@code act}, {@code wait} or {@code calm}
 * @param cards the KPIs that matter, drawn
 * @param all every KPI that was measured
 * @param funnel null where fewer than two of its steps were received
 * @param paces spend and objectives over their periods
 * @param whyNot what a rule that is silent was asked, or null
 */
public record CampaignPage(
        Frame frame,
        String id,
        String name,
        List<String> about,
        String asOf,
        String state,
        String stateKey,
        List<AdviceLine> advice,
        List<Note> notes,
        List<KpiCard> cards,
        List<KpiCard> all,
        @Nullable Funnel funnel,
        List<PaceCard> paces,
        List<PartTable> parts,
        List<Event> history,
        List<RuleGroup> rules,
        @Nullable WhyNotPart whyNot) {
    /** A recommendation that is given. */
    public record AdviceLine(
            String href, String title, String why, String lever, String priority, String priorityKey) {}

    /** What is waited for, or was held back. @param label which of the two */
    public record Note(String label, String text, @Nullable String rule) {}

    /** An objective or the flight's budget. @param line where it is heading, in words, or null */
    public record PaceCard(String heading, @Nullable String line, Chart chart) {}

    /**
     * Something that was done or advised.
     *
     * @param day as dates are written, {@code date} as machines read it
     * @param href of the recommendation, or null
     * @param state in words, or null
     * @param outcome why it stands so, or null
     */
    public record Event(
            String date,
            String day,
            String kind,
            String text,
            @Nullable String href,
            @Nullable String state,
            @Nullable String stateKey,
            @Nullable String outcome) {}

    /** The rules of one lever. */
    public record RuleGroup(String lever, List<Choice> rules) {}

    /** A rule that can be asked about. */
    public record Choice(String id, String title, boolean chosen) {}
}
