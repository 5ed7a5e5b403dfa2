package dev.boussole.rulebook.analysis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Records of which only some components are given: the others are missing, zero, false or the first word of their list. */
final class RecordMaker {
    /** Texts that a fact always has. */
    private static final Set<String> GIVEN = Set.of("id", "name", "kpi");

    private RecordMaker() {}

    /** @param given the value of a component by its name and class, or null */
    static <T extends Record> T make(Class<T> type, BiFunction<String, Class<?>, @Nullable Object> given) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Object value = given.apply(parts[i].getName(), types[i]);
            values[i] = value == null ? usual(parts[i].getName(), types[i]) : fitting(value, types[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException e) {
            throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
        }
    }

    private static Object fitting(Object value, Class<?> type) {
        return type == int.class && value instanceof Double number ? (Object) number.intValue() : value;
    }

    private static @Nullable Object usual(String name, Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type == int.class) {
            return 1;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type == String.class && GIVEN.contains(name) ? name : null;
    }
}
