package dev.boussole.fact;

import dev.boussole.kpi.SpendResponse;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.IntervalDifference;
import dev.boussole.statistics.Measured;
import dev.boussole.statistics.PoissonCount;
import dev.boussole.statistics.ResponseFit;
import java.util.Optional;

/**
 * What becomes of 30 days' results when a part of one channel's budget goes to another: each channel's conversions grow or
 * shrink as the power of its spend that its own weeks show (kpis.md, F10), or with the elasticity that the rules assume.
 * Intervals join that of the elasticity and the Poisson interval of the count (Zou and Donner, 2008).
 *
 * @param amount moved in 30 days
 * @param won conversions more at the receiver
 * @param lost conversions less at the donor, positive
 * @param change of both together
 * @param donorMeasured whether the donor's response to spend was measured, or assumed
 * @param donorBeyond whether its spend would leave what was observed
 * @param donorSpend of 30 days afterwards
 */
public record BudgetMove(
        double amount,
        Measured won,
        Measured lost,
        Measured change,
        boolean donorMeasured,
        boolean receiverMeasured,
        boolean donorBeyond,
        boolean receiverBeyond,
        double donorSpend,
        double receiverSpend) {
    /** The most of a donor's budget that can be asked about. */
    public static final double SHARE_MAX = 0.5;

    private static final double LEVEL = 0.95;
    private static final double WEEKS = DeliverySigns.MONTH / 7.0;
    /** Weeks differ a little from their mean; no step outside what was observed yet. */
    private static final double SLACK = 0.02;

    /**
     * What a move comes to.
     *
     * @param share of the donor's spend, above 0, {@link #SHARE_MAX} at most
     * @return empty where one of the two neither spent nor won anything
     * @throws IllegalArgumentException if the share is out of bounds
     */
    public static Optional<BudgetMove> of(ChannelSpend donor, ChannelSpend receiver, double share) {
        if (!(share > 0 && share <= SHARE_MAX)) {
            throw new IllegalArgumentException("A share lies above 0 and is at most " + SHARE_MAX + ", got " + share);
        }
        Double from = donor.spend();
        Double to = receiver.spend();
        Double lose = donor.conversions();
        Double win = receiver.conversions();
        if (!donor.moves() || !receiver.moves() || from == null || to == null || lose == null || win == null) {
            return Optional.empty();
        }
        double amount = from * share;
        Measured won = change(receiver, win, (to + amount) / to);
        Measured less = change(donor, lose, 1 - share);
        Measured lost = new Measured(-less.value(), new Interval(-less.high(), -less.low()));
        Measured change = new Measured(won.value() - lost.value(), IntervalDifference.of(lost, won));
        return Optional.of(new BudgetMove(
                amount,
                won,
                lost,
                change,
                fit(donor).isPresent(),
                fit(receiver).isPresent(),
                beyond(donor, from - amount),
                beyond(receiver, to + amount),
                from - amount,
                to + amount));
    }

    private static Optional<ResponseFit> fit(ChannelSpend channel) {
        return Optional.ofNullable(channel.response()).flatMap(SpendResponse::measured);
    }

    /** The change of a count when spend is multiplied: {@code count (times^b - 1)}. */
    private static Measured change(ChannelSpend channel, double count, double times) {
        Optional<Measured> elasticity = fit(channel).map(ResponseFit::elasticity);
        double exponent = elasticity.map(Measured::value).orElse(ChannelSpend.ASSUMED_ELASTICITY);
        double factor = Math.pow(times, exponent) - 1;
        double value = count * factor;
        double one = count * (Math.pow(times, elasticity.map(Measured::low).orElse(exponent)) - 1);
        double other = count * (Math.pow(times, elasticity.map(Measured::high).orElse(exponent)) - 1);
        Interval counted = PoissonCount.interval(count, LEVEL);
        double few = counted.low() * factor;
        double many = counted.high() * factor;
        return new Measured(
                value,
                new Interval(
                        value - Math.hypot(value - Math.min(one, other), value - Math.min(few, many)),
                        value + Math.hypot(Math.max(one, other) - value, Math.max(few, many) - value)));
    }

    private static boolean beyond(ChannelSpend channel, double month) {
        SpendResponse response = channel.response();
        double week = month / WEEKS;
        return response == null
                || response.spends()
                        .filter(seen -> week >= seen.low() * (1 - SLACK) && week <= seen.high() * (1 + SLACK))
                        .isEmpty();
    }

    /** Whether both responses were measured. */
    public boolean measured() {
        return donorMeasured && receiverMeasured;
    }
}
