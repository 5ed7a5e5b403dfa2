package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.objective.Objective;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The share of a campaign's spend that goes to parts without conversions. What a conversion may cost is the declared
 * target, else what one cost in the own past; without either nothing is called wasted.
 */
final class WastedSpend {
    private static final List<Breakdown> PARTS =
            List.of(Breakdown.AD_GROUP, Breakdown.AD, Breakdown.CREATIVE, Breakdown.AUDIENCE);

    private WastedSpend() {}

    static Optional<KpiValue> of(
            ReviewInput input,
            String campaignId,
            List<Objective> active,
            @Nullable KpiValue pastCpa,
            MeasureContext context) {
        List<Scope> scopes = input.history.scopesOf(campaignId);
        Double allowed = scopes.size() < 2 ? null : allowed(active, pastCpa);
        if (allowed == null || !(allowed > 0)) {
            return Optional.empty();
        }
        for (Breakdown breakdown : PARTS) {
            List<DailySeries> parts = scopes.stream()
                    .filter(scope -> scope.breakdown() == breakdown)
                    .flatMap(scope -> input.history.of(scope).stream())
                    .filter(part -> part.has(Measure.SPEND) && part.has(Measure.CONVERSIONS))
                    .toList();
            if (!parts.isEmpty()) {
                return Measurement.waste(parts, allowed, context);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Double allowed(List<Objective> active, @Nullable KpiValue pastCpa) {
        return active.stream()
                .filter(objective -> Kpi.CPA.key().equals(objective.kpi()))
                .flatMap(objective -> Stream.ofNullable(objective.target()))
                .findFirst()
                .orElse(pastCpa == null ? null : pastCpa.value());
    }

    /** Adds the share to what was measured. */
    static void addTo(
            Map<Kpi, KpiValue> measured,
            ReviewInput input,
            String campaignId,
            List<Objective> active,
            Map<Kpi, KpiValue> past,
            MeasureContext context) {
        of(input, campaignId, active, past.get(Kpi.CPA), context)
                .ifPresent(value -> measured.put(Kpi.WASTE_SHARE, value));
    }
}
