package dev.boussole.rulebook.language;

import dev.boussole.kpi.Kpi;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which KPIs a rule finds fault with, as against those of which it only asks that they be all right. */
final class Blame {
    private static final Set<KpiProperty> FIGURES =
            EnumSet.of(KpiProperty.VALUE, KpiProperty.LOW, KpiProperty.HIGH, KpiProperty.CHANGE, KpiProperty.GAP_PCT);

    private final Set<Kpi> found = new TreeSet<>();

    private Blame() {}

    static Set<Kpi> in(List<FactPattern> patterns) {
        Blame blame = new Blame();
        patterns.stream()
                .filter(pattern -> pattern.quantifier() != Quantifier.NOT)
                .forEach(pattern -> pattern.conditions().forEach(blame::read));
        return Collections.unmodifiableSet(blame.found);
    }

    private void read(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::read);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::read);
        } else if (condition instanceof Condition.Flag flag) {
            read(flag);
        } else if (condition instanceof Condition.Comparison comparison) {
            read(comparison.left(), comparison.operator());
            read(comparison.right(), comparison.operator().mirrored());
        }
    }

    private void read(Condition.Flag flag) {
        if (flag.reading().property() instanceof Property.OfKpi of) {
            boolean bad = switch (of.property()) {
                case POOR -> true;
                case BELOW, FALLING -> of.kpi().direction() == Kpi.Direction.UP;
                case ABOVE, RISING -> of.kpi().direction() == Kpi.Direction.DOWN;
                default -> false;
            };
            add(of.kpi(), bad);
        }
    }

    /** A limit that the KPI must lie beyond, on its wrong side. */
    private void read(Figure figure, Operator operator) {
        if (figure instanceof Figure.Reading reading
                && reading.property() instanceof Property.OfKpi of
                && FIGURES.contains(of.property())) {
            boolean under = operator == Operator.LESS || operator == Operator.AT_MOST;
            boolean over = operator == Operator.MORE || operator == Operator.AT_LEAST;
            add(
                    of.kpi(),
                    switch (of.kpi().direction()) {
                        case UP -> under;
                        case DOWN -> over;
                        case BAND -> false;
                    });
        }
    }

    private void add(Kpi kpi, boolean bad) {
        if (bad) {
            found.add(kpi);
        }
    }
}
