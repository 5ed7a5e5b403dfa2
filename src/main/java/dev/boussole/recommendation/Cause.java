package dev.boussole.recommendation;

import dev.boussole.campaign.Measure;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.PartFact;
import dev.boussole.kpi.Kpi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal holds to be wrong, and what else that explains.
 *
 * <p>A KPI is explained when, with the cause put back and every other step of the funnel left as it is, it would no longer
 * lie beyond doubt on the wrong side of its reference (or of its value before), and the cause makes up at least half of
 * its gap. The arithmetic is that of the catalogue's formulas; a KPI without such a formula is explained by nothing.
 */
final class Cause {
    /** The part of a KPI's gap, in logarithms, that a cause must make up. */
    private static final double SHARE_MIN = 0.5;

    private final MeasuredFact fact;
    private final @Nullable CampaignFact whole;
    private final List<Miss> misses;
    private final Counterfactual restored = new Counterfactual();
    private final Counterfactual inWhole;

    private Cause(MeasuredFact fact, @Nullable CampaignFact whole, List<Miss> misses) {
        this.fact = fact;
        this.whole = whole;
        this.misses = misses;
        misses.forEach(
                miss -> Step.of(miss.kpi()).ifPresent(step -> restored.restore(step, miss.value(), miss.goal())));
        inWhole = whole == null ? new Counterfactual() : restored.in(share(fact, whole));
    }

    /** What a proposal blames, or nothing when it blames no KPI that does badly. */
    static Optional<Cause> of(Proposal proposal) {
        MeasuredFact fact = proposal.facts().stream()
                .filter(MeasuredFact.class::isInstance)
                .map(MeasuredFact.class::cast)
                .findFirst()
                .orElse(null);
        if (fact == null) {
            return Optional.empty();
        }
        CampaignFact whole = !(fact instanceof PartFact)
                ? null
                : proposal.facts().stream()
                        .filter(CampaignFact.class::isInstance)
                        .map(CampaignFact.class::cast)
                        .findFirst()
                        .orElse(null);
        List<Miss> misses = new ArrayList<>();
        for (Kpi kpi : proposal.guidance().blames()) {
            Miss.of(fact.kpi(kpi), proposal).ifPresent(misses::add);
        }
        misses.sort(UPSTREAM_FIRST);
        return misses.isEmpty() ? Optional.empty() : Optional.of(new Cause(fact, whole, List.copyOf(misses)));
    }

    /** What leads to much comes before what leads to little; KPIs that are no step come last. */
    private static final Comparator<Miss> UPSTREAM_FIRST = Comparator.comparingInt((Miss miss) -> Step.of(miss.kpi())
                    .map(step -> -Flow.from(step.to()).size())
                    .orElse(0))
            .thenComparing(Miss::kpi);

    MeasuredFact fact() {
        return fact;
    }

    /** What does badly, upstream first. */
    List<Miss> misses() {
        return misses;
    }

    /** Whether it moves anything along the funnel. */
    boolean explains() {
        return !restored.isEmpty();
    }

    /** Whether it moves a KPI at all. */
    boolean moves(Kpi kpi) {
        OptionalDouble other = restored.of(kpi, 1.5);
        return other.isPresent() && other.getAsDouble() != 1.5;
    }

    /** What a KPI of the same scope, or of the campaign of which it is a part, would be; nothing when it is not explained. */
    OptionalDouble explained(MeasuredFact scope, Miss miss) {
        Counterfactual seen = scope == fact || scope.getScope().equals(fact.getScope())
                ? restored
                : whole != null && scope.getScope().equals(whole.getScope()) ? inWhole : null;
        if (seen == null || !sameDays(miss.fact()) || insideCause(miss.kpi())) {
            return OptionalDouble.empty();
        }
        OptionalDouble other = seen.of(miss.kpi(), miss.value());
        return other.isPresent() && accounts(seen, miss, other.getAsDouble()) ? other : OptionalDouble.empty();
    }

    /** What lies inside a longer step that does badly may be its cause; it is no consequence of it. */
    private boolean insideCause(Kpi kpi) {
        Step inner = Step.of(kpi).orElse(null);
        return inner != null
                && misses.stream()
                        .flatMap(miss -> Step.of(miss.kpi()).stream())
                        .anyMatch(outer -> Flow.leads(outer.from(), inner.from())
                                && (inner.to() == outer.to() || Flow.leads(inner.to(), outer.to())));
    }

    private static boolean accounts(Counterfactual seen, Miss miss, double other) {
        boolean up = miss.kpi().direction() == Kpi.Direction.UP;
        boolean helps = up ? other > miss.value() : other < miss.value();
        double made = Math.abs(Math.log(other / miss.value()));
        double gap = Math.abs(Math.log(miss.goal() / miss.value()));
        return helps && made >= SHARE_MIN * gap && !stillWorse(seen, miss, other, up);
    }

    private static boolean stillWorse(Counterfactual seen, Miss miss, double other, boolean up) {
        KpiFact fact = miss.fact();
        Double best = up ? fact.high() : fact.low();
        double end = best == null ? other : seen.of(miss.kpi(), best).orElse(other);
        double goal = miss.moved() ? miss.goal() : limit(fact, miss.goal(), up);
        return up ? end < goal : end > goal;
    }

    /** The end of the reference's own interval that lies nearest. */
    private static double limit(KpiFact fact, double goal, boolean up) {
        Double nearest = up ? fact.referenceLow() : fact.referenceHigh();
        return nearest == null ? goal : nearest;
    }

    private boolean sameDays(KpiFact other) {
        return other.window() != null
                && misses.stream()
                        .map(miss -> miss.fact().window())
                        .anyMatch(window -> window != null
                                && !window.from().isAfter(other.window().to())
                                && !other.window().from().isAfter(window.to()));
    }

    private static ToDoubleFunction<Measure> share(MeasuredFact part, MeasuredFact whole) {
        Volumes ofPart = Volumes.of(part);
        Volumes ofWhole = Volumes.of(whole);
        return measure -> {
            OptionalDouble own = ofPart.perDay(measure);
            OptionalDouble all = ofWhole.perDay(measure);
            return own.isPresent() && all.isPresent() ? Math.min(1, own.getAsDouble() / all.getAsDouble()) : 0;
        };
    }
}
