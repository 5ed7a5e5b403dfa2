package dev.boussole.rulebook.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Puts the values of thresholds in the place of their names: a rule for one channel. */
public final class Limits {
    private final ToDoubleFunction<String> values;

    /** @param values the value of each known threshold by its name */
    public Limits(ToDoubleFunction<String> values) {
        this.values = values;
    }

    public Rule in(Rule rule) {
        Map<String, Figure> variables = new LinkedHashMap<>();
        rule.variables().forEach((name, figure) -> variables.put(name, in(figure)));
        ActionTemplate action = rule.action();
        return new Rule(
                rule.guidance(),
                rule.patterns().stream().map(this::in).toList(),
                variables,
                new ActionTemplate(
                        action.verb(),
                        action.object(),
                        action.withinDays(),
                        orNull(action.percent()),
                        orNull(action.to()),
                        orNull(action.target())),
                rule.subject(),
                rule.stage());
    }

    private FactPattern in(FactPattern pattern) {
        Optional<FactPattern.Join> join = pattern.join();
        List<Condition> conditions = pattern.conditions().stream().map(this::in).toList();
        return new FactPattern(
                pattern.place(),
                pattern.quantifier(),
                pattern.type(),
                pattern.variable(),
                join,
                conditions,
                pattern.accumulation().map(this::in));
    }

    private Accumulation in(Accumulation accumulation) {
        return new Accumulation(
                in(accumulation.source()),
                accumulation.folds().stream()
                        .map(fold -> new Fold(fold.variable(), fold.label(), fold.kind(), in(fold.figure())))
                        .toList());
    }

    private Condition in(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return new Condition.Comparison(in(comparison.left()), comparison.operator(), in(comparison.right()));
        }
        if (condition instanceof Condition.All all) {
            return new Condition.All(all.conditions().stream().map(this::in).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(any.conditions().stream().map(this::in).toList());
        }
        return condition;
    }

    private @Nullable Figure orNull(@Nullable Figure figure) {
        return figure == null ? null : in(figure);
    }

    private Figure in(Figure figure) {
        if (figure instanceof Figure.Limit limit) {
            return new Figure.Constant(values.applyAsDouble(limit.name()));
        }
        if (figure instanceof Figure.Arithmetic sum) {
            return new Figure.Arithmetic(sum.operator(), in(sum.left()), in(sum.right()));
        }
        return figure;
    }
}
