package dev.boussole.web.page.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule as it is written, cut into words of one colour each. */
public final class Drl {
    private static final Pattern WORDS = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?\\*/)|(?<text>\"[^\"\\n]*\")|(?<about>@\\w+)|(?<variable>\\$\\w+)"
                    + "|(?<keyword>\\b(?:rule|when|then|end|not|exists|accumulate|package)\\b)|(?<verb>\\badvise(?:\\.\\w+)?)"
                    + "|(?<number>\\b\\d+(?:\\.\\d+)?\\b)|(?<fact>\\b[A-Z][A-Za-z]+(?=\\s*\\())",
            Pattern.DOTALL);
    private static final List<String> KINDS =
            List.of("comment", "text", "about", "variable", "keyword", "verb", "number", "fact");

    private Drl() {}

    /** @param kind the class of its colour, or empty */
    public record Word(String kind, String text) {}

    /** The words in order; together they are the text. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORDS.matcher(text);
        int at = 0;
        while (found.find()) {
            add(words, "", text.substring(at, found.start()));
            add(words, kind(found), found.group());
            at = found.end();
        }
        add(words, "", text.substring(at));
        return words;
    }

    private static String kind(Matcher found) {
        return KINDS.stream().filter(kind -> found.group(kind) != null).findFirst().orElse("");
    }

    private static void add(List<Word> words, String kind, String text) {
        if (!text.isEmpty()) {
            words.add(new Word(kind, text));
        }
    }
}
