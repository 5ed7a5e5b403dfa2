package dev.boussole.web.page.rule;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in service when.
 *
 * @param told what was just done, or null
 * @param drafts how many files are drafted, or null for none
 * @param older the address of what came before, or null
 */
public record HistoryPage(
        Frame frame,
        @Nullable String told,
        @Nullable String drafts,
        List<Entry> entries,
        @Nullable String older) {
    /** A ruleset came into service. @param files how many files were not as before, or null where that is not known */
    public record Entry(
            long id,
            String when,
            String who,
            String cause,
            String rules,
            String hash,
            @Nullable String note,
            @Nullable String files,
            boolean now,
            String href) {}

    /**
     * One of them against another.
     *
     * @param other the one that it is compared with, or null where it is the first
     * @param others what it can be compared with
     * @param summary what differs, in one sentence
     * @param back whether it can be gone back to
     * @param base id of the activation in service
     * @param told what came of going back, or null
     */
    public record Comparison(
            Frame frame,
            Entry entry,
            @Nullable Entry other,
            List<RuleListPage.Option> others,
            String summary,
            List<PublishPage.File> files,
            boolean back,
            long base,
            PublishPage.@Nullable Told told,
            String note) {}

    /** What going back would change. */
    public record Part(Frame frame, @Nullable DiffCards cards, List<String> problems) {}
}
