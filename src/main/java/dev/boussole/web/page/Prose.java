package dev.boussole.web.page;

import java.util.ArrayList;
import java.util.List;

/** A sentence of ours, in which names and values stand between backticks. */
public final class Prose {
    private Prose() {}

    /** A stretch of a sentence. @param code whether it is a name or value */
    public record Part(String text, boolean code) {}

    /** The sentence in order, without its backticks; an odd backtick stays. */
    public static List<Part> of(String sentence) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < sentence.length()) {
            int open = sentence.indexOf('`', at);
            int close = open < 0 ? -1 : sentence.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            add(parts, sentence.substring(at, open), false);
            add(parts, sentence.substring(open + 1, close), true);
            at = close + 1;
        }
        add(parts, sentence.substring(at), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean code) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, code));
        }
    }
}
