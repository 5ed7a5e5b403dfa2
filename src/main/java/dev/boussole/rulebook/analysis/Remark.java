package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a strategist should know about a rulebook that loads.
 *
 * @param rules the rules concerned, first the one in whose file it stands
 * @param file under the rulebook's folder, with forward slashes
 * @param line from 1
 * @param column from 1
 * @param offending the text that stands there
 * @param sentence what is wrong, without the place
 * @param suggestion what to write instead
 * @param witness facts with which the rules contradict each other, where that is what is wrong, else null
 */
public record Remark(
        Severity severity,
        Kind kind,
        List<String> rules,
        String file,
        int line,
        int column,
        String offending,
        Text sentence,
        Text suggestion,
        @Nullable Witness witness) {
    /** By file and place, then kind, then the rules. */
    public static final Comparator<Remark> ORDER = Comparator.comparing(Remark::file)
            .thenComparing(Remark::line)
            .thenComparing(Remark::column)
            .thenComparing(Remark::kind)
            .thenComparing(remark -> String.join(",", remark.rules()));

    public Remark {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("A remark concerns a rule");
        }
        rules = List.copyOf(rules);
    }

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** What kind of thing is wrong. The key never changes: files name it to silence a remark. */
    public enum Kind {
        NEVER_HOLDS(Severity.ERROR),
        NEVER_HOLDS_ON_CHANNEL(Severity.WARNING),
        DEAD_ALTERNATIVE(Severity.WARNING),
        ALWAYS_TRUE(Severity.WARNING),
        DUPLICATE_RULE(Severity.WARNING),
        SUBSUMED_RULE(Severity.WARNING),
        OPPOSITE_ADVICE(Severity.WARNING),
        UNUSED_FINDING(Severity.WARNING),
        VETO_CYCLE(Severity.ERROR),
        BARE_FIGURE(Severity.WARNING),
        UNTESTED_RULE(Severity.WARNING),
        FIRES_ON_EVERYTHING(Severity.WARNING),
        FIRES_ON_NOTHING(Severity.WARNING);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        /** {@code opposite-advice}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public Severity severity() {
            return severity;
        }
    }

    public String rule() {
        return rules.get(0);
    }
}
