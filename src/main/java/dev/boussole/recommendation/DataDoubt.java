package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.kpi.Formula;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An open data alert: a KPI, or all that count conversions, cannot be trusted.
 *
 * @param kpi what is in doubt, or null for all that counts conversions
 * @param alone whether the doubt is about this KPI only, and not about the counts behind it
 */
record DataDoubt(@Nullable Kpi kpi, boolean alone) {
    /** What a rule on tracking puts in doubt: the KPIs that it reads or watches; of a goal without data the goal's KPI. */
    static Stream<DataDoubt> of(Proposal proposal) {
        Guidance guidance = proposal.guidance();
        if (guidance.lever() != Lever.TRK || !guidance.always() || guidance.shadow() || guidance.lacks() != null) {
            return Stream.empty();
        }
        Optional<ObjectiveFact> objective = proposal.facts().stream()
                .filter(ObjectiveFact.class::isInstance)
                .map(ObjectiveFact.class::cast)
                .findFirst();
        if (objective.isPresent()) {
            String key = objective.get().kpi();
            return (key == null ? Optional.<Kpi>empty() : Kpi.of(key)).map(goal -> new DataDoubt(goal, true)).stream();
        }
        Set<Kpi> named = new TreeSet<>();
        named.addAll(guidance.uses());
        if (guidance.watch() != null) {
            named.add(guidance.watch());
        }
        return named.isEmpty()
                ? Stream.of(new DataDoubt(null, false))
                : named.stream().map(one -> new DataDoubt(one, false));
    }

    /** Whether a KPI is concerned: itself, what shares a count with it, or what counts conversions as it does. */
    boolean about(Kpi other) {
        Kpi doubtful = kpi;
        if (alone) {
            return other == doubtful;
        }
        if (doubtful == null || KpiCatalogue.of(doubtful).lagged()) {
            return other == doubtful || KpiCatalogue.of(other).lagged();
        }
        return other == doubtful || !Collections.disjoint(counts(doubtful), counts(other));
    }

    private static Set<Measure> counts(Kpi kpi) {
        Set<Measure> counts = EnumSet.noneOf(Measure.class);
        for (Formula formula : KpiCatalogue.of(kpi).formulas()) {
            counts.addAll(formula.measures());
        }
        return counts;
    }

    Text reason() {
        Kpi doubtful = kpi;
        return doubtful == null || (KpiCatalogue.of(doubtful).lagged() && !alone)
                ? new Text(
                        "Conversions cannot be trusted until tracking is repaired.",
                        "Les conversions ne sont pas fiables tant que la mesure n'est pas réparée.")
                : new Text(
                        doubtful.label().en() + " cannot be trusted until its data are repaired.",
                        "«\u00a0" + doubtful.label().fr()
                                + "\u00a0» n'est pas fiable tant que ses données ne sont pas réparées.");
    }
}
