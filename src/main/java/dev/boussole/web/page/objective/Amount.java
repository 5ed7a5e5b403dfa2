package dev.boussole.web.page.objective;

import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.web.page.Typed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Figures of a KPI as a form takes them: rates in percent. */
final class Amount {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final MathContext DIGITS = new MathContext(6);

    private Amount() {}

    static Optional<Kpi> kpi(@Nullable String key, List<KpiDefinition> ownKpis) {
        return key == null
                ? Optional.empty()
                : Kpi.of(key)
                        .or(() -> ownKpis.stream()
                                .map(KpiDefinition::kpi)
                                .filter(own -> own.key().equals(key))
                                .findFirst());
    }

    static boolean inPercent(@Nullable Kpi kpi) {
        return kpi != null && kpi.unit() == Kpi.Unit.RATE;
    }

    /** {@code 6,4} for a rate of 0.064, in French. */
    static String typed(double value, @Nullable Kpi kpi, Language language) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal shown = inPercent(kpi) ? exact.multiply(PERCENT) : exact;
        boolean large = shown.abs().compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
        String text = (large ? shown.setScale(0, RoundingMode.HALF_EVEN) : shown.round(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
        return language == Language.FR ? text.replace('.', ',') : text;
    }

    /** What was typed, in the KPI's own unit; empty when it is no number. */
    static Optional<BigDecimal> read(String text, @Nullable Kpi kpi, Language language) {
        OptionalDouble number = Typed.number(text, language);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(number.getAsDouble());
        return Optional.of(inPercent(kpi) ? exact.divide(PERCENT) : exact);
    }
}
