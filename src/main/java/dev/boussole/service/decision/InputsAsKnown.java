package dev.boussole.service.decision;

import dev.boussole.review.Workspace;

/** The inputs of accounts as they were known at any time. */
public interface InputsAsKnown {
    /**
     * @throws dev.boussole.campaign.InputException when what was known then is not kept, or makes no workspace any more
     */
    Workspace at(String account, long revision);
}
