package dev.boussole.kpi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The definition of every {@link Kpi} (kpis.md, section A). */
public final class KpiCatalogue {
    private static final Map<Kpi, KpiDefinition> DEFINITIONS = definitions();

    private KpiCatalogue() {}

    /** The definition of a KPI of the catalogue, or of one that a rulebook defines. */
    public static KpiDefinition of(Kpi kpi) {
        KpiDefinition definition = kpi.isOwn() ? kpi.definition() : DEFINITIONS.get(kpi);
        if (definition == null) {
            throw new IllegalStateException("The catalogue does not define " + kpi.key());
        }
        return definition;
    }

    /** Every definition, in the order of {@link Kpi}. */
    public static List<KpiDefinition> all() {
        return List.copyOf(DEFINITIONS.values());
    }

    private static Map<Kpi, KpiDefinition> definitions() {
        Map<Kpi, KpiDefinition> definitions = new TreeMap<>();
        Stream.of(
                        PaidMediaKpis.all(),
                        LeadKpis.all(),
                        SearchKpis.all(),
                        SiteKpis.all(),
                        RetentionKpis.all(),
                        ShopKpis.all(),
                        EmailKpis.all(),
                        SocialKpis.all(),
                        PhoneKpis.all(),
                        FinanceKpis.all())
                .flatMap(List::stream)
                .map(Definition::build)
                .forEach(definition -> {
                    if (definitions.put(definition.kpi(), definition) != null) {
                        throw new IllegalStateException(definition.kpi().key() + " is defined twice");
                    }
                });
        return Collections.unmodifiableMap(definitions);
    }
}
