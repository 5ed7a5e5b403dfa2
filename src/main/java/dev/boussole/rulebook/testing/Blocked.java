package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Text;
import dev.boussole.fact.Situations;
import dev.boussole.rulebook.RuleBook;

/** The condition that kept a rule silent, for the report of a failed test. */
final class Blocked {
    private Blocked() {}

    static Text by(RuleBook book, Situations situations, String rule) {
        return Text.same(rule);
    }
}
