package dev.boussole.web.page.rule;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of judgement as a table.
 *
 * @param version of the table that is shown, so that nobody overwrites what they have not seen
 * @param drafted who drafted the table that is shown and when, or null where it is the one in service
 * @param unreadable why the draft is not shown, or null where there is none or it is
 * @param found how many rows are shown
 */
public record ThresholdPage(
        Frame frame,
        String search,
        String version,
        @Nullable String drafted,
        @Nullable String unreadable,
        String found,
        List<Row> rows,
        Outcome outcome,
        String fileHref) {
    /**
     * A row.
     *
     * @param id of its fields on the page
     * @param key name and channel, as fields are called
     * @param inService its value in service where that is another one, or null
     * @param users rules that read it
     * @param count how many those are, in words
     * @param valueProblem what is wrong with its value, or an empty text
     */
    public record Row(
            String id,
            String key,
            String name,
            String channel,
            String value,
            String unit,
            String source,
            @Nullable String inService,
            List<RuleSheetPage.Link> users,
            String count,
            String valueProblem,
            String sourceProblem) {}

    /**
     * What came of an edit.
     *
     * @param tried whether there was one
     * @param changes what is other than in service
     * @param problems what is wrong with the table, beside what stands at its cells
     * @param cards what would change on real campaigns, or null where that cannot be told
     * @param csv the table that was read from a file, to be saved, or null
     */
    public record Outcome(
            boolean tried,
            String lead,
            List<Change> changes,
            List<String> problems,
            @Nullable DiffCards cards,
            @Nullable String csv) {
        static Outcome none() {
            return new Outcome(false, "", List.of(), List.of(), null, null);
        }
    }

    /** A threshold that is other than in service. */
    public record Change(
            String name, @Nullable String before, @Nullable String after) {}

    /** The part of the page that answers an edit, with the problems of every cell. */
    public record Part(Frame frame, Outcome outcome, String version, List<Row> rows) {}
}
