package dev.boussole.web.page.rule;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the rulebook, by topic.
 *
 * @param lead how many there are, since when they are in service
 * @param drafts what is edited and not published, or null for nothing
 * @param problems what a check of the rulebook finds, and what rules ask not to hear
 * @param healths links that choose by health, all of them first
 * @param menus what else can be chosen
 * @param found how many are shown
 * @param month the days that "spoke" is about, or null before the first advice
 */
public record RuleListPage(
        Frame frame,
        String lead,
        @Nullable String drafts,
        List<Finding> problems,
        List<Tab> healths,
        List<Menu> menus,
        Filter filter,
        String found,
        @Nullable String month,
        List<Topic> topics) {
    /** A link that chooses. */
    public record Tab(String label, int count, String href, boolean chosen, String key) {}

    /** What can be chosen of one thing. */
    public record Menu(String name, String label, List<Option> options) {}

    /** One of them. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * What was asked for.
     *
     * @param narrowed whether less than everything was
     */
    public record Filter(String search, String health, boolean narrowed) {}

    /** The rules of one folder. */
    public record Topic(String id, String name, List<Row> rules) {}

    /**
     * One rule.
     *
     * @param chips words of its health, each with its key
     * @param spoke how often it spoke lately, or null where it did not or is not known to
     * @param score what became of what it recommended, or null where nothing was done
     */
    public record Row(
            String id,
            String href,
            String title,
            List<Tab> chips,
            @Nullable String code,
            String lever,
            String priority,
            String priorityKey,
            @Nullable String owner,
            @Nullable String spoke,
            @Nullable String spokeOn,
            @Nullable String score) {}

    /**
     * Something to correct or to think about.
     *
     * @param until the last day on which a rule allows it, or null where none does
     */
    public record Finding(
            String severity,
            String label,
            String text,
            @Nullable String href,
            @Nullable String until) {}
}
