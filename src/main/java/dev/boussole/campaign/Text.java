package dev.boussole.campaign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence in both languages. */
public record Text(String en, String fr) {
    private static final int LONGEST = 4_000;
    /** What would move, hide or colour the text around it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]+");
    /** What is quoted; group 1 where it is too long. The first thing quoted tells the place and stays whole. */
    private static final Pattern QUOTED = Pattern.compile("^`[^`]*+`|`([^`]{120})[^`]{10,}+`|`[^`]*+`");

    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }

    /** The same on one line that shows wherever it is printed: without control characters, what is quoted cut after 120, all after 4,000. */
    Text printable() {
        return new Text(printable(en), printable(fr));
    }

    private static String printable(String text) {
        String seen = UNSEEN.matcher(text).replaceAll(" ");
        String all = QUOTED.matcher(seen).replaceAll(quoted -> {
            String cut = quoted.group(1);
            return Matcher.quoteReplacement(cut == null ? quoted.group() : "`" + cut + "…`");
        });
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }

    /** A text that reads the same in both languages, such as a name. */
    public static Text same(String text) {
        return new Text(text, text);
    }
}
