package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What closing a measured gap would bring over the next 30 days at today's volume, in the unit of the objective. The gap is
 * the KPI's distance to its target, its own past, its peers, the rule's limit, or its value before it moved; a benchmark
 * alone is never turned into a promise. From the step that is put right to what the objective counts, every step is a
 * measured ratio: where one is not measured, no impact is stated.
 */
final class ImpactEstimate {
    static final int HORIZON_DAYS = 30;

    private final Setting setting;
    private final @Nullable MeasuredFact whole;

    /** @param whole the campaign or the account of which the proposals speak, or null where it was not measured */
    ImpactEstimate(Setting setting, @Nullable MeasuredFact whole) {
        this.setting = setting;
        this.whole = whole;
    }

    Optional<Impact> of(Proposal proposal) {
        Lever lever = proposal.guidance().lever();
        if (lever.stage() < Lever.LP.stage() || lever.stage() > Lever.BUD.stage()) {
            return Optional.empty();
        }
        if (lever == Lever.BUD) {
            return new BudgetImpact(setting, whole).of(proposal);
        }
        return Cause.of(proposal).flatMap(this::ofGap);
    }

    /** The first step upstream that has an interval and leads to what the objective counts. */
    private Optional<Impact> ofGap(Cause cause) {
        for (Miss miss : cause.misses()) {
            Step step = Step.of(miss.kpi()).orElse(null);
            KpiFact fact = miss.fact();
            if (step != null && fact.low() != null && fact.high() != null) {
                Measure counted = ObjectiveUnit.of(whole, step.to());
                Optional<Impact> impact = ofGap(cause, miss, step, counted);
                if (impact.isPresent()) {
                    return impact;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Impact> ofGap(Cause cause, Miss miss, Step step, Measure counted) {
        Chain chain = Chain.of(cause.fact());
        OptionalDouble perDay = step.perDay(miss.fact());
        OptionalDouble perStep = chain.ratio(step.to(), counted);
        double now = step.ratio(miss.value());
        double goal = step.ratio(miss.goal());
        if (perDay.isEmpty() || perStep.isEmpty() || !(now > 0) || !Double.isFinite(goal)) {
            return Optional.empty();
        }
        double each = perDay.getAsDouble() * HORIZON_DAYS / now * perStep.getAsDouble();
        double one = (goal - step.ratio(required(miss.fact().low()))) * each;
        double other = (goal - step.ratio(required(miss.fact().high()))) * each;
        double expected = (goal - now) * each;
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        return !Double.isFinite(low) || !Double.isFinite(high)
                ? Optional.empty()
                : Optional.of(new Impact(
                        counted.key(),
                        Math.min(low, expected),
                        expected,
                        Math.max(high, expected),
                        new Worth(setting.account(), chain).of(counted, expected),
                        basis(miss)));
    }

    private static Text basis(Miss miss) {
        return new Text(
                miss.kpi().label().en() + " back at " + miss.name().en() + ", at today's volume over 30 days.",
                miss.kpi().label().fr() + " ramené à " + miss.name().fr() + ", au volume actuel sur 30 jours.");
    }

    private static double required(@Nullable Double figure) {
        if (figure == null) {
            throw new IllegalArgumentException("A KPI without interval has no impact");
        }
        return figure;
    }
}
