package dev.boussole.web.page.rule;

import dev.boussole.web.page.Frame;
import dev.boussole.web.page.chart.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one rule.
 *
 * @param title with the names of the figures that will be filled in
 * @param chips words of its health, each with its key
 * @param editHref where it is edited
 * @param notices what has to be known before anything else, with a tone each
 * @param when its conditions as sentences
 * @param then what it advises, as a sentence
 * @param says its words in both languages, that of the page first
 * @param facts its metadata
 * @param relations other rules, by what they have to do with it
 * @param file its file and line
 * @param code its text, word by word
 * @param now where it stands today
 * @param past recommendations that it gave, the newest first
 * @param scores what became of them
 * @param rate the share of them after which things went better, or null where too few are judged
 * @param rateNote why there is none, or what it rests on
 */
public record RuleSheetPage(
        Frame frame,
        String id,
        String title,
        String topic,
        String topicHref,
        List<RuleListPage.Tab> chips,
        String priority,
        String priorityKey,
        String lever,
        @Nullable String code,
        @Nullable String owner,
        String editHref,
        List<Told> notices,
        List<When> when,
        String then,
        List<Said> says,
        List<Fact> facts,
        List<Threshold> thresholds,
        List<Relation> relations,
        String file,
        List<Coloured.Part> text,
        Tests tests,
        List<Standing> now,
        List<Past> past,
        List<Fact> scores,
        @Nullable Bar rate,
        @Nullable String rateNote,
        List<Version> versions) {
    /** Something to know first. @param tone {@code warn} or {@code poor} */
    public record Told(
            String tone,
            String text,
            @Nullable String href,
            @Nullable String link) {}

    /** A fact that must be there. @param conditions what must hold of it */
    public record When(String head, List<String> conditions) {}

    /** What it says in one language. @param language its code */
    public record Said(String language, String name, String title, String why, String step) {}

    /** A name and what stands behind it. */
    public record Fact(String name, String value) {}

    /** A figure that it reads. @param channel where it holds */
    public record Threshold(String name, String channel, String value, String unit, String source, String href) {}

    /** Rules that have something to do with it. */
    public record Relation(String name, List<Link> rules) {}

    /** A link, or a plain word where there is nothing to lead to. */
    public record Link(
            String label, @Nullable String href, @Nullable String note) {}

    /** The tests beside it. @param open whether one of them needs to be seen */
    public record Tests(String lead, boolean open, List<Case> cases) {}

    /** One of them. @param faults what went wrong; empty when it passed */
    public record Case(String name, String place, boolean passed, String speaks, List<String> faults) {}

    /** A place where it speaks, or would. @param held what holds it back, or null */
    public record Standing(
            String campaign,
            String title,
            @Nullable String href,
            @Nullable String held) {}

    /** A recommendation that it gave. */
    public record Past(String date, String campaign, String title, String href, String state, String stateKey) {}

    /** A change of its file. */
    public record Version(
            String when,
            String who,
            String cause,
            @Nullable String note,
            @Nullable String href) {}
}
