package dev.boussole.rulebook.coverage;

import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Locale;

/** What the tests of a rulebook test, by rule id. */
public record CoverageReport(List<CoveredRule> rules) {
    public CoverageReport {
        rules = List.copyOf(rules);
    }

    public long fired() {
        return rules.stream().filter(CoveredRule::fired).count();
    }

    public long conditions() {
        return rules.stream().mapToLong(rule -> rule.conditions().size()).sum();
    }

    public long decisive() {
        return rules.stream().mapToLong(CoveredRule::decisive).sum();
    }

    /** Comparisons with thresholds. */
    public long limits() {
        return rules.stream().mapToLong(rule -> rule.limits().size()).sum();
    }

    public long bothSides() {
        return rules.stream().mapToLong(CoveredRule::bothSides).sum();
    }

    public long edges() {
        return rules.stream().mapToLong(CoveredRule::edges).sum();
    }

    /**
     * The share, 0..1, of what there is to test that is tested: rules that fired, conditions that were decisive and
     * thresholds tested on both sides, each counted once. 0 for a rulebook without rules.
     */
    public double share() {
        long all = rules.size() + conditions() + limits();
        return all == 0 ? 0 : (double) (fired() + decisive() + bothSides()) / all;
    }

    public Text summary() {
        return new Text(
                fired() + " of " + rules.size() + " rules fired, " + decisive() + " of " + conditions()
                        + " conditions were decisive, " + bothSides() + " of " + limits()
                        + " comparisons with a threshold were tested on both sides and " + edges()
                        + " at the edge: " + percent(share(), Locale.ENGLISH) + "%.",
                fired() + " règles sur " + rules.size() + " ont parlé, " + decisive() + " conditions sur "
                        + conditions() + " ont été décisives, " + bothSides() + " comparaisons avec un seuil sur "
                        + limits() + " ont été essayées des deux côtés et " + edges() + " au seuil même\u00a0: "
                        + percent(share(), Locale.FRENCH) + "\u00a0%.");
    }

    /** Rounded down, so that 100 is said of all only. */
    private static String percent(double share, Locale locale) {
        return String.format(locale, "%.1f", Math.floor(share * 1000) / 10);
    }
}
