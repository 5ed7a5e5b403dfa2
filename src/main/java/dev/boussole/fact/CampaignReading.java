package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.objective.AssessedObjective;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Objective;
import dev.boussole.objective.Pace;
import dev.boussole.objective.PrimaryKpi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one campaign, and turns it into facts once the trends of the whole review are in. */
final class CampaignReading {
    private final ReviewInput input;
    private final Campaign campaign;
    private final ScopeReading reading;
    private final PartsReading parts;
    private final Signs signs;
    private final @Nullable DailySeries series;
    private final @Nullable Kpi primary;
    private final List<AssessedObjective> objectives;

    private CampaignReading(
            ReviewInput input,
            Campaign campaign,
            ScopeReading reading,
            PartsReading parts,
            Signs signs,
            @Nullable DailySeries series,
            @Nullable Kpi primary,
            List<AssessedObjective> objectives) {
        this.input = input;
        this.campaign = campaign;
        this.reading = reading;
        this.parts = parts;
        this.signs = signs;
        this.series = series;
        this.primary = primary;
        this.objectives = objectives;
    }

    static CampaignReading of(
            ReviewInput input, Campaign campaign, List<Objective> objectives, double totalSpend, TrendControl control) {
        MeasureContext context = input.context(campaign);
        DailySeries series = input.history.of(Scope.campaign(campaign.id())).orElse(null);
        Map<Kpi, KpiValue> measured = new TreeMap<>();
        if (series != null) {
            measured.putAll(Measurement.measure(series, context));
        }
        List<Objective> active = input.activeObjectives(campaign.id());
        Kpi primary =
                PrimaryKpi.of(campaign.goal(), active, measured::containsKey).orElse(null);
        List<AssessedObjective> assessed = objectives.stream()
                .map(objective ->
                        ObjectiveReading.assess(objective, input, campaign, campaign.goal(), series, measured, primary))
                .toList();
        goalPace(assessed, input).ifPresent(value -> measured.put(Kpi.GOAL_PACE, value));
        Map<Kpi, KpiValue> past = series == null ? Map.of() : Measurement.past(series, measured, context);
        WastedSpend.addTo(measured, input, campaign.id(), active, past, context);
        ScopeReading reading = ScopeReading.of(
                measured,
                value -> input.references.choose(
                        value, active, past.get(value.kpi()), campaign.channel(), campaign.platform()),
                control);
        PartsReading parts = PartsReading.of(input, campaign, context, control);
        parts.readSends(series, measured, active);
        Signs signs = CampaignSigns.of(new CampaignRecord(
                input,
                campaign,
                series == null ? null : new RecentDays(series, input.asOf),
                measured,
                past,
                input.changes(campaign.id()),
                totalSpend,
                parts,
                primary));
        return new CampaignReading(input, campaign, reading, parts, signs, series, primary, assessed);
    }

    /** The pace of the first objective under way that has one. */
    static Optional<KpiValue> goalPace(List<AssessedObjective> objectives, ReviewInput input) {
        for (AssessedObjective assessed : objectives) {
            Pace pace = assessed.pace();
            Double value = pace == null ? null : pace.goalPace();
            if (pace != null && value != null && !assessed.ended()) {
                Period window = Period.ending(input.asOf.minusDays(1), pace.elapsedDays());
                return Optional.of(new KpiValue(
                        Kpi.GOAL_PACE, window, value, null, pace.elapsedDays(), pace.elapsedDays(), true, null));
            }
        }
        return Optional.empty();
    }

    List<AssessedObjective> objectives() {
        return objectives;
    }

    CampaignSituation situation(TrendControl control) {
        List<Attainment> attainments = reading.attainments(control);
        Map<Kpi, KpiFact> facts = ScopeReading.facts(attainments);
        KpiFact deciding = primary == null ? null : facts.get(primary);
        return new CampaignSituation(
                campaign,
                new CampaignFact(
                        campaign,
                        facts,
                        deciding == null ? KpiFact.missing(missing()) : deciding,
                        signs.with(Sign.WEAK_LANDING_PAGES, (double) parts.weakLandingPages())),
                attainments,
                parts.facts(),
                objectives.stream()
                        .map(objective -> ObjectiveReading.fact(objective, series, input.context(campaign)))
                        .toList(),
                ChangeReading.of(
                        input, campaign.id(), change -> ChangeEffect.of(change, input, campaign, series, primary)),
                input.experimentFacts(campaign.id()),
                input.alertFacts(campaign.id()));
    }

    /** The KPI that would decide if it were received. */
    private Kpi missing() {
        return PrimaryKpi.of(campaign.goal(), List.of(), kpi -> true).orElse(Kpi.CONVERSIONS);
    }
}
