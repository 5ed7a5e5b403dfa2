package dev.boussole.campaign;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Looking up an enum constant by the name that files give it. */
final class Keys {
    private Keys() {}

    static <T> Optional<T> find(T[] values, Function<T, String> key, String wanted) {
        String normal =
                wanted.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (T value : values) {
            if (key.apply(value).equals(normal)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
