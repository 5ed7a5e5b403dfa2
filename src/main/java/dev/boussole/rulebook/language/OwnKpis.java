package dev.boussole.rulebook.language;

import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The KPIs that a rulebook defines for itself, which rules reach as {@code kpi["key"]}. */
public final class OwnKpis {
    public static final OwnKpis NONE = new OwnKpis(List.of());

    private final Map<String, Kpi> byKey = new TreeMap<>();

    private OwnKpis(List<KpiDefinition> definitions) {
        definitions.forEach(definition -> byKey.put(definition.kpi().key(), definition.kpi()));
    }

    public static OwnKpis of(List<KpiDefinition> definitions) {
        return definitions.isEmpty() ? NONE : new OwnKpis(definitions);
    }

    public Optional<Kpi> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Collection<String> keys() {
        return Collections.unmodifiableSet(byKey.keySet());
    }

    /** The KPI of the brackets. */
    Kpi required(Token key) {
        return of(key.text()).orElseThrow(() -> unknown(key));
    }

    private Refusal unknown(Token key) {
        String word = key.text();
        if (Kpi.of(word).isPresent()) {
            return new Refusal(
                    key.at(),
                    "`" + word + "` is a KPI of the catalogue. Write `" + word + ".value`, without `kpi[ ]`.",
                    "`" + word + "` est un KPI du catalogue. Écrivez `" + word + ".value`, sans `kpi[ ]`.");
        }
        String en = byKey.isEmpty() ? " It defines none." : " It defines `" + String.join("`, `", keys()) + "`.";
        String fr = byKey.isEmpty() ? " Il n'en définit aucun." : " Il définit `" + String.join("`, `", keys()) + "`.";
        return new Refusal(
                key.at(),
                "`kpis.yaml` defines no KPI `" + word + "`."
                        + Nearest.to(word, keys())
                                .map(near -> " Did you mean `" + near + "`?")
                                .orElse(en),
                "`kpis.yaml` ne définit pas de KPI `" + word + "`."
                        + Nearest.to(word, keys())
                                .map(near -> " Vouliez-vous dire `" + near + "` ?")
                                .orElse(fr));
    }
}
