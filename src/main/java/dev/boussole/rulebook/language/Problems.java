package dev.boussole.rulebook.language;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a rulebook, so that all of it is reported at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** About one place of a file, inside a rule where {@code rule} is given. */
    public void add(String file, Position at, @Nullable String rule, Text reason) {
        String where = "`" + file + ":" + at.line() + ":" + at.column() + "`";
        String en = rule == null ? where + ": " : where + ", rule `" + rule + "`: ";
        String fr = rule == null ? where + " : " : where + ", règle `" + rule + "` : ";
        add(new Source(file, at.line()), String.valueOf(at.column()), new Text(en + reason.en(), fr + reason.fr()));
    }

    /** About a file as a whole, or about a line of it. */
    public void add(String file, int line, Text message) {
        add(new Source(file, line), null, message);
    }

    private void add(Source source, @Nullable String column, Text message) {
        found.add(new Problem(Problem.Severity.ERROR, Problem.Kind.SETTING, source, column, null, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** By file and line, in the order of discovery within a line. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((Problem problem) -> problem.source().file())
                .thenComparing(problem -> problem.source().line()));
        return List.copyOf(sorted);
    }
}
