package dev.boussole.fact;

import dev.boussole.campaign.Channel;
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
        boolean cheapest) {}
