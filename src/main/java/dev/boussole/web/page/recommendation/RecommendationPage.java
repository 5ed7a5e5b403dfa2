package dev.boussole.web.page.recommendation;

import dev.boussole.report.chart.Chart;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.kpi.KpiHelp;
import dev.boussole.web.page.rule.Coloured;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation, given or answered or ended.
 *
 * @param where the campaign and what part of it
 * @param assignee to whom it is given, or null
 * @param now whether the last review still gives it, so that its proof is of today
 * @param proof each condition of the rule with its figure; empty where it is not given any more
 * @param gain null where it cannot be estimated or is not given any more
 * @param symptoms what has the same cause
 * @param first the figures on which it was first made
 * @param rule null when the rulebook has it no more
 * @param answers what can be answered, or null where the reader may not or there is nothing to answer
 */
public record RecommendationPage(
        Frame frame,
        String id,
        Where where,
        String title,
        String why,
        String step,
        String lever,
        String priority,
        String priorityKey,
        String state,
        String stateKey,
        @Nullable String assignee,
        boolean now,
        List<String> problems,
        List<Condition> proof,
        List<Drawn> charts,
        @Nullable Gain gain,
        @Nullable String spend,
        @Nullable String mindChange,
        List<String> symptoms,
        Judging judging,
        String firstOn,
        List<FirstFigure> first,
        List<Happened> history,
        @Nullable RuleText rule,
        @Nullable Answers answers) {
    /** @param href of the campaign's page, or null for the account @param part empty for the whole */
    public record Where(
            String name, @Nullable String href, @Nullable String channel, String part) {}

    /**
     * One condition that held.
     *
     * @param value the figure that the condition read; empty where it asks for the absence of something
     * @param read what of the KPI that figure is, such as its change, or null where it is the KPI itself
     * @param itself the KPI's own value where the condition read something else of it, or null
     * @param sample the sample in words, or null; {@code days} likewise
     */
    public record Condition(
            String label,
            @Nullable KpiHelp help,
            String condition,
            String value,
            @Nullable String read,
            @Nullable String itself,
            @Nullable Bar bar,
            @Nullable String interval,
            @Nullable String reference,
            @Nullable String sample,
            @Nullable String days) {}

    /** A KPI of the proof over time. */
    public record Drawn(String heading, KpiHelp help, Chart chart) {}

    /** @param money the gain in money of margin, or null */
    public record Gain(
            String expected,
            String interval,
            Bar bar,
            @Nullable String money,
            String basis) {}

    /**
     * How and when it is judged.
     *
     * @param plan what is watched, when, and what counts as a success
     * @param done when it was done, or null
     * @param outcome what came of it, or null
     */
    public record Judging(
            String plan, @Nullable String done, @Nullable String outcome) {}

    /** A figure as it stood when the recommendation was first made. */
    public record FirstFigure(
            String label,
            String value,
            @Nullable String interval,
            @Nullable String sample,
            @Nullable String days) {}

    /** @param when as dates and times are written, {@code at} as machines read them */
    public record Happened(
            String at,
            String when,
            String who,
            String what,
            @Nullable String note) {}

    /**
     * The rule.
     *
     * @param href of its page
     * @param sentences what it asks for, each with its conditions
     * @param text as its file has it
     */
    public record RuleText(
            String id,
            @Nullable String code,
            String href,
            String title,
            String place,
            List<Sentence> sentences,
            List<Coloured.Part> text) {}

    /** @param head the kind of thing that is looked at */
    public record Sentence(String head, List<String> conditions) {}

    /**
     * What may be answered.
     *
     * @param version that the reader saw
     * @param open whether it can be done, turned down or put off
     * @param back whether an answer can be taken back
     * @param assignee to whom it is given, or empty
     * @param lastDay the last day on which it can have been done
     * @param nextDay the first day until which it can be put off
     * @param kpis that a pause can wait for
     */
    public record Answers(
            int version,
            boolean open,
            boolean back,
            String assignee,
            String lastDay,
            String nextDay,
            List<Option> reasons,
            List<Option> kpis,
            List<Option> sides) {}

    /** A word of a list. */
    public record Option(String key, String label) {}
}
