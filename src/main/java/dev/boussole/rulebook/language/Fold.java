package dev.boussole.rulebook.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One function of an {@code accumulate}.
 *
 * @param variable the name of its result
 * @param label what it is: {@code count( LandingPage.sessions.value )}
 * @param figure what it works on, asked of each fact
 */
public record Fold(String variable, String label, Kind kind, Figure figure) {
    /** Drools' built-in functions that give a figure. */
    public enum Kind {
        COUNT,
        SUM,
        AVERAGE,
        MIN,
        MAX;

        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String spelling) {
            return Arrays.stream(values())
                    .filter(kind -> kind.spelling().equals(spelling))
                    .findFirst();
        }

        static List<String> spellings() {
            return Arrays.stream(values()).map(Kind::spelling).toList();
        }
    }

    /**
     * The result for the figures that are known. Sums are exact in decimals before they are rounded once, so that the order
     * of the facts leaves no trace.
     *
     * @param values none of them missing; words and dates can be counted only
     * @return null for the average, least or greatest of nothing
     */
    @Nullable
    Double of(List<Object> values) {
        if (kind == Kind.COUNT) {
            return (double) values.size();
        }
        List<Double> numbers = values.stream().map(Double.class::cast).toList();
        return switch (kind) {
            case SUM -> finite(sum(numbers));
            case MIN -> numbers.stream().min(Double::compare).orElse(null);
            case MAX -> numbers.stream().max(Double::compare).orElse(null);
            default ->
                numbers.isEmpty()
                        ? null
                        : finite(sum(numbers).divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64));
        };
    }

    private static BigDecimal sum(List<Double> numbers) {
        return numbers.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Double finite(BigDecimal exact) {
        double value = exact.doubleValue();
        return Double.isFinite(value) ? (Double) value : null;
    }
}
