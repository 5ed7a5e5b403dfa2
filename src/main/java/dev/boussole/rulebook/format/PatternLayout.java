package dev.boussole.rulebook.format;

import dev.boussole.rulebook.language.RuleWords.Comment;
import dev.boussole.rulebook.language.RuleWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One pattern of a rule: on one line where it fits and its author wrote it so, else its conditions below, on the lines that
 * the author gave them.
 */
final class PatternLayout {
    static final int WIDTH = 120;
    private static final int INDENT = 4;
    private static final int STEP = 4;

    private final Layout out;
    private final List<Word> pattern;
    private final List<Word> head;
    private final List<Segment> segments;
    private final List<Word> tail;
    private String line = "";

    private PatternLayout(Layout out, List<Word> pattern, int open, int close) {
        this.out = out;
        this.pattern = pattern;
        this.head = pattern.subList(0, open + 1);
        this.segments = Segment.of(pattern.subList(open + 1, close));
        this.tail = pattern.subList(close, pattern.size());
    }

    /** Writes a pattern behind the comments before its first word. */
    static void write(Layout out, List<Word> pattern) {
        int open = 0;
        while (!pattern.get(open).is("(") || wraps(pattern, open)) {
            open++;
        }
        int close = open;
        for (int depth = 1; depth > 0; ) {
            Word word = pattern.get(++close);
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
        }
        new PatternLayout(out, pattern, open, close).write();
    }

    /** The parenthesis of {@code not ( Change( ... ) )}. */
    private static boolean wraps(List<Word> pattern, int open) {
        return open > 0
                && (pattern.get(open - 1).is("not") || pattern.get(open - 1).is("exists"));
    }

    private void write() {
        String whole = Spacing.of(pattern);
        boolean simple = INDENT + whole.length() <= WIDTH
                && segments.stream().skip(1).noneMatch(Segment::broken)
                && segments.stream().allMatch(segment -> segment.comments().isEmpty())
                && comments(tail).isEmpty();
        out.comments(comments(head), INDENT, true);
        if (simple || segments.isEmpty()) {
            out.comments(segments.isEmpty() ? comments(tail) : List.of(), INDENT, false);
            out.line(INDENT, whole);
            return;
        }
        out.line(INDENT, Spacing.of(head));
        for (int from = 0, to = 1; from < segments.size(); from = to++) {
            while (to < segments.size() && segments.get(to).level() > 0) {
                to++;
            }
            condition(
                    segments.subList(from, to),
                    to == segments.size() ? 1 + shown(tail).length() : 0);
        }
        end();
    }

    /** @param reserved how many characters must find room behind it */
    private void condition(List<Segment> parts, int reserved) {
        Segment first = parts.get(0);
        String text = text(parts);
        boolean one = parts.stream()
                        .skip(1)
                        .noneMatch(part -> part.broken() || !part.comments().isEmpty())
                && 2 * STEP + text.length() + reserved <= WIDTH;
        boolean commented = !first.comments().isEmpty();
        if (!one || commented || first.broken() || line.length() + 1 + text.length() + reserved > WIDTH) {
            flush();
        }
        out.comments(first.comments(), 2 * STEP, false);
        if (one) {
            add(text, 2);
            return;
        }
        boolean choice = parts.stream().anyMatch(part -> part.level() == 1);
        for (int at = 0; at < parts.size(); at++) {
            part(parts, at, choice, reserved);
        }
        flush();
    }

    private void part(List<Segment> parts, int at, boolean choice, int reserved) {
        Segment part = parts.get(at);
        boolean last = at + 1 == parts.size();
        int needed = line.length() + 1 + ahead(parts, at).length() + (last ? reserved : 0);
        if (at > 0 && (part.broken() || !part.comments().isEmpty() || needed > WIDTH)) {
            flush();
            out.comments(part.comments(), 3 * STEP, false);
        }
        add(part.text(), at == 0 ? 2 : part.level() == 2 && choice ? 4 : 3);
    }

    /** What should stay on one line with a part: for one that {@code ||} begins, what {@code &&} adds to it. */
    private static String ahead(List<Segment> parts, int at) {
        int to = at + 1;
        while (parts.get(at).level() == 1
                && to < parts.size()
                && parts.get(to).level() == 2
                && !parts.get(to).broken()) {
            to++;
        }
        return text(parts.subList(at, to));
    }

    private static String text(List<Segment> parts) {
        return Spacing.of(parts.stream().flatMap(part -> part.words().stream()).toList());
    }

    private void add(String text, int steps) {
        line = line.isEmpty() ? " ".repeat(steps * STEP) + text : line + " " + text;
    }

    private void flush() {
        if (!line.isEmpty()) {
            out.line(0, line);
            line = "";
        }
    }

    private void end() {
        flush();
        if (comments(tail).isEmpty()) {
            out.append(" " + shown(tail));
        } else {
            out.comments(comments(tail), 2 * STEP, false);
            out.line(INDENT, shown(tail));
        }
    }

    private static String shown(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static List<Comment> comments(List<Word> words) {
        List<Comment> comments = new ArrayList<>();
        words.forEach(word -> comments.addAll(word.before()));
        return comments;
    }
}
