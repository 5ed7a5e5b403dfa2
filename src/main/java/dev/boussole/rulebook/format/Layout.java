package dev.boussole.rulebook.format;

import dev.boussole.rulebook.language.RuleWords.Comment;
import java.util.List;

/** Lines of a file as they are written one after the other. */
final class Layout {
    private final StringBuilder text = new StringBuilder();
    private boolean open;

    void line(int indent, String content) {
        text.append(" ".repeat(indent)).append(content).append('\n');
        open = true;
    }

    /** Adds to the line that was written last. */
    void append(String content) {
        text.insert(text.length() - 1, content);
    }

    /** An empty line, unless there is one or nothing stands above. */
    void gap() {
        if (text.length() > 0 && text.charAt(Math.max(0, text.length() - 2)) != '\n') {
            text.append('\n');
            open = false;
        }
    }

    /** Comments on lines of their own; one that stood behind a word stays behind it. */
    void comments(List<Comment> comments, int indent, boolean gaps) {
        for (Comment comment : comments) {
            if (comment.linesBefore() == 0 && open) {
                append(" " + comment.text());
            } else {
                if (gaps && comment.linesBefore() > 1) {
                    gap();
                }
                line(indent, comment.text());
            }
            // nothing can follow a comment of this kind on its line
            open = !comment.text().startsWith("//");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
