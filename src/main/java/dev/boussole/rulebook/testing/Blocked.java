package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Text;
import dev.boussole.fact.Situations;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.whynot.WhyNotAnswer;

/** The condition that kept a rule silent, for the report of a failed test. */
final class Blocked {
    private Blocked() {}

    static Text by(RuleBook book, Situations situations, String rule) {
        String campaign = situations.campaigns().stream()
                .map(situation -> situation.campaign().id())
                .findFirst()
                .orElse("");
        WhyNotAnswer answer = book.whyNot(situations, campaign, rule);
        return answer.steps().stream()
                .filter(step -> step.state() == WhyNotAnswer.State.FAILS)
                .map(WhyNotAnswer.Step::sentence)
                .findFirst()
                .orElse(answer.answer());
    }
}
