package dev.boussole.web.page.rule.editor;

import java.util.List;

/**
 * A rule as a person would say it, in both languages.
 *
 * @param says in the language of the page, then in the other
 * @param figures the thresholds that it reads: name, value and where the figure comes from
 */
public record Sentence(String rule, List<Said> says, List<String> figures) {
    /** @param language the code of the language @param groups what must hold @param advice what is then said */
    public record Said(String language, String when, List<Group> groups, String then, String advice) {}

    /** What is asked of one thing. @param about the thing, or the whole condition where it has no parts */
    public record Group(String about, List<String> conditions) {}
}
