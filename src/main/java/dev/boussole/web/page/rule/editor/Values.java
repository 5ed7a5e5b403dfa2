package dev.boussole.web.page.rule.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule with what was measured.
 *
 * @param about the rule and the campaign, in words
 * @param tone of the verdict: {@code good} where the rule speaks
 * @param changes what would have to be otherwise for it to speak
 * @param others how it stands with other facts of the campaign
 */
public record Values(
        String rule,
        String about,
        String verdict,
        String tone,
        List<Row> rows,
        List<String> changes,
        List<String> others) {
    /**
     * A condition.
     *
     * @param state {@code holds}, {@code fails} or {@code not_reached}
     * @param found the value, or what says that there is none
     * @param line where the condition ends in the text, from 1; 0 where that cannot be told
     * @param column behind its last letter, from 1
     * @param hint what would make it hold, or null
     * @param parts the alternatives of which it is made
     */
    public record Row(
            String state,
            String stateLabel,
            String condition,
            String found,
            int line,
            int column,
            @Nullable String hint,
            List<Row> parts) {}
}
