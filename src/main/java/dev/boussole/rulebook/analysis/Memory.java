package dev.boussole.rulebook.analysis;

import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.table.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What was found out about single rules, so that an edit of one does not ask about all of them again. The remarks are the
 * same as without it. Thread-safe.
 */
public final class Memory {
    private static final int KEPT = 2_000;

    /** All that the answer about a rule depends on. */
    private record Asked(String text, String kpis, Rule rule, List<Rule> makers, List<Thresholds.Row> limits) {}

    private final Map<Asked, List<Remark>> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<Remark>> eldest) {
            return size() > KEPT;
        }
    };

    /** What is known of a rule with these makers of findings, else what is found out now. */
    List<Remark> of(Book book, Rule rule, List<Rule> makers, Supplier<List<Remark>> findOut) {
        Asked asked = new Asked(
                book.files().getOrDefault(rule.guidance().source().file(), ""),
                book.files().getOrDefault("kpis.yaml", ""),
                rule,
                makers,
                limits(book, rule, makers));
        synchronized (known) {
            List<Remark> before = known.get(asked);
            if (before != null) {
                return before;
            }
        }
        List<Remark> found = List.copyOf(findOut.get());
        synchronized (known) {
            known.put(asked, found);
        }
        return found;
    }

    private static List<Thresholds.Row> limits(Book book, Rule rule, List<Rule> makers) {
        Set<String> names = new TreeSet<>();
        note(rule, names);
        makers.forEach(maker -> note(maker, names));
        return book.rules().thresholds().rows().stream()
                .filter(row -> names.contains(row.name()))
                .toList();
    }

    private static void note(Rule rule, Set<String> names) {
        rule.variables().values().forEach(figure -> figure.visit(part -> note(part, names)));
        rule.patterns().forEach(pattern -> pattern.figures(figure -> note(figure, names)));
    }

    private static void note(Figure figure, Set<String> names) {
        if (figure instanceof Figure.Limit limit) {
            names.add(limit.name());
        }
    }
}
