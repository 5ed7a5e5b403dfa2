package dev.boussole.decision;

import dev.boussole.kpi.Kpi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures on which a recommendation was first made. They are never altered: what came of it is judged against them.
 *
 * @param watched the KPI to watch, or null where nothing is watched or it was not measured
 * @param wanted {@code UP} or {@code DOWN}: where it should go, or null where that cannot be told
 * @param evidence every figure among the evidence, in its order
 */
public record Base(@Nullable Figure watched, Kpi.@Nullable Direction wanted, List<Figure> evidence) {
    public Base {
        if (wanted == Kpi.Direction.BAND) {
            throw new IllegalArgumentException("A band is no direction");
        }
        evidence = List.copyOf(evidence);
    }
}
