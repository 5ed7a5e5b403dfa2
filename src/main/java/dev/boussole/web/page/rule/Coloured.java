package dev.boussole.web.page.rule;

import dev.boussole.rulebook.workshop.EditorVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a rule, word by word with what each is. */
public final class Coloured {
    private static final List<EditorVocabulary.Kind> KINDS = EditorVocabulary.kinds();
    private static final Pattern WORDS =
            Pattern.compile(KINDS.stream().map(kind -> "(" + kind.match() + ")").collect(Collectors.joining("|")));

    private Coloured() {}

    /** A stretch of the text. @param kind a class for style sheets, {@code drl-keyword}, or an empty text */
    public record Part(String text, String kind) {}

    /** The parts in order; together they are the text. */
    public static List<Part> of(String drl) {
        List<Part> parts = new ArrayList<>();
        Matcher word = WORDS.matcher(drl);
        int at = 0;
        while (word.find()) {
            add(parts, drl.substring(at, word.start()), "");
            add(parts, word.group(), kind(word));
            at = word.end();
        }
        add(parts, drl.substring(at), "");
        return parts;
    }

    private static String kind(Matcher word) {
        for (int i = 1; i <= KINDS.size(); i++) {
            if (word.group(i) != null) {
                return name(KINDS.get(i - 1).name());
            }
        }
        return "";
    }

    /** {@code entity.name.type.fact} is a fact; what is not told apart has no name. */
    private static String name(String scope) {
        String first = scope.substring(0, scope.indexOf('.') < 0 ? scope.length() : scope.indexOf('.'));
        return switch (first) {
            case "comment", "string", "keyword", "constant" -> "drl-" + first;
            case "storage" -> "drl-annotation";
            case "entity" -> "drl-fact";
            case "support" -> "drl-verb";
            case "variable" -> scope.endsWith("member") ? "" : "drl-variable";
            default -> "";
        };
    }

    private static void add(List<Part> parts, String text, String kind) {
        if (text.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).kind().equals(kind)) {
            parts.set(last, new Part(parts.get(last).text() + text, kind));
        } else {
            parts.add(new Part(text, kind));
        }
    }
}
