package dev.boussole.rulebook.whynot;

import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.KpiProperty;
import dev.boussole.rulebook.language.Operator;
import dev.boussole.rulebook.language.Property;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions in terms of the figures behind them: {@code ctr.falling} is {@code ctr.trendQ <= 0.1 && ctr.change < 0}. Says
 * the same as {@link KpiFact}, which a test compares flag by flag.
 */
final class Figures {
    private static final Condition NEVER = new Condition.Any(List.of());
    private static final Condition ALWAYS = new Condition.All(List.of());

    private final Object own;
    private final Frame frame;

    Figures(Object own, Frame frame) {
        this.own = own;
        this.frame = frame;
    }

    /** The condition, or its opposite where {@code wanted} is false. */
    Condition behind(Condition condition, boolean wanted) {
        if (condition instanceof Condition.All all) {
            return group(all.conditions(), wanted, wanted);
        }
        if (condition instanceof Condition.Any any) {
            return group(any.conditions(), wanted, !wanted);
        }
        if (condition instanceof Condition.Not not) {
            return behind(not.condition(), !wanted);
        }
        if (condition instanceof Condition.Flag flag) {
            return flag(flag, wanted);
        }
        if (condition instanceof Condition.Presence presence) {
            return new Condition.Presence(figure(presence.figure()), presence.present() == wanted);
        }
        if (condition instanceof Condition.Membership membership) {
            return membership(membership, wanted);
        }
        return comparison((Condition.Comparison) condition, wanted);
    }

    private Condition group(List<Condition> parts, boolean wanted, boolean all) {
        List<Condition> behind = new ArrayList<>();
        parts.forEach(part -> behind.add(behind(part, wanted)));
        return all ? new Condition.All(behind) : new Condition.Any(behind);
    }

    private Condition membership(Condition.Membership membership, boolean wanted) {
        if (grade(membership.figure())) {
            boolean in = membership.negated() != wanted;
            List<Condition> parts = membership.options().stream()
                    .map(option -> grade((Figure.Reading) membership.figure(), (Grade) option, in))
                    .toList();
            return in ? new Condition.Any(parts) : new Condition.All(parts);
        }
        boolean negated = membership.negated() == wanted;
        Condition same = new Condition.Membership(figure(membership.figure()), membership.options(), negated);
        return wanted ? same : orMissing(same, membership.figure());
    }

    private Condition comparison(Condition.Comparison comparison, boolean wanted) {
        Operator operator = wanted ? comparison.operator() : opposite(comparison.operator());
        if (grade(comparison.left()) && comparison.right() instanceof Figure.Constant constant) {
            return grade((Figure.Reading) comparison.left(), (Grade) constant.value(), operator == Operator.EQUAL);
        }
        Condition same = new Condition.Comparison(figure(comparison.left()), operator, figure(comparison.right()));
        return wanted ? same : orMissing(orMissing(same, comparison.left()), comparison.right());
    }

