package dev.boussole.rulebook.language;

import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The properties of each type of fact: its KPIs by key, and the public getters or components of its class. */
final class Properties {
    private static final Map<FactType, Map<String, Property.OfBean>> BEANS = new EnumMap<>(FactType.class);
    private static final Map<String, Kpi> BY_CAMEL_CASE = new HashMap<>();

    static {
        for (Kpi kpi : Kpi.catalogue()) {
            BY_CAMEL_CASE.put(camelCase(kpi.key()), kpi);
        }
        for (FactType type : FactType.values()) {
            BEANS.put(type, beans(type.factClass()));
        }
    }

    private Properties() {}

    static Optional<Property.OfBean> bean(FactType type, String name) {
        return Optional.ofNullable(BEANS.get(type)).map(beans -> beans.get(name));
    }

    /** A KPI by its key, or by its key in camel case; nothing for facts that have none. */
    static Optional<Kpi> kpi(FactType type, String name) {
        if (!type.measured()) {
            return Optional.empty();
        }
        return Kpi.of(name).or(() -> Optional.ofNullable(BY_CAMEL_CASE.get(name)));
    }

    /** A sign that facts of the type have, or nothing. */
    static Optional<Sign> sign(FactType type, String name) {
        return Sign.of(name).filter(type::has);
    }

    /** All first words of a path on the type, for suggestions. */
    static Collection<String> names(FactType type) {
        List<String> names = new ArrayList<>();
        if (type.measured()) {
            Kpi.catalogue().stream().map(Kpi::key).forEach(names::add);
            Arrays.stream(Sign.values()).filter(type::has).map(Sign::key).forEach(names::add);
        }
        names.addAll(BEANS.getOrDefault(type, Map.of()).keySet());
        return names;
    }

    static String camelCase(String key) {
        StringBuilder camel = new StringBuilder(key.length());
        for (String word : key.split("_", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    private static Map<String, Property.OfBean> beans(Class<?> factClass) {
        Map<String, Property.OfBean> beans = new TreeMap<>();
        if (factClass.isRecord()) {
            Arrays.stream(factClass.getRecordComponents())
                    .forEach(part -> beans.put(part.getName(), bean(part.getName(), part.getAccessor())));
        }
        for (Method method : factClass.getMethods()) {
            String name = beanName(method);
            boolean kpiGetter = method.getReturnType() == KpiFact.class && BY_CAMEL_CASE.containsKey(name);
            boolean signGetter = Sign.of(name).isPresent() && MeasuredFact.class.isAssignableFrom(factClass);
            if (!name.isEmpty() && !kpiGetter && !signGetter) {
                beans.put(name, bean(name, method));
            }
        }
        return beans;
    }

    /** Public anyway; asking once spares the question on every reading. */
    private static Property.OfBean bean(String name, Method reader) {
        reader.setAccessible(true);
        return new Property.OfBean(name, reader);
    }

    /** {@code spendShare} for {@code getSpendShare()}, {@code active} for {@code isActive()}, else the empty text. */
    private static String beanName(Method method) {
        boolean plain = method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class;
        if (!plain) {
            return "";
        }
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        if (prefix == 0 || name.length() <= prefix || !Character.isUpperCase(name.charAt(prefix))) {
            return "";
        }
        return name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1);
    }
}
