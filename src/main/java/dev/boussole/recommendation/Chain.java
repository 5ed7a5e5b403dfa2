package dev.boussole.recommendation;

import dev.boussole.campaign.Measure;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.kpi.Kpi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How much of one count goes with one of another: the product of the fewest measured steps between the two. */
final class Chain {
    private final Map<Measure, List<Link>> links = new EnumMap<>(Measure.class);

    private Chain() {}

    private record Link(Measure to, double ratio) {}

    static Chain of(MeasuredFact fact) {
        Chain chain = new Chain();
        for (Kpi kpi : Kpi.catalogue()) {
            Step step = Step.of(kpi).orElse(null);
            Double value = step == null ? null : fact.kpi(kpi).value();
            double ratio = step == null || value == null ? Double.NaN : step.ratio(value);
            if (step != null && ratio > 0 && Double.isFinite(ratio)) {
                chain.link(step.from(), step.to(), ratio);
                chain.link(step.to(), step.from(), 1 / ratio);
            }
        }
        return chain;
    }

    private void link(Measure from, Measure to, double ratio) {
        links.computeIfAbsent(from, key -> new ArrayList<>()).add(new Link(to, ratio));
    }

    /** Nothing where a step between the two is not measured. */
    OptionalDouble ratio(Measure from, Measure to) {
        Map<Measure, Double> reached = new EnumMap<>(Measure.class);
        reached.put(from, 1.0);
        Deque<Measure> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !reached.containsKey(to)) {
            Measure next = open.removeFirst();
            double far = reached.getOrDefault(next, 1.0);
            for (Link link : links.getOrDefault(next, List.of())) {
                if (reached.putIfAbsent(link.to, far * link.ratio) == null) {
                    open.add(link.to);
                }
            }
        }
        Double found = reached.get(to);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }
}
