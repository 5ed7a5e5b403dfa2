package dev.boussole.recommendation;

import dev.boussole.campaign.Text;
import java.util.List;

/**
 * What was found for the account as a whole and binds each of its campaigns: its vetoes, its freezes, and moves of budget
 * that pay for raises.
 *
 * @param inForce what the account's rules say and nothing holds back
 * @param moves those of them that move budget to a channel and are recommended
 */
record Above(List<Voice> inForce, List<Voice> moves) {
    static final Above NOTHING = new Above(List.of(), List.of());

    /** A proposal about the account, and what it says in a few words. */
    record Voice(Proposal proposal, Text title) {
        Guidance guidance() {
            return proposal.guidance();
        }
    }
}
