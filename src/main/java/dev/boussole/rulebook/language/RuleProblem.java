package dev.boussole.rulebook.language;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing to correct in a rulebook, or to think about.
 *
 * @param severity an error keeps the rulebook out of service, a warning does not
 * @param kind what kind of thing it is, as {@code @allow} names it: {@code syntax}, {@code untested}
 * @param source the file as the user named it; line 0 where it is about the file as a whole
 * @param column from 1; 0 where it is about the line as a whole
 * @param found the offending text, empty where there is none
 * @param rule id of the rule that it is about, or null
 * @param message where and what was found, then what to write instead
 */
public record RuleProblem(
        Problem.Severity severity,
        String kind,
        Source source,
        int column,
        String found,
        @Nullable String rule,
        Text message) {
    private static final int NAME_MAX = 100;

    public RuleProblem {
        // what a file holds must show on one line wherever it is printed
        message = new Problem(severity, Problem.Kind.SETTING, source, null, null, message).message();
    }

    /** With the place and the rule in front of a sentence. */
    public static RuleProblem at(
            Problem.Severity severity,
            String kind,
            Source source,
            int column,
            String found,
            @Nullable String rule,
            Text reason) {
        String where = "`" + source.file() + ":" + source.line() + ":" + column + "`";
        String name = rule == null ? null : rule.length() <= NAME_MAX ? rule : rule.substring(0, NAME_MAX) + "\u2026";
        String en = name == null ? where + ": " : where + ", rule `" + name + "`: ";
        String fr = name == null ? where + " : " : where + ", règle `" + name + "` : ";
        return new RuleProblem(
                severity, kind, source, column, found, rule, new Text(en + reason.en(), fr + reason.fr()));
    }

    /** The column behind the offending text; 0 where the column is. */
    public int endColumn() {
        return column == 0 ? 0 : column + found.length();
    }

    /** What to do about it: all of the message but its first sentence. Empty where there is but one. */
    public Text suggestion() {
        return new Text(afterFirst(message.en()), afterFirst(message.fr()));
    }

    public boolean isError() {
        return severity == Problem.Severity.ERROR;
    }

    public Problem problem() {
        return new Problem(
                severity, Problem.Kind.SETTING, source, column == 0 ? null : String.valueOf(column), null, message);
    }

    /** A sentence ends at a full stop outside backquotes that a blank follows. */
    private static String afterFirst(String message) {
        boolean quoted = false;
        for (int i = 0; i + 1 < message.length(); i++) {
            char c = message.charAt(i);
            quoted ^= c == '`';
            if (c == '.' && !quoted && message.charAt(i + 1) == ' ') {
                return message.substring(i + 2);
            }
        }
        return "";
    }
}
