package dev.boussole.service.ruleset;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a file of a rulebook may lie: {@code <topic>/<name>.drl}, its tests beside it, and the tables. */
public record RulePath(String text) {
    private static final Set<String> TABLES =
            Set.of("thresholds.csv", "benchmarks.csv", "messages.en.yaml", "messages.fr.yaml", "kpis.yaml");
    private static final Pattern RULES =
            Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}/[a-z0-9][a-z0-9_-]{0,59}(?:\\.drl|\\.test\\.yaml)");

    /** Nothing when no file of a rulebook may lie there. */
    public static Optional<RulePath> of(String text) {
        return TABLES.contains(text) || RULES.matcher(text).matches()
                ? Optional.of(new RulePath(text))
                : Optional.empty();
    }
}
