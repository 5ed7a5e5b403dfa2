package dev.boussole.decision;

import dev.boussole.campaign.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * What a snoozed recommendation waits for: a KPI of its campaign on one side of a value.
 *
 * @param kpi key of the KPI
 * @param value in the KPI's unit, finite
 */
public record Wake(String kpi, Side side, double value) {
    /** @throws IllegalArgumentException when the value is not finite or there is no key */
    public Wake {
        if (kpi.isBlank() || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "A wake condition names a KPI and a finite value: " + kpi + ", " + value);
        }
    }

    /** On which side of the value the KPI has to lie. */
    public enum Side {
        BELOW("below", "inférieur à"),
        AT_MOST("at most", "au plus"),
        AT_LEAST("at least", "au moins"),
        ABOVE("above", "supérieur à");

        private final Text label;

        Side(String en, String fr) {
            this.label = new Text(en, fr);
        }

        public Text label() {
            return label;
        }

        /** As JSON writes it: {@code at_least}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Side> of(String key) {
            for (Side side : values()) {
                if (side.key().equals(key)) {
                    return Optional.of(side);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether a measured value of the KPI is what was waited for. */
    public boolean holdsFor(double measured) {
        return switch (side) {
            case BELOW -> measured < value;
            case AT_MOST -> measured <= value;
            case AT_LEAST -> measured >= value;
            case ABOVE -> measured > value;
        };
    }
}
