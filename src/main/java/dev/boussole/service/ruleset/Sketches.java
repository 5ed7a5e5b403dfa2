package dev.boussole.service.ruleset;

import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.analysis.Memory;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.check.RuleCheck;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What drafts make of the rulebook, read once for all that is asked of the same texts. */
public final class Sketches {
    private static final int KEPT = 4;

    private final Memory memory = new Memory();
    private final Map<Map<String, String>, RuleBookLoader.Attempt> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, RuleBookLoader.Attempt> eldest) {
            return size() > KEPT;
        }
    };

    /** The texts as far as they can be read; never throws for what is wrong with them. */
    public RuleBookLoader.Attempt of(Map<String, String> files) {
        Map<String, String> key = Map.copyOf(files);
        synchronized (kept) {
            RuleBookLoader.Attempt known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        RuleBookLoader.Attempt made = RuleBookLoader.attempt(files, Rulesets.options());
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }

    /**
     * Everything to correct or to think about in these texts.
     *
     * @param asOf the day against which the last days of allowances are held
     */
    public CheckReport check(Map<String, String> files, LocalDate asOf) {
        return RuleCheck.of(of(files), Rulesets.options(), asOf, memory);
    }
}
