package dev.boussole.recommendation;

import dev.boussole.campaign.Money;
import org.jspecify.annotations.Nullable;

/** A proposal with its price, before it is reconciled with the others. */
record Draft(
        Proposal proposal,
        @Nullable Impact impact,
        @Nullable Money netSpendChange,
        Score score) {}