    /** The opposite of a comparison holds also where a figure is missing. */
    private Condition orMissing(Condition condition, Figure figure) {
        return figure.value(own, frame) == null ? ALWAYS : condition;
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.MORE;
            case MORE -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS;
            case EQUAL -> Operator.OTHER;
            case OTHER -> Operator.EQUAL;
        };
    }

    private Figure figure(Figure figure) {
        if (figure instanceof Figure.Arithmetic sum) {
            return new Figure.Arithmetic(sum.operator(), figure(sum.left()), figure(sum.right()));
        }
        if (!(figure instanceof Figure.Reading reading)) {
            return figure;
        }
        Figure.Reading named = named(reading);
        if (!(named.property() instanceof Property.OfKpi kpi)) {
            return named;
        }
        Figure gap = new Figure.Arithmetic('-', of(named, KpiProperty.VALUE), of(named, KpiProperty.REFERENCE));
        return switch (kpi.property()) {
            case GAP -> gap;
            case GAP_PCT -> new Figure.Arithmetic('/', gap, of(named, KpiProperty.REFERENCE));
            default -> named;
        };
    }

    /** {@code primary.value} as the KPI that it is. */
    private Figure.Reading named(Figure.Reading reading) {
        if (reading.property() instanceof Property.OfNamedKpi named
                && (reading.own() ? own : frame.fact(reading.pattern())) instanceof CampaignFact campaign) {
            Kpi kpi = campaign.getPrimary().kpi();
            return new Figure.Reading(
                    reading.pattern(), reading.own(), reading.type(), new Property.OfKpi(kpi, named.property()));
        }
        return reading;
    }

    private static Figure.Reading of(Figure.Reading reading, KpiProperty property) {
        Kpi kpi = ((Property.OfKpi) reading.property()).kpi();
        return new Figure.Reading(reading.pattern(), reading.own(), reading.type(), new Property.OfKpi(kpi, property));
    }

    private static boolean grade(Figure figure) {
        return figure instanceof Figure.Reading reading
                && reading.property().type() == Grade.class
                && reading.property() instanceof Property.OfKpi;
    }

    private static Condition grade(Figure.Reading reading, Grade grade, boolean wanted) {
        Figure successes = of(reading, KpiProperty.SUCCESSES);
        Condition from = limit(successes, Operator.AT_LEAST, grade.successesMin());
        boolean top = grade.ordinal() == Grade.values().length - 1;
        double next = top ? Double.POSITIVE_INFINITY : Grade.values()[grade.ordinal() + 1].successesMin();
        Condition below = limit(successes, Operator.LESS, next);
        if (wanted) {
            return new Condition.All(List.of(from, below));
        }
        return new Condition.Any(List.of(
                limit(successes, Operator.LESS, grade.successesMin()), limit(successes, Operator.AT_LEAST, next)));
    }

    private static Condition limit(Figure figure, Operator operator, double limit) {
        return new Condition.Comparison(figure, operator, new Figure.Constant(limit));
    }

    private Condition flag(Condition.Flag flag, boolean wanted) {
        Figure.Reading reading = named(flag.reading());
        if (!(reading.property() instanceof Property.OfKpi kpi) || kpi.property() == KpiProperty.MATURE) {
            return wanted ? new Condition.Flag(reading) : new Condition.Not(new Condition.Flag(reading));
        }
        Condition behind = flag(reading, kpi);
        return wanted ? behind : behind(behind, false);
    }

    private Condition flag(Figure.Reading reading, Property.OfKpi kpi) {
        return switch (kpi.property()) {
            case KNOWN -> present(reading, KpiProperty.VALUE);
            case BELOW -> compare(reading, KpiProperty.HIGH, Operator.LESS, KpiProperty.REFERENCE_LOW);
            case ABOVE -> compare(reading, KpiProperty.LOW, Operator.MORE, KpiProperty.REFERENCE_HIGH);
            case POOR -> poor(reading, kpi.kpi());
            case OK ->
                new Condition.All(List.of(
                        present(reading, KpiProperty.LOW),
                        present(reading, KpiProperty.HIGH),
                        present(reading, KpiProperty.REFERENCE),
                        behind(poor(reading, kpi.kpi()), false)));
            case FALLING -> trend(reading, Operator.LESS);
            case RISING -> trend(reading, Operator.MORE);
            case STABLE -> limit(of(reading, KpiProperty.TREND_Q), Operator.MORE, KpiFact.TREND_Q_MAX);
            case SURE ->
                new Condition.All(List.of(
                        present(reading, KpiProperty.LOW),
                        present(reading, KpiProperty.HIGH),
                        atLeast(reading, Grade.USABLE)));
            case INDICATIVE -> atLeast(reading, Grade.INDICATIVE);
            case USABLE -> atLeast(reading, Grade.USABLE);
            case FIRM -> atLeast(reading, Grade.FIRM);
            case STRONG -> atLeast(reading, Grade.STRONG);
            default -> new Condition.Flag(reading);
        };
    }

    private Condition poor(Figure.Reading reading, Kpi kpi) {
        return switch (kpi.direction()) {
            case UP -> compare(reading, KpiProperty.HIGH, Operator.LESS, KpiProperty.REFERENCE_LOW);
            case DOWN -> compare(reading, KpiProperty.LOW, Operator.MORE, KpiProperty.REFERENCE_HIGH);
            case BAND -> NEVER;
        };
    }

    private static Condition present(Figure.Reading reading, KpiProperty property) {
        return new Condition.Presence(of(reading, property), true);
    }

    private static Condition compare(Figure.Reading reading, KpiProperty left, Operator operator, KpiProperty right) {
        return new Condition.Comparison(of(reading, left), operator, of(reading, right));
    }

    private static Condition atLeast(Figure.Reading reading, Grade grade) {
        return limit(of(reading, KpiProperty.SUCCESSES), Operator.AT_LEAST, grade.successesMin());
    }

    private static Condition trend(Figure.Reading reading, Operator direction) {
        return new Condition.All(List.of(
                limit(of(reading, KpiProperty.TREND_Q), Operator.AT_MOST, KpiFact.TREND_Q_MAX),
                limit(of(reading, KpiProperty.CHANGE), direction, 0)));
    }
}
