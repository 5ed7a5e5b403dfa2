package dev.boussole.rulebook.format;

import dev.boussole.rulebook.language.RuleWords.Comment;
import dev.boussole.rulebook.language.RuleWords.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a pattern before which a line may end.
 *
 * @param level 0 for a condition, 1 for what {@code ||} adds to it, 2 for what {@code &&} adds
 * @param broken whether the author ended a line before it
 * @param comments what stands before or inside it
 */
record Segment(int level, boolean broken, List<Comment> comments, List<Word> words) {
    /** The parts of what stands between the parentheses of a pattern. */
    static List<Segment> of(List<Word> body) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        int depth = 0;
        int level = 0;
        for (int at = 0; at < body.size(); at++) {
            Word word = body.get(at);
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            boolean next = depth == 0 && at > from && (word.is("||") || word.is("&&"));
            if (next) {
                segments.add(segment(level, body.subList(from, at)));
                level = word.is("||") ? 1 : 2;
                from = at;
            } else if (depth == 0 && (word.is(",") || word.is(";"))) {
                segments.add(segment(level, body.subList(from, at + 1)));
                level = 0;
                from = at + 1;
            }
        }
        if (from < body.size()) {
            segments.add(segment(level, body.subList(from, body.size())));
        }
        return segments;
    }

    private static Segment segment(int level, List<Word> words) {
        List<Comment> comments = new ArrayList<>();
        words.forEach(word -> comments.addAll(word.before()));
        boolean broken = words.get(0).linesBefore() > 0
                || words.get(0).before().stream().anyMatch(comment -> comment.linesBefore() > 0);
        return new Segment(level, broken, comments, List.copyOf(words));
    }

    String text() {
        return Spacing.of(words);
    }
}
