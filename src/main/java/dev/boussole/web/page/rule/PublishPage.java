package dev.boussole.web.page.rule;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drafted and not published.
 *
 * @param base id of the activation that the drafts lie over
 * @param seen the versions of the drafts that are shown
 * @param told what came of publishing, or of discarding a draft; null for nothing
 * @param problems why the rules were refused
 * @param note what was entered as the reason
 * @param trial what the drafts make of the rules; null while that is not asked for
 */
public record PublishPage(
        Frame frame,
        String lead,
        long base,
        String seen,
        @Nullable Told told,
        List<String> problems,
        String note,
        List<File> files,
        @Nullable Trial trial) {
    /**
     * What came of something.
     *
     * @param tone {@code good}, {@code warn} or {@code poor}
     */
    public record Told(String tone, String text) {}

    /**
     * A file that is not as in service.
     *
     * @param overtaken a sentence where the file changed in service after the draft was begun, or null
     * @param size how many lines are new and gone
     */
    public record File(
            String id,
            String path,
            String state,
            String who,
            @Nullable String overtaken,
            String size,
            boolean open,
            List<LineDiff.Line> lines,
            long version,
            @Nullable String editHref) {}

    /**
     * What the drafts make of the rules.
     *
     * @param good whether they may be published
     * @param findings what a check says, errors first
     * @param failures tests that fail, each with its reasons
     * @param cards what would change on real campaigns, or null where the rules cannot be read
     */
    public record Trial(
            Frame frame,
            boolean good,
            String check,
            List<RuleListPage.Finding> findings,
            String tests,
            List<String> failures,
            @Nullable DiffCards cards) {}
}
