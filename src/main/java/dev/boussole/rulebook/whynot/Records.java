package dev.boussole.rulebook.whynot;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of records with one component changed. */
final class Records {
    private Records() {}

    /** How a type of record is read and made. */
    private record Shape(List<String> names, RecordComponent[] parts, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                List<String> names =
                        Arrays.stream(parts).map(RecordComponent::getName).toList();
                return new Shape(names, parts, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record has a constructor for its components", e);
            }
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    static boolean has(Class<?> type, String component) {
        return type.isRecord() && SHAPES.get(type).names().contains(component);
    }

    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R record, String component, @Nullable Object value) {
        Shape shape = SHAPES.get(record.getClass());
        int place = shape.names().indexOf(component);
        try {
            Object[] values = new Object[shape.parts().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = i == place ? value : shape.parts()[i].getAccessor().invoke(record);
            }
            return (R) shape.constructor().newInstance(values);
        } catch (IllegalAccessException | InstantiationException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot copy a " + record.getClass().getSimpleName(), e);
        }
    }
}
