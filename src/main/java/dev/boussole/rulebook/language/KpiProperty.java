package dev.boussole.rulebook.language;

import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule may ask of a KPI. */
public enum KpiProperty {
    VALUE("value", Double.class),
    LOW("low", Double.class),
    HIGH("high", Double.class),
    N("n", Double.class),
    SUCCESSES("successes", Double.class),
    REFERENCE("reference", Double.class),
    REFERENCE_LOW("referenceLow", Double.class),
    REFERENCE_HIGH("referenceHigh", Double.class),
    REFERENCE_KIND("referenceKind", Reference.Kind.class),
    GAP("gap", Double.class),
    GAP_PCT("gapPct", Double.class),
    BEFORE("before", Double.class),
    FORMER("former", Double.class),
    CHANGE("change", Double.class),
    TREND_P("trendP", Double.class),
    TREND_Q("trendQ", Double.class),
    SUCCESSES_BEFORE("successesBefore", Double.class),
    GRADE("grade", Grade.class),
    KPI("kpi", Kpi.class),
    MATURE("mature", boolean.class),
    KNOWN("known", boolean.class),
    BELOW("below", boolean.class),
    ABOVE("above", boolean.class),
    POOR("poor", boolean.class),
    OK("ok", boolean.class),
    FALLING("falling", boolean.class),
    RISING("rising", boolean.class),
    STABLE("stable", boolean.class),
    SURE("sure", boolean.class),
    INDICATIVE("indicative", boolean.class),
    USABLE("usable", boolean.class),
    FIRM("firm", boolean.class),
    STRONG("strong", boolean.class);

    private final String spelling;
    private final Class<?> type;

    KpiProperty(String spelling, Class<?> type) {
        this.spelling = spelling;
        this.type = type;
    }

    public String spelling() {
        return spelling;
    }

    Class<?> type() {
        return type;
    }

    static Optional<KpiProperty> of(String spelling) {
        return Arrays.stream(values())
                .filter(property -> property.spelling.equals(spelling))
                .findFirst();
    }

    static List<String> spellings() {
        return Arrays.stream(values()).map(KpiProperty::spelling).toList();
    }

    /** The figure, word or flag, or null where it is missing. */
    public @Nullable Object of(KpiFact kpi) {
        if (type == boolean.class) {
            return flag(kpi);
        }
        return switch (this) {
            case REFERENCE_KIND -> kpi.referenceKind();
            case GRADE -> kpi.grade();
            case KPI -> kpi.kpi();
            default -> number(kpi);
        };
    }

    /** The figure, or null where it is missing or this is no figure. */
    public @Nullable Double number(KpiFact kpi) {
        return switch (this) {
            case VALUE -> kpi.value();
            case LOW -> kpi.low();
            case HIGH -> kpi.high();
            case N -> kpi.n();
            case SUCCESSES -> kpi.successes();
            case REFERENCE -> kpi.reference();
            case REFERENCE_LOW -> kpi.referenceLow();
            case REFERENCE_HIGH -> kpi.referenceHigh();
            case GAP -> kpi.gap();
            case GAP_PCT -> kpi.gapPct();
            case BEFORE -> kpi.before();
            case FORMER -> kpi.former();
            case CHANGE -> kpi.change();
            case TREND_P -> kpi.trendP();
            case TREND_Q -> kpi.trendQ();
            case SUCCESSES_BEFORE -> kpi.successesBefore();
            default -> null;
        };
    }

    /** Whether the flag holds; false where this is no flag. */
    public boolean flag(KpiFact kpi) {
        return switch (this) {
            case MATURE -> kpi.mature();
            case KNOWN -> kpi.isKnown();
            case BELOW -> kpi.isBelow();
            case ABOVE -> kpi.isAbove();
            case POOR -> kpi.isPoor();
            case OK -> kpi.isOk();
            case FALLING -> kpi.isFalling();
            case RISING -> kpi.isRising();
            case STABLE -> kpi.isStable();
            case SURE -> kpi.isSure();
            case INDICATIVE -> kpi.isIndicative();
            case USABLE -> kpi.isUsable();
            case FIRM -> kpi.isFirm();
            case STRONG -> kpi.isStrong();
            default -> false;
        };
    }
}
