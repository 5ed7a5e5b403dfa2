package dev.boussole.rulebook.analysis;

import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.rulebook.analysis.Unknown.Part;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.KpiProperty;
import dev.boussole.rulebook.language.Operator;
import java.util.ArrayList;
import java.util.List;

/** The flags of a KPI by the figures they follow from, as {@link KpiFact} has them. */
final class Standing {
    private final Scene scene;
    private final Slot slot;
    private final Kpi kpi;

    Standing(Scene scene, Slot slot, Kpi kpi) {
        this.scene = scene;
        this.slot = slot;
        this.kpi = kpi;
    }

    Formula of(KpiProperty flag, boolean wanted) {
        return switch (flag) {
            case MATURE ->
                wanted
                        ? Formula.and(Formula.is(at(Part.MATURE), true), Formula.known(at(Part.VALUE)))
                        : Formula.is(at(Part.MATURE), false);
            case KNOWN -> new Formula.Known(at(Part.VALUE), wanted);
            case BELOW -> all(wanted, compare(Part.HIGH, Operator.LESS, Part.REFERENCE_LOW), heldUp());
            case ABOVE -> all(wanted, compare(Part.LOW, Operator.MORE, Part.REFERENCE_HIGH), heldUp());
            case POOR -> poor(wanted);
            case OK ->
                wanted
                        ? Formula.and(
                                Formula.known(at(Part.LOW)),
                                Formula.known(at(Part.HIGH)),
                                Formula.known(at(Part.REFERENCE)),
                                poor(false))
                        : Formula.or(
                                Formula.missing(at(Part.LOW)),
                                Formula.missing(at(Part.HIGH)),
                                Formula.missing(at(Part.REFERENCE)),
                                poor(true));
            case FALLING -> trend(Operator.LESS, wanted);
            case RISING -> trend(Operator.MORE, wanted);
            case STABLE ->
                limit(Part.TREND_Q, Operator.MORE, KpiFact.TREND_Q_MAX).of(wanted);
            case SURE ->
                wanted
                        ? Formula.and(
                                Formula.known(at(Part.LOW)), Formula.known(at(Part.HIGH)), reaches(Grade.USABLE, true))
                        : Formula.or(
                                Formula.missing(at(Part.LOW)),
                                Formula.missing(at(Part.HIGH)),
                                reaches(Grade.USABLE, false));
            case INDICATIVE -> reaches(Grade.INDICATIVE, wanted);
            case USABLE -> reaches(Grade.USABLE, wanted);
            case FIRM -> reaches(Grade.FIRM, wanted);
            case STRONG -> reaches(Grade.STRONG, wanted);
            default -> throw new IllegalArgumentException(flag.spelling() + " is no flag");
        };
    }

    private Formula poor(boolean wanted) {
        return switch (kpi.direction()) {
            case UP -> of(KpiProperty.BELOW, wanted);
            case DOWN -> of(KpiProperty.ABOVE, wanted);
            case BAND -> wanted ? Formula.NEVER : Formula.ALWAYS;
        };
    }

    private Formula trend(Operator direction, boolean wanted) {
        return all(
                wanted, limit(Part.TREND_Q, Operator.AT_MOST, KpiFact.TREND_Q_MAX), limit(Part.CHANGE, direction, 0));
    }

    private Formula reaches(Grade grade, boolean wanted) {
        return limit(Part.SUCCESSES, Operator.AT_LEAST, grade.successesMin()).of(wanted);
    }

    /** A comparison and what its opposite is. */
    private record Limit(Term left, Operator operator, Operator opposite, Term right, boolean orMissing) {
        Formula of(boolean wanted) {
            if (wanted) {
                Formula holds = Term.compare(left, operator, right);
                return orMissing ? Formula.or(left.missing().get(0), holds) : holds;
            }
            List<Formula> ways = new ArrayList<>(List.of(Term.compare(left, opposite, right)));
            if (!orMissing) {
                ways.addAll(left.missing());
                ways.addAll(right.missing());
            }
            return Formula.or(ways);
        }
    }

    private static Formula all(boolean wanted, Limit... limits) {
        List<Formula> parts = new ArrayList<>();
        for (Limit limit : limits) {
            parts.add(limit.of(wanted));
        }
        return wanted ? Formula.and(parts) : Formula.or(parts);
    }

    private Limit compare(Part left, Operator operator, Part right) {
        return new Limit(Term.of(at(left)), operator, opposite(operator), Term.of(at(right)), false);
    }

    private Limit limit(Part part, Operator operator, double limit) {
        return new Limit(Term.of(at(part)), operator, opposite(operator), Term.of(limit), false);
    }

    /** Untested against the reference, or tested and no chance find. */
    private Limit heldUp() {
        Term q = Term.of(at(Part.REFERENCE_Q));
        return new Limit(q, Operator.AT_MOST, Operator.MORE, Term.of(KpiFact.TREND_Q_MAX), true);
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.MORE;
            case MORE -> Operator.AT_MOST;
            default -> Operator.LESS;
        };
    }

    private Variable at(Part part) {
        return scene.kpi(slot, kpi, part);
    }
}
