package dev.boussole.rulebook.proof;

import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.recommendation.Evidence;
import dev.boussole.rulebook.language.Accumulated;
import dev.boussole.rulebook.language.Accumulation;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Fold;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.KpiProperty;
import dev.boussole.rulebook.language.Property;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a rule spoke: each of its conditions with the figure that made it hold. */
public final class Proof {
    private Proof() {}

    /** @param rule with thresholds filled in; {@code frame} holds the facts that matched */
    public static List<Evidence> evidence(Rule rule, Frame frame) {
        List<Evidence> evidence = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.EACH) {
                Object fact = frame.fact(pattern.place());
                pattern.accumulation().ifPresent(found -> add(evidence, pattern, found, (Accumulated) fact));
                pattern.conditions().forEach(condition -> add(evidence, pattern, condition, fact, frame));
            } else {
                evidence.add(new Evidence(pattern.type().spelling(), null, Wording.of(pattern), null, null));
            }
        }
        return List.copyOf(evidence);
    }

    /** What was accumulated, where no condition of the pattern is about it. */
    private static void add(
            List<Evidence> evidence, FactPattern pattern, Accumulation accumulation, Accumulated found) {
        Set<String> asked = new HashSet<>();
        pattern.conditions()
                .forEach(condition -> subject(condition)
                        .ifPresent(reading -> asked.add(reading.property().spelling())));
        for (int i = 0; i < accumulation.folds().size(); i++) {
            Fold fold = accumulation.folds().get(i);
            if (!asked.contains(fold.variable())) {
                evidence.add(new Evidence(
                        fold.label(),
                        found.results().get(i),
                        Wording.of(accumulation, fold),
                        (double) found.facts(),
                        null));
            }
        }
    }

    private static void add(
            List<Evidence> evidence, FactPattern pattern, Condition condition, Object fact, Frame frame) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(part -> add(evidence, pattern, part, fact, frame));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().stream()
                    .filter(part -> part.holds(fact, frame))
                    .findFirst()
                    .ifPresent(part -> add(evidence, pattern, part, fact, frame));
        } else {
            evidence.add(evidence(condition, fact, frame));
        }
    }

    /** One condition with the figure that it is about, whether it holds or not. */
    public static Evidence evidence(Condition condition, Object fact, Frame frame) {
        Figure.Reading reading = subject(condition).orElse(null);
        if (reading == null) {
            return new Evidence("", null, Wording.of(condition), null, null);
        }
        Object read = reading.own() ? fact : frame.fact(reading.pattern());
        KpiFact kpi = kpi(reading.property(), read);
        return new Evidence(
                label(reading, kpi),
                value(reading, kpi, read),
                Wording.of(condition),
                read instanceof Accumulated found ? (Double) (double) found.facts() : kpi == null ? null : kpi.n(),
                kpi == null ? null : kpi.window());
    }

    /** What a condition is about: the first figure that it reads. */
    static Optional<Figure.Reading> subject(Condition condition) {
        List<Figure.Reading> readings = new ArrayList<>();
        condition.figures(figure -> {
            if (figure instanceof Figure.Reading reading) {
                readings.add(reading);
            }
        });
        return readings.stream()
                .filter(Figure.Reading::own)
                .findFirst()
                .or(() -> readings.stream().findFirst());
    }

    private static String label(Figure.Reading reading, @Nullable KpiFact kpi) {
        if (reading.property() instanceof Property.OfResult result) {
            return result.label();
        }
        String type = reading.type().spelling() + ".";
        return type + (kpi == null ? reading.property().spelling() : kpi.kpi().key());
    }

    static @Nullable KpiFact kpi(Property property, Object fact) {
        if (property instanceof Property.OfKpi ofKpi) {
            return ((MeasuredFact) fact).kpi(ofKpi.kpi());
        }
        return property instanceof Property.OfNamedKpi named
                ? (KpiFact) named.bean().of(fact)
                : null;
    }

    /** The figure itself; for a flag of a KPI the figure that the flag is judged by. */
    private static @Nullable Object value(Figure.Reading reading, @Nullable KpiFact kpi, Object fact) {
        Object value = reading.property().of(fact);
        if (!(value instanceof Boolean) || kpi == null) {
            return value;
        }
        return kpiProperty(reading.property()).map(flag -> behind(flag, kpi)).orElse(value);
    }

    private static Optional<KpiProperty> kpiProperty(Property property) {
        if (property instanceof Property.OfKpi ofKpi) {
            return Optional.of(ofKpi.property());
        }
        return property instanceof Property.OfNamedKpi named ? Optional.of(named.property()) : Optional.empty();
    }

    private static @Nullable Object behind(KpiProperty flag, KpiFact kpi) {
        return switch (flag) {
            case FALLING, RISING, STABLE -> kpi.change();
            case INDICATIVE, USABLE, FIRM, STRONG, SURE -> kpi.successes();
            default -> kpi.value();
        };
    }
}
