package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Frame;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a match, worked out when somebody asks: most proposals of a large account are never shown. */
final class Bindings extends AbstractMap<String, Object> {
    private final Fired fired;
    private final Frame frame;
    private @Nullable Map<String, Object> values;

    Bindings(Fired fired, Frame frame) {
        this.fired = fired;
        this.frame = frame;
    }

    @Override
    public synchronized Set<Map.Entry<String, Object>> entrySet() {
        if (values == null) {
            values = Collections.unmodifiableMap(read());
        }
        return values.entrySet();
    }

    private Map<String, Object> read() {
        Map<String, Object> read = new LinkedHashMap<>();
        for (FactPattern pattern : fired.rule().patterns()) {
            String variable = pattern.variable();
            if (variable != null) {
                read.put(variable, frame.fact(pattern.place()));
            }
        }
        fired.rule().variables().forEach((name, figure) -> {
            Object value = figure.value(fired, frame);
            if (value != null) {
                read.put(name, value);
            }
        });
        return read;
    }
}
