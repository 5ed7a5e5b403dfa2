package dev.boussole.rulebook.analysis;

import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a variable stands for: one figure or word of one fact. */
sealed interface Unknown {
    Slot slot();

    /** As a rule spells it. */
    String spelling();

    /** A component of a KPI. */
    record OfKpi(Slot slot, Kpi kpi, Part part) implements Unknown {
        @Override
        public String spelling() {
            return (kpi.isOwn() ? "kpi[\"" + kpi.key() + "\"]" : kpi.key()) + "." + part.spelling();
        }
    }

    record OfSign(Slot slot, Sign sign) implements Unknown {
        @Override
        public String spelling() {
            return sign.key();
        }
    }

    record OfBean(Slot slot, String spelling, Class<?> type) implements Unknown {}

    /** A number that is worked out in a way that is not looked into. */
    record Opaque(Slot slot, String spelling) implements Unknown {}

    /** What a KPI's record holds. */
    enum Part {
        VALUE,
        LOW,
        HIGH,
        N,
        SUCCESSES,
        REFERENCE,
        REFERENCE_LOW,
        REFERENCE_HIGH,
        REFERENCE_KIND,
        REFERENCE_Q,
        BEFORE,
        FORMER,
        CHANGE,
        TREND_P,
        TREND_Q,
        SUCCESSES_BEFORE,
        MATURE;

        String spelling() {
            StringBuilder camel = new StringBuilder();
            for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
                camel.append(
                        camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
            return camel.toString();
        }

        boolean number() {
            return this != REFERENCE_KIND && this != MATURE;
        }
    }

    /** Its class as words go, or null for numbers. */
    default @Nullable Class<?> wordType() {
        if (this instanceof OfKpi kpi) {
            return kpi.part() == Part.REFERENCE_KIND
                    ? Reference.Kind.class
                    : kpi.part() == Part.MATURE ? boolean.class : null;
        }
        if (this instanceof OfSign sign) {
            return sign.sign().form() == Sign.Form.FLAG ? boolean.class : null;
        }
        if (!(this instanceof OfBean bean)) {
            return null;
        }
        Class<?> type = bean.type();
        return type == double.class || type == Double.class || type == int.class || type == Integer.class ? null : type;
    }
}
