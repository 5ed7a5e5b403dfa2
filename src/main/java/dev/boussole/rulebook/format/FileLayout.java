package dev.boussole.rulebook.format;

import dev.boussole.rulebook.language.RuleWords.Comment;
import dev.boussole.rulebook.language.RuleWords.Kind;
import dev.boussole.rulebook.language.RuleWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a rule file anew: {@code package}, then its rules with an empty line before each. */
final class FileLayout {
    private static final int INDENT = 4;
    /** What stands on the line of an annotation: who the rule is, what it needs and watches; else a line for itself. */
    private static final Map<String, Integer> LINES = Map.ofEntries(
            Map.entry("id", 0),
            Map.entry("guidance", 0),
            Map.entry("lever", 0),
            Map.entry("priority", 0),
            Map.entry("always", 0),
            Map.entry("mode", 0),
            Map.entry("owner", 0),
            Map.entry("needs", 1),
            Map.entry("watch", 1));

    private final List<Word> words;
    private final Layout out = new Layout();
    private int at;

    private FileLayout(List<Word> words) {
        this.words = words;
    }

    static String of(List<Word> words) {
        FileLayout layout = new FileLayout(words);
        layout.file();
        return layout.out.toString();
    }

    private Word word() {
        return words.get(at);
    }

    private boolean ended() {
        return word().kind() == Kind.END_OF_FILE;
    }

    private void file() {
        out.comments(word().before(), 0, true);
        if (word().linesBefore() > 1) {
            out.gap();
        }
        int start = at;
        while (!ended() && !isRule()) {
            at++;
        }
        List<Word> name = words.subList(start, at);
        out.comments(inside(name), 0, false);
        out.line(0, Spacing.of(name).replace(";", ""));
        while (!ended()) {
            rule();
        }
        out.comments(word().before(), 0, true);
    }

    /** The package's name may hold the word as well, behind a full stop. */
    private boolean isRule() {
        return word().is("rule") && words.get(at + 1).kind() == Kind.TEXT;
    }

    private void rule() {
        List<Comment> before = word().before();
        int behind = 0;
        while (behind < before.size() && before.get(behind).linesBefore() == 0) {
            behind++;
        }
        out.comments(before.subList(0, behind), 0, false);
        out.gap();
        out.comments(before.subList(behind, before.size()), 0, true);
        if (!before.isEmpty() && word().linesBefore() > 1) {
            out.gap();
        }
        List<Word> name = words.subList(at, at + 2);
        at += 2;
        out.line(0, Spacing.of(name));
        out.comments(inside(name), INDENT, false);
        annotations();
        keyword();
        patterns();
        keyword();
        advice();
        keyword();
    }

    /** {@code when}, {@code then} and {@code end}. */
    private void keyword() {
        out.comments(word().before(), INDENT, true);
        out.line(0, word().text());
        at++;
    }

    private void annotations() {
        int line = -1;
        int width = 0;
        while (word().is("@")) {
            List<Word> annotation = group(at + 2);
            List<Comment> comments = all(annotation);
            int own = LINES.getOrDefault(annotation.get(1).text(), 2);
            out.comments(comments, INDENT, false);
            String text = Spacing.of(annotation);
            boolean joins =
                    comments.isEmpty() && own == line && own < 2 && width + 1 + text.length() <= PatternLayout.WIDTH;
            if (joins) {
                out.append(" " + text);
            } else {
                out.line(INDENT, text);
            }
            width = joins ? width + 1 + text.length() : INDENT + text.length();
            line = own;
        }
    }

    /** The words from here to the end of the group that opens at a place, if one opens there. */
    private List<Word> group(int open) {
        int start = at;
        at = open;
        if (word().is("(")) {
            int depth = 0;
            do {
                depth += word().is("(") ? 1 : word().is(")") ? -1 : 0;
                at++;
            } while (depth > 0);
        }
        return words.subList(start, at);
    }

    private void patterns() {
        boolean first = true;
        while (!word().is("then")) {
            if (!first && word().before().isEmpty() && word().linesBefore() > 1) {
                out.gap();
            }
            int open = at;
            while (!words.get(open).is("(")) {
                open++;
            }
            PatternLayout.write(out, group(open));
            first = false;
        }
    }

    private void advice() {
        int start = at;
        while (!word().is("end")) {
            at++;
        }
        List<Word> advice = words.subList(start, at);
        out.comments(all(advice), INDENT, false);
        String text = Spacing.of(advice);
        out.line(INDENT, text.endsWith(";") ? text : text + ";");
    }

    private static List<Comment> inside(List<Word> words) {
        return all(words.subList(1, words.size()));
    }

    private static List<Comment> all(List<Word> words) {
        List<Comment> comments = new ArrayList<>();
        words.forEach(word -> comments.addAll(word.before()));
        return comments;
    }
}
