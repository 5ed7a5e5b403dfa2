package dev.boussole.rulebook.format;

import dev.boussole.rulebook.language.Problems;
import dev.boussole.rulebook.language.RuleFile;
import dev.boussole.rulebook.language.RuleProblem;
import dev.boussole.rulebook.language.RuleWords;
import dev.boussole.rulebook.language.RuleWords.Comment;
import dev.boussole.rulebook.language.RuleWords.Kind;
import dev.boussole.rulebook.language.RuleWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The canonical layout of a rule file. Words, their order and comments stay; blanks, indentation and the length of lines
 * change. Where a pattern takes several lines, its author decides which conditions share one.
 */
public final class RuleFormat {
    /**
     * What came of it.
     *
     * @param text nothing when the file cannot be read as rules; then it is best left alone
     * @param problems why it cannot
     */
    public record Formatted(Optional<String> text, List<RuleProblem> problems) {}

    private RuleFormat() {}

    /** The file's text in its canonical layout, with the line ends of Unix. */
    public static Formatted of(RuleFile file) {
        Problems problems = new Problems();
        Optional<List<Word>> words = RuleWords.of(file, problems).map(RuleFormat::spoken);
        Optional<String> text = words.map(FileLayout::of);
        text.ifPresent(written -> mustSayTheSame(file, words.orElseThrow(), written));
        return new Formatted(text, problems.all());
    }

    /** Without the {@code ,} and {@code ;} that may stand behind a pattern and say nothing. */
    private static List<Word> spoken(List<Word> words) {
        List<Word> spoken = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        int lines = 0;
        int depth = 0;
        for (Word word : words) {
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            boolean idle = depth == 0 && (word.is(",") || word.is(";"));
            comments.addAll(word.before());
            lines = word.before().isEmpty() ? lines + word.linesBefore() : word.linesBefore();
            if (!idle) {
                spoken.add(word.after(comments, lines));
                comments.clear();
                lines = 0;
            }
        }
        return spoken;
    }

    private static void mustSayTheSame(RuleFile file, List<Word> before, String written) {
        List<Word> after = RuleWords.of(new RuleFile(file.path(), file.shown(), written), new Problems())
                .map(RuleFormat::spoken)
                .orElse(List.of());
        if (!said(before).equals(said(after)) || !remarks(before).equals(remarks(after))) {
            throw new IllegalStateException("The layout of " + file.shown() + " would change what it says");
        }
    }

    private static List<String> said(List<Word> words) {
        return words.stream()
                .filter(word -> word.kind() != Kind.END_OF_FILE)
                .map(Word::text)
                .toList();
    }

    private static List<String> remarks(List<Word> words) {
        return words.stream()
                .flatMap(word -> word.before().stream())
                .map(Comment::text)
                .toList();
    }
}
