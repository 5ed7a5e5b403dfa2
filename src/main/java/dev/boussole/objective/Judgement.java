package dev.boussole.objective;

import dev.boussole.campaign.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one SMART check says.
 *
 * @param message the verdict's reason with its figures, a sentence or more
 * @param figures the same figures by name, finite, in the KPI's unit, as counts or as fractions
 */
public record Judgement(Criterion criterion, Verdict verdict, Text message, Map<String, Double> figures) {
    public Judgement {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    public Judgement(Criterion criterion, Verdict verdict, Text message) {
        this(criterion, verdict, message, Map.of());
    }

    static Judgement unknown(Criterion criterion, Text message) {
        return new Judgement(criterion, Verdict.UNKNOWN, message);
    }

    /** The same with one more figure, unless there is none. */
    Judgement with(String name, @Nullable Double figure) {
        if (figure == null || !Double.isFinite(figure)) {
            return this;
        }
        Map<String, Double> more = new LinkedHashMap<>(figures);
        more.put(name, figure);
        return new Judgement(criterion, verdict, message, more);
    }
}
