package dev.boussole.service.desk;

import dev.boussole.decision.Actor;
import dev.boussole.decision.Trigger;
import dev.boussole.review.AdviceDiff;
import dev.boussole.review.Workspace;
import java.time.LocalDate;
import java.util.Optional;

/** What a desk needs of the store, for one account. */
public interface Ledger {
    /**
     * Takes over what changed in the folder that the account follows; nothing for one that follows none.
     *
     * @throws dev.boussole.campaign.InputException as long as the files cannot be used as they are
     */
    void follow();

    /** The last change of what is known; 0 before the first. */
    long revision();

    /**
     * What was known then.
     *
     * @throws dev.boussole.campaign.InputException when no campaign could be advised on from it
     */
    Workspace workspace(long revision);

    /** Whether nothing is known any more, or yet: then what was last decided is no advice on it. */
    default boolean isEmpty() {
        return false;
    }

    /** The day of the last decision that was made by the clock or asked for. */
    Optional<LocalDate> lastAsked();

    /** Writes the decision down, and what it means for the recommendations that are open. */
    void record(Snapshot decided, Trigger trigger, Actor actor);

    /** Writes down what rules in shadow would have changed. */
    default void shadow(Snapshot decided, AdviceDiff diff) {}
}
