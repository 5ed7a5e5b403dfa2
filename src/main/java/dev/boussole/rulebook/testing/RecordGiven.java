package dev.boussole.rulebook.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A fact of a test that is a record: what the test does not say stays as it is in an example. */
final class RecordGiven {
    private RecordGiven() {}

    /**
     * The example with every component that the node names replaced. A key that is no component, and a value of another
     * kind, are mistakes.
     */
    static <R extends Record> R of(Node node, R example) {
        RecordComponent[] parts = example.getClass().getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                Object otherwise = parts[i].getAccessor().invoke(example);
                values[i] = node.has(parts[i].getName()) ? value(node, parts[i]) : otherwise;
            }
            node.refuseUnread();
            return node.terms().mistakes().isEmpty()
                    ? constructor(example, parts).newInstance(values)
                    : example;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every record can be read and made", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> Constructor<R> constructor(R example, RecordComponent[] parts)
            throws NoSuchMethodException {
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Constructor<R>) example.getClass().getDeclaredConstructor(types);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object value(Node node, RecordComponent part) {
        String key = part.getName();
        Class<?> type = part.getType();
        if (type == Double.class) {
            return node.number(key);
        }
        if (type == double.class) {
            return node.number(key, 0);
        }
        if (type == int.class) {
            return node.count(key, 0);
        }
        if (type == boolean.class) {
            return node.flag(key, false);
        }
        if (type == LocalDate.class) {
            return node.date(key);
        }
        return type.isEnum() ? node.word(key, (Class) type) : node.textOrNull(key);
    }
}
