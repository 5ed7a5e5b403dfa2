package dev.boussole.web.page.rule.editor;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one file.
 *
 * @param kind {@code drl}, {@code yaml} or {@code csv}
 * @param text what stands in the editor
 * @param state how the file stands, and the version that an edit of it names
 * @param clash what somebody else has saved meanwhile, or null
 * @param tests the file of its tests, or of the rules that it tests; null where it has none
 * @param rule the rule to begin with, or empty
 */
public record EditorPage(
        Frame frame,
        String file,
        String kind,
        String text,
        State state,
        @Nullable Clash clash,
        List<Topic> files,
        @Nullable String tests,
        String rule,
        List<Campaign> campaigns,
        Checked checked,
        @Nullable Values values) {
    /**
     * How a file stands.
     *
     * @param key {@code service}, {@code draft}, {@code new} or {@code removed}
     * @param text the same in words
     * @param version of what is stored, for the next edit
     * @param draft whether there is something to take back
     */
    public record State(String key, String text, String version, boolean draft) {}

    /** What was saved while the caller wrote. @param lines from that to what the caller wrote */
    public record Clash(String text, List<Checked.DiffLine> lines) {}

    /** The files of one topic. */
    public record Topic(String name, List<String> files) {}

    /** A campaign to try a rule on. */
    public record Campaign(String id, String name, boolean chosen) {}
}
