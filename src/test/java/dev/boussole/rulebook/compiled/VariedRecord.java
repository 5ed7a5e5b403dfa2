package dev.boussole.rulebook.compiled;

import dev.boussole.objective.Reference;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Copies records and alters some of their components. The same seed and calls, the same copies. */
final class VariedRecord {
    private final SplittableRandom random;

    VariedRecord(long seed) {
        random = new SplittableRandom(seed);
    }

    <R extends Record> R of(R record) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                values[i] = varied(parts[i].getType(), parts[i].getAccessor().invoke(record));
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            R copy = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean of(boolean flag) {
        return Boolean.TRUE.equals(varied(boolean.class, flag));
    }

    @Nullable
    Double of(@Nullable Double figure) {
        return (Double) varied(Double.class, figure);
    }

    private @Nullable Object varied(Class<?> type, @Nullable Object value) {
        if (random.nextInt(6) > 0) {
            return value;
        }
        if (type == boolean.class) {
            return random.nextInt(3) > 0 ? value : (Boolean) random.nextBoolean();
        }
        if (type == int.class && value instanceof Integer count) {
            return Math.max(0, count + random.nextInt(-2, 3));
        }
        if (type == double.class && value instanceof Double figure) {
            return moved(figure);
        }
        if (type == Double.class) {
            return random.nextInt(4) == 0 ? null : moved(value == null ? random.nextDouble() : (Double) value);
        }
        if (type == Reference.Kind.class && random.nextInt(4) == 0) {
            return null;
        }
        return type.isEnum() && random.nextInt(3) == 0 ? anyOf(type.getEnumConstants()) : value;
    }

    private Object anyOf(Object[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    /** Often by very little, because limits are often met exactly. */
    private Double moved(double figure) {
        return switch (random.nextInt(5)) {
            case 0 -> figure * 1.0001;
            case 1 -> figure * 0.9999;
            case 2 -> figure * 2;
            case 3 -> figure / 2;
            default -> random.nextInt(4) == 0 ? 0.0 : 0.0 - figure;
        };
    }
}
