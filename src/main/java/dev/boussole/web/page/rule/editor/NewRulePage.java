package dev.boussole.web.page.rule.editor;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new rule.
 *
 * @param problems why none was made
 * @param failing tests that passed before and do not with the rule; then it is made all the same
 * @param made the address of the rule that was made, or null
 */
public record NewRulePage(
        Frame frame,
        String id,
        String file,
        List<Choice> levers,
        List<String> problems,
        List<String> failing,
        @Nullable String made) {
    /** A lever that it may move. */
    public record Choice(String key, String label, boolean chosen) {}
}
