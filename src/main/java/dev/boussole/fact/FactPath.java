package dev.boussole.fact;

import dev.boussole.kpi.Kpi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a figure off a fact by the path that a rule or message writes: {@code ctr.value}, {@code dailySpend}. */
public final class FactPath {
    private static final Map<String, Optional<Method>> ACCESSORS = new ConcurrentHashMap<>();

    /** How a rule names a KPI of the rulebook: {@code kpi["key"]}. */
    private static final String OWN = "kpi[\"";

    private FactPath() {}

    /** The value at the end of {@code path}; null when a part of it is missing or the fact has no such property. */
    public static @Nullable Object read(Object fact, String path) {
        Object at = fact;
        for (String name : path.split("\\.", -1)) {
            if (at == null) {
                return null;
            }
            at = step(at, name);
        }
        return at;
    }

    /** The KPI that a path begins with, if it begins with one. */
    public static Optional<Kpi> kpiOf(Object fact, String path) {
        int dot = path.indexOf('.');
        Object first = read(fact, dot < 0 ? path : path.substring(0, dot));
        return first instanceof KpiFact kpi ? Optional.of(kpi.kpi()) : Optional.empty();
    }

    private static @Nullable Object step(Object at, String name) {
        if (at instanceof MeasuredFact measured && name.startsWith(OWN)) {
            return measured.own(name.substring(OWN.length(), name.length() - 2));
        }
        if (at instanceof MeasuredFact measured) {
            Optional<Kpi> kpi = Kpi.of(name);
            if (kpi.isPresent()) {
                return measured.kpi(kpi.get());
            }
            Optional<Sign> sign = Sign.of(name).filter(known -> known.isOf(measured.holder()));
            if (sign.isPresent()) {
                boolean flag = sign.get().form() == Sign.Form.FLAG;
                return flag ? (Object) measured.is(sign.get()) : measured.sign(sign.get());
            }
        }
        Optional<Method> accessor =
                ACCESSORS.computeIfAbsent(at.getClass().getName() + "#" + name, key -> accessor(at.getClass(), name));
        return accessor.isEmpty() ? null : invoke(accessor.get(), at);
    }

    private static @Nullable Object invoke(Method accessor, Object at) {
        try {
            return accessor.invoke(at);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "Cannot read " + accessor.getName() + " of " + at.getClass().getName(), e);
        }
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String candidate : new String[] {"get" + capital, "is" + capital, name}) {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(candidate) && method.getParameterCount() == 0) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }
}
