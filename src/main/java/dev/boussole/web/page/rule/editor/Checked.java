package dev.boussole.web.page.rule.editor;

import dev.boussole.web.page.Frame;
import dev.boussole.web.page.rule.LineDiff;
import java.util.List;

/**
 * What came of checking a text.
 *
 * @param here what is wrong with the file
 * @param elsewhere what is wrong with others of the rulebook
 * @param summary how many errors and warnings, in words
 * @param changes how the text differs from the one in service; empty where it does not
 */
public record Checked(
        Frame frame,
        String summary,
        String tone,
        List<Finding> here,
        List<Finding> elsewhere,
        List<Sentence> sentences,
        List<DiffLine> changes) {
    /** A line of a difference. @param kind {@code new}, {@code gone}, {@code both} or {@code gap} */
    public record DiffLine(String kind, String mark, String text) {
        static List<DiffLine> of(String before, String after) {
            return LineDiff.of(before, after).stream().map(DiffLine::of).toList();
        }

        private static DiffLine of(LineDiff.Line line) {
            return switch (line.mark()) {
                case '+' -> new DiffLine("new", "+", line.text());
                case '-' -> new DiffLine("gone", "−", line.text());
                case ' ' -> new DiffLine("both", " ", line.text());
                default -> new DiffLine("gap", "⋯", "");
            };
        }
    }
}
