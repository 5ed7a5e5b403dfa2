package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.KpiRelevanceTable;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Property;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which KPIs can stand behind {@code primary} and {@code guardrail}: those that make a difference, and one of each kind. */
final class Namings {
    private final Set<Kpi> mentioned = new TreeSet<>();
    private boolean primary;
    private boolean guardrail;

    private Namings() {}

    static List<Scene.Named> of(List<Rule> rules) {
        Namings namings = new Namings();
        for (Rule rule : rules) {
            for (FactPattern pattern : rule.patterns()) {
                pattern.conditions().forEach(namings::read);
            }
        }
        return namings.all();
    }

    private void read(Condition condition) {
        condition.figures(figure -> {
            if (figure instanceof Figure.Reading reading) {
                read(reading.property());
            } else if (figure instanceof Figure.Constant constant && constant.value() instanceof Kpi kpi) {
                mentioned.add(kpi);
            }
        });
        if (condition instanceof Condition.Membership membership) {
            membership.options().stream()
                    .filter(Kpi.class::isInstance)
                    .map(Kpi.class::cast)
                    .forEach(mentioned::add);
        }
    }

    private void read(Property property) {
        if (property instanceof Property.OfKpi ofKpi) {
            mentioned.add(ofKpi.kpi());
        } else if (property instanceof Property.OfNamedKpi named) {
            primary |= named.bean().spelling().equals("primary");
            guardrail |= named.bean().spelling().equals("guardrail");
        }
    }

    private List<Scene.Named> all() {
        List<Scene.Named> all = new ArrayList<>();
        for (Kpi first : primary ? candidates(Kpi.catalogue()) : none()) {
            for (Kpi second : guardrail ? guardrails() : none()) {
                all.add(new Scene.Named(first, second));
            }
        }
        return all;
    }

    private static List<@Nullable Kpi> none() {
        List<@Nullable Kpi> none = new ArrayList<>();
        none.add(null);
        return none;
    }

    private List<@Nullable Kpi> guardrails() {
        Set<Kpi> guardrails = new TreeSet<>();
        for (Goal goal : Goal.values()) {
            guardrails.addAll(KpiRelevanceTable.guardrails(goal));
        }
        List<@Nullable Kpi> all = candidates(guardrails);
        all.add(null);
        return all;
    }

    /** Those that rules speak of, and the first of each direction that they do not. */
    private List<@Nullable Kpi> candidates(Iterable<Kpi> known) {
        Set<Kpi.Direction> covered = new LinkedHashSet<>();
        List<@Nullable Kpi> unmentioned = new ArrayList<>();
        List<@Nullable Kpi> all = new ArrayList<>();
        for (Kpi kpi : known) {
            if (mentioned.contains(kpi)) {
                all.add(kpi);
            } else if (covered.add(kpi.direction())) {
                unmentioned.add(kpi);
            }
        }
        unmentioned.addAll(all);
        return unmentioned;
    }
}
