package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code accumulate( LandingPage( ... ); $pages : count( $s ) )}: figures worked out of all facts that fit a pattern.
 *
 * @param source the pattern that the facts fit; it stands at the place of the whole
 */
public record Accumulation(FactPattern source, List<Fold> folds) {
    public Accumulation {
        folds = List.copyOf(folds);
    }

    /** @param facts the facts of each type, fitting or not */
    public Accumulated of(Function<FactType, List<Object>> facts, Frame frame) {
        return ofFitting(
                facts.apply(source.type()).stream()
                        .filter(fact -> source.fits(fact, frame))
                        .toList(),
                frame);
    }

    /** @param fitting facts that fit the source, in any order */
    public Accumulated ofFitting(List<?> fitting, Frame frame) {
        List<@Nullable Double> results = new ArrayList<>();
        for (Fold fold : folds) {
            results.add(fold.of(known(fold.figure(), fitting, frame)));
        }
        return new Accumulated(results, fitting.size());
    }

    /** The values that are not missing. */
    private static List<Object> known(Figure figure, List<?> facts, Frame frame) {
        List<Object> known = new ArrayList<>();
        for (Object fact : facts) {
            Object value = figure.value(fact, frame);
            boolean missing = value == null || value instanceof Double number && !Double.isFinite(number);
            if (!missing) {
                known.add(value);
            }
        }
        return known;
    }

    void figures(Consumer<Figure> visitor) {
        source.figures(visitor);
        folds.forEach(fold -> fold.figure().visit(visitor));
    }
}
