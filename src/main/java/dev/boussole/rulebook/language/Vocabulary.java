package dev.boussole.rulebook.language;

import dev.boussole.campaign.Text;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that a rule file may use, for editors. */
public final class Vocabulary {
    /** The words with a place of their own in the grammar. */
    public static final List<String> KEYWORDS = Stream.concat(
                    Stream.of(
                            "package",
                            "rule",
                            "when",
                            "then",
                            "end",
                            "not",
                            "exists",
                            "accumulate",
                            "in",
                            "true",
                            "false",
                            "null",
                            "advise"),
                    Fold.Kind.spellings().stream())
            .toList();
    /** What compares, joins and works out. */
    public static final List<String> OPERATORS =
            List.of("<", "<=", ">", ">=", "==", "!=", "&&", "||", "!", "+", "-", "*", "/");

    /**
     * Something that a rule may read of a fact.
     *
     * @param type {@code number}, {@code flag}, {@code text}, {@code date}, {@code kpi} (the name of one), {@code figures}
     *     (a KPI with all of its properties), or the name of an enum
     * @param label what it is called, where it has a name for people
     */
    public record Accessor(
            String name, String type, @Nullable Text label) {}

    /** @param measured whether each KPI is an accessor as well, with the properties of KPIs */
    public record Fact(String name, String level, boolean measured, List<Accessor> accessors) {}

    private Vocabulary() {}

    /** The facts in the order of their importance, accessors by name. */
    public static List<Fact> facts() {
        return Arrays.stream(FactType.values())
                .filter(type -> type != FactType.ACCUMULATION)
                .map(type -> new Fact(
                        type.spelling(),
                        type.level().name().toLowerCase(Locale.ROOT),
                        type.measured(),
                        accessors(type)))
                .toList();
    }

    private static List<Accessor> accessors(FactType type) {
        List<Accessor> accessors = new ArrayList<>();
        for (String name : new TreeSet<>(Properties.names(type))) {
            boolean kpi = type.measured() && Kpi.of(name).isPresent();
            if (!kpi) {
                accessor(type, name).ifPresent(accessors::add);
            }
        }
        return accessors;
    }

    private static Optional<Accessor> accessor(FactType type, String name) {
        Optional<Sign> sign = Properties.sign(type, name);
        if (sign.isPresent()) {
            return type(new Property.OfSign(sign.get()).type())
                    .map(read -> new Accessor(name, read, sign.get().label()));
        }
        return Properties.bean(type, name)
                .flatMap(bean -> type(bean.type()))
                .map(read -> new Accessor(name, read, null));
    }

    /** What may be asked of a KPI. */
    public static List<Accessor> kpiProperties() {
        return Arrays.stream(KpiProperty.values())
                .map(property ->
                        new Accessor(property.spelling(), type(property.type()).orElseThrow(), null))
                .toList();
    }

    /** The values of each enum that an accessor gives, by the enum's name. */
    public static Map<String, List<String>> enums() {
        Map<String, List<String>> enums = new TreeMap<>();
        for (KpiProperty property : KpiProperty.values()) {
            add(property.type(), enums);
        }
        for (FactType type : FactType.values()) {
            Collection<String> names = Properties.names(type);
            names.forEach(name -> Properties.bean(type, name).ifPresent(bean -> add(bean.type(), enums)));
        }
        return enums;
    }

    private static void add(Class<?> type, Map<String, List<String>> enums) {
        if (type.isEnum()) {
            enums.put(
                    name(type),
                    Arrays.stream(type.getEnumConstants())
                            .map(value -> ((Enum<?>) value).name())
                            .toList());
        }
    }

    private static Optional<String> type(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of("flag");
        }
        if (type == double.class || type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return Optional.of("number");
        }
        if (type == String.class) {
            return Optional.of("text");
        }
        if (type == LocalDate.class) {
            return Optional.of("date");
        }
        if (type == Kpi.class) {
            return Optional.of("kpi");
        }
        if (type == KpiFact.class) {
            return Optional.of("figures");
        }
        return type.isEnum() ? Optional.of(name(type)) : Optional.empty();
    }

    /** {@code ReferenceKind} for an enum inside {@code Reference}. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    /** What may stand behind {@code @}. */
    public static List<String> annotations() {
        return MetadataChecker.KNOWN;
    }

    /** What may follow a verb and its object: {@code within}. */
    public static List<String> details() {
        return AdviceChecker.DETAILS;
    }
}
