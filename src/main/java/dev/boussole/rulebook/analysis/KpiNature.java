package dev.boussole.rulebook.analysis;

import static dev.boussole.rulebook.analysis.solve.Formula.and;
import static dev.boussole.rulebook.analysis.solve.Formula.atMost;
import static dev.boussole.rulebook.analysis.solve.Formula.equal;
import static dev.boussole.rulebook.analysis.solve.Formula.known;
import static dev.boussole.rulebook.analysis.solve.Formula.or;

import dev.boussole.kpi.IntervalModel;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.objective.Reference;
import dev.boussole.rulebook.analysis.Unknown.Part;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Linear;
import dev.boussole.rulebook.analysis.solve.Variable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How the figures of one KPI hang together, whatever was measured. */
final class KpiNature {
    private static final Set<String> NEGATIVE = Set.of(
            "roi", "nps", "sentiment", "gross_margin", "list_growth", "follower_growth", "ltv", "ltv_cac", "m_cpa");
    /** Fractions that can be more than all of it. */
    private static final Set<String> UNBOUNDED =
            Set.of("roi", "nrr", "list_growth", "follower_growth", "er_reach", "er_followers", "lpv_rate");

    /** Intervals of these never reach below zero. */
    private static final Set<IntervalModel> EXACT =
            EnumSet.of(IntervalModel.WILSON, IntervalModel.POISSON, IntervalModel.EXACT_COST);

    private final Scene scene;
    private final Slot slot;
    private final Kpi kpi;
    private final boolean share;
    private final boolean signed;
    private final boolean exact;
    private final boolean atMostAll;

    KpiNature(Scene scene, Slot slot, Kpi kpi) {
        this.scene = scene;
        this.slot = slot;
        this.kpi = kpi;
        boolean bounded = !kpi.isOwn() && !UNBOUNDED.contains(kpi.key());
        IntervalModel interval = KpiCatalogue.of(kpi).interval();
        this.share = bounded && interval == IntervalModel.WILSON;
        this.exact = EXACT.contains(interval);
        this.signed = kpi.isOwn() || NEGATIVE.contains(kpi.key());
        this.atMostAll = bounded && kpi.unit() == Kpi.Unit.RATE;
    }

    /** What follows from a part of the KPI being there. */
    Formula of(Part part) {
        List<Formula> all = new ArrayList<>();
        range(part, all);
        switch (part) {
            case VALUE -> all.add(and(known(at(Part.N)), known(at(Part.SUCCESSES))));
            case LOW -> all.add(and(known(at(Part.HIGH)), order(Part.LOW, Part.VALUE)));
            case HIGH -> all.add(and(known(at(Part.LOW)), order(Part.VALUE, Part.HIGH)));
            case N -> all.add(known(at(Part.VALUE)));
            case SUCCESSES -> all.add(share ? order(Part.SUCCESSES, Part.N) : known(at(Part.VALUE)));
            case REFERENCE -> reference(all);
            case REFERENCE_LOW, REFERENCE_HIGH, REFERENCE_KIND, REFERENCE_Q -> all.add(known(at(Part.REFERENCE)));
            case BEFORE, CHANGE, TREND_P, SUCCESSES_BEFORE -> trend(all);
            case TREND_Q -> all.add(order(Part.TREND_P, Part.TREND_Q));
            case FORMER -> all.add(former());
            case MATURE -> {}
        }
        return and(all);
    }

    private void range(Part part, List<Formula> all) {
        switch (part) {
            case VALUE, LOW, HIGH, REFERENCE, REFERENCE_LOW, REFERENCE_HIGH, BEFORE, FORMER -> {
                if (!signed && (exact || part != Part.LOW && part != Part.REFERENCE_LOW)) {
                    all.add(atLeast(part, 0));
                }
                if (atMostAll && part != Part.HIGH || share) {
                    all.add(atMost(Linear.of(at(part)), Linear.of(1)));
                }
            }
            case N, SUCCESSES, SUCCESSES_BEFORE -> all.add(atLeast(part, 0));
            case REFERENCE_Q, TREND_P, TREND_Q -> {
                all.add(atLeast(part, 0));
                all.add(atMost(Linear.of(at(part)), Linear.of(1)));
            }
            case CHANGE -> {
                if (!signed) {
                    all.add(atLeast(part, -1));
                }
            }
            case REFERENCE_KIND, MATURE -> {}
        }
    }

    /** Declared and published references have no interval of their own. */
    private void reference(List<Formula> all) {
        Variable kind = at(Part.REFERENCE_KIND);
        all.add(known(at(Part.VALUE)));
        all.add(known(kind));
        all.add(order(Part.REFERENCE_LOW, Part.REFERENCE));
        all.add(order(Part.REFERENCE, Part.REFERENCE_HIGH));
        all.add(or(
                and(
                        equal(Linear.of(at(Part.REFERENCE_LOW)), Linear.of(at(Part.REFERENCE))),
                        equal(Linear.of(at(Part.REFERENCE_HIGH)), Linear.of(at(Part.REFERENCE)))),
                new Formula.Word(kind, Set.of(Reference.Kind.PAST, Reference.Kind.PEERS), true)));
    }

    private void trend(List<Formula> all) {
        for (Part part : List.of(Part.VALUE, Part.BEFORE, Part.CHANGE, Part.TREND_P, Part.SUCCESSES_BEFORE)) {
            all.add(known(at(part)));
        }
    }

    private Formula former() {
        return or(
                equal(Linear.of(at(Part.FORMER)), Linear.of(at(Part.BEFORE))),
                Formula.is(at(Part.REFERENCE_KIND), Reference.Kind.PAST));
    }

    private Formula atLeast(Part part, double limit) {
        return atMost(Linear.of(limit), Linear.of(at(part)));
    }

    private Formula order(Part smaller, Part larger) {
        return atMost(Linear.of(at(smaller)), Linear.of(at(larger)));
    }

    private Variable at(Part part) {
        return scene.kpi(slot, kpi, part);
    }
}
