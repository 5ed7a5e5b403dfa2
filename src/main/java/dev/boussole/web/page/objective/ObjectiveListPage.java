package dev.boussole.web.page.objective;

import dev.boussole.web.page.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objectives of an account.
 *
 * @param lead how many are on which way, in one sentence
 * @param removed what was just removed, or null
 * @param settings how those of the settings and those set here stand to each other
 */
public record ObjectiveListPage(
        Frame frame, String lead, List<Row> rows, @Nullable Removed removed, String settings) {
    /**
     * @param origin where it was set
     * @param card null when it was not assessed yet
     */
    public record Row(
            String id, String href, String origin, @Nullable ObjectiveCard card) {}

    /** An objective that was removed. @param fields that set it again */
    public record Removed(String id, Map<String, String> fields) {}
}
