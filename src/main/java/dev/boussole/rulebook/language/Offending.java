package dev.boussole.rulebook.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text at a place of a file: a quoted text, a path, a number or a sign. */
final class Offending {
    private static final int LENGTH_MAX = 120;
    private static final Pattern WORD = Pattern.compile(
            "\"[^\"\n]{0,2000}\"?|[$\\p{L}_][$\\p{L}0-9_]{0,200}(?:\\.[\\p{L}_][\\p{L}0-9_]{0,200}){0,20}|[0-9][0-9.,]{0,40}%?|[=!<>&|]{1,3}|\\S");

    private Offending() {}

    /** Empty at the end of a line, and where the text is not known. */
    static String text(@Nullable String text, Position at) {
        if (text == null) {
            return "";
        }
        int start = 0;
        for (int line = 1; line < at.line(); line++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        int from = start + at.column() - 1;
        if (from >= text.length()) {
            return "";
        }
        Matcher word = WORD.matcher(text).region(from, text.length());
        String found = word.lookingAt() ? word.group() : "";
        return found.length() <= LENGTH_MAX ? found : found.substring(0, LENGTH_MAX);
    }
}
