package dev.boussole.web.page.rule;

import dev.boussole.web.page.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a rule, in which figures will be filled in: {@code {ctr.value}}. */
public final class Filled {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)}");

    private Filled() {}

    /** In order; a part that is {@code code} is the name of the figure that will stand there. */
    public static List<Prose.Part> of(String words) {
        List<Prose.Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(words);
        int at = 0;
        while (hole.find()) {
            add(parts, words.substring(at, hole.start()), false);
            add(parts, hole.group(1), true);
            at = hole.end();
        }
        add(parts, words.substring(at), false);
        return parts;
    }

    private static void add(List<Prose.Part> parts, String text, boolean code) {
        if (!text.isEmpty()) {
            parts.add(new Prose.Part(text, code));
        }
    }
}
