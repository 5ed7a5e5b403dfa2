package dev.boussole.fact;

import dev.boussole.campaign.Channel;
import dev.boussole.statistics.ResponseCurve;
import org.jspecify.annotations.Nullable;

/**
 * {@code ChannelPair} of the rules: two channels between which budget could move.
 *
 * @param donorSpendShare the donor's part of the account's spend, 0..1
 * @param donorCpa spend per conversion of the donor
 * @param receiverCpa spend per conversion of the receiver
 * @param donorConversions conversions of the donor in the window
 * @param receiverConversions conversions of the receiver in the window
 * @param probabilityBetter probability that the receiver gets more conversions per unit of money (kpis.md, F10a)
 * @param donorMarginalCpa what one more conversion of the donor costs, by its fitted response to spend where there is one
 * @param receiverMarginalCpa the same of the receiver
 * @param cheapest whether the receiver has the lowest marginal CPA of all channels
 */
public record ChannelPairFact(
        Channel donor,
        Channel receiver,
        @Nullable Double donorSpendShare,
        double donorCpa,
        double receiverCpa,
        double donorConversions,
        double receiverConversions,
        double probabilityBetter,
        double donorMarginalCpa,
        double receiverMarginalCpa,
        boolean cheapest) {
    /** Elasticity of conversions to spend where a channel's own is not known (kpis.md, "Reallocation heuristic"). */
    static final double ELASTICITY = 0.7;

    /** A pair of channels whose own responses to spend are not known. */
    public ChannelPairFact(
            Channel donor,
            Channel receiver,
            @Nullable Double donorSpendShare,
            double donorCpa,
            double receiverCpa,
            double donorConversions,
            double receiverConversions,
            double probabilityBetter,
            boolean cheapest) {
        this(
                donor,
                receiver,
                donorSpendShare,
                donorCpa,
                receiverCpa,
                donorConversions,
                receiverConversions,
                probabilityBetter,
                ResponseCurve.marginalCost(donorCpa, ELASTICITY),
                ResponseCurve.marginalCost(receiverCpa, ELASTICITY),
                cheapest);
    }
}
