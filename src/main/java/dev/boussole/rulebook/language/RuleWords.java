package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a rule file with the comments between them, for whoever writes the file anew. */
public final class RuleWords {
    /**
     * A comment with its marks.
     *
     * @param linesBefore how many line ends stand between it and what comes before
     */
    public record Comment(String text, int linesBefore) {}

    /**
     * A word as it is written, quotation marks included.
     *
     * @param before the comments between the word before and this one
     * @param linesBefore how many line ends stand between it and what comes before, be it a word or a comment
     */
    public record Word(Kind kind, String text, List<Comment> before, int linesBefore) {
        public Word {
            before = List.copyOf(before);
        }

        public boolean is(String symbolOrName) {
            return kind != Kind.TEXT && text.equals(symbolOrName);
        }

        /** The same word behind other comments. */
        public Word after(List<Comment> comments, int lines) {
            return new Word(kind, text, comments, lines);
        }
    }

    public enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END_OF_FILE
    }

    private final String drl;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

    private RuleWords(String drl) {
        this.drl = drl;
        for (int at = drl.indexOf('\n'); at >= 0; at = drl.indexOf('\n', at + 1)) {
            lineStarts.add(at + 1);
        }
    }

    /**
     * The words of a file, the last of them its end; nothing where the file is no rule file.
     *
     * @param problems takes what is wrong with it
     */
    public static Optional<List<Word>> of(RuleFile file, Problems problems) {
        problems.text(file.shown(), file.text());
        Syntax.File parsed = RuleParser.parse(file, problems);
        return parsed == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleWords(file.text()).words());
    }

    private List<Word> words() {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (Token token : Lexer.tokens(drl)) {
            int start = offset(token);
            int end = start + token.text().length() + (token.kind() == Token.Kind.TEXT ? 2 : 0);
            words.add(word(Kind.valueOf(token.kind().name()), from, start, end));
            from = end;
        }
        return words;
    }

    private int offset(Token token) {
        return lineStarts.get(token.at().line() - 1) + token.at().column() - 1;
    }

    /** Between {@code from} and {@code start} stands nothing but blanks and comments. */
    private Word word(Kind kind, int from, int start, int end) {
        List<Comment> comments = new ArrayList<>();
        int lines = 0;
        for (int at = from; at < start; at++) {
            if (drl.charAt(at) == '\n') {
                lines++;
            } else if (drl.charAt(at) == '/') {
                int stop = drl.charAt(at + 1) == '*' ? drl.indexOf("*/", at + 2) + 2 : lineEnd(at);
                comments.add(new Comment(drl.substring(at, stop).stripTrailing(), lines));
                lines = 0;
                at = stop - 1;
            }
        }
        return new Word(kind, drl.substring(start, end), comments, lines);
    }

    private int lineEnd(int at) {
        int end = drl.indexOf('\n', at);
        return end < 0 ? drl.length() : end;
    }
}
