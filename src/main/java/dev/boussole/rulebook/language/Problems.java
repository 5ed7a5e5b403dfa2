package dev.boussole.rulebook.language;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a rulebook, so that all of it is reported at once. */
public final class Problems {
    /** More are not told: whoever has corrected these sees the rest. */
    private static final int MAX = 1_000;

    /** A place is told once by the same rule: what is said first is the cause. */
    private record Place(String file, Position at, Text reason) {}

    private final List<RuleProblem> found = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Set<Place> told = new HashSet<>();
    private boolean refused;

    /** Gives the text of a file, so that problems can show what of it is wrong. */
    public void text(String file, String text) {
        texts.put(file, text);
    }

    /** About one place of a file, inside a rule where {@code rule} is given. */
    public void add(String file, Position at, @Nullable String rule, Text reason) {
        add(Problem.Severity.ERROR, "rule", file, at, rule, reason);
    }

    /** About one place of a file that cannot be read as rules are written. */
    void syntax(String file, Position at, @Nullable String rule, Text reason) {
        add(Problem.Severity.ERROR, "syntax", file, at, rule, reason);
    }

    /** About one place of a file, which does not keep the rulebook out of service. */
    public void warn(String kind, String file, Position at, @Nullable String rule, Text reason) {
        add(Problem.Severity.WARNING, kind, file, at, rule, reason);
    }

    private void add(
            Problem.Severity severity, String kind, String file, Position at, @Nullable String rule, Text reason) {
        refused |= severity == Problem.Severity.ERROR;
        if (found.size() >= MAX || !told.add(new Place(file, at, reason))) {
            return;
        }
        String text = Offending.text(texts.get(file), at);
        add(RuleProblem.at(severity, kind, new Source(file, at.line()), at.column(), text, rule, reason));
    }

    /** About a file as a whole, or about a line of it. */
    public void add(String file, int line, Text message) {
        add(new RuleProblem(Problem.Severity.ERROR, "file", new Source(file, line), 0, "", null, message));
    }

    /** About what a rule says, or does not say, in a file of messages. */
    public void message(String file, int line, String rule, Text message) {
        add(new RuleProblem(Problem.Severity.ERROR, "message", new Source(file, line), 0, "", rule, message));
    }

    private void add(RuleProblem problem) {
        refused |= problem.isError();
        if (found.size() < MAX) {
            found.add(problem);
        }
    }

    /** Whether nothing keeps the rulebook out of service. */
    public boolean isEmpty() {
        return !refused;
    }

    public int size() {
        return found.size();
    }

    /** What keeps the rulebook out of service, by file and line, in the order of discovery within a line. */
    public List<Problem> sorted() {
        return all().stream()
                .filter(RuleProblem::isError)
                .map(RuleProblem::problem)
                .toList();
    }

    /** Everything that was found, by file, line and column. */
    public List<RuleProblem> all() {
        List<RuleProblem> sorted = new ArrayList<>(found);
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }

    public static final Comparator<RuleProblem> ORDER = Comparator.comparing(
                    (RuleProblem problem) -> problem.source().file())
            .thenComparing(problem -> problem.source().line())
            .thenComparing(RuleProblem::column);
}
