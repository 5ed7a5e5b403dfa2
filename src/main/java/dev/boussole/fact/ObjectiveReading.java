package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.objective.AssessedObjective;
import dev.boussole.objective.Benchmark;
import dev.boussole.objective.DailyFigures;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.ObjectiveEvidence;
import dev.boussole.objective.Pace;
import dev.boussole.objective.SmartCheck;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what the SMART checks need of one scope, and makes their verdicts a fact. */
final class ObjectiveReading {
    /** Days of the baseline that stands in for a missing one. */
    private static final int BASELINE_DAYS = 28;

    private ObjectiveReading() {}

    /**
     * @param series the scope's figures, or null when none were received
     * @param measured the scope's KPIs
     * @param primary the KPI that decides for the scope, or null
     */
    static AssessedObjective assess(
            Objective objective,
            ReviewInput input,
            @Nullable Campaign campaign,
            @Nullable Goal goal,
            @Nullable DailySeries series,
            Map<Kpi, KpiValue> measured,
            @Nullable Kpi primary) {
        MeasureContext context = input.context(campaign);
        String key = objective.kpi();
        Kpi kpi = key == null ? null : context.kpi(key).orElse(null);
        KpiDefinition definition = kpi == null ? null : KpiCatalogue.of(kpi);
        int lagDays = definition == null ? 0 : definition.immatureDays(input.account);
        return SmartCheck.assess(new ObjectiveEvidence(
                objective,
                input.account,
                campaign,
                goal,
                kpi == null || series == null
                        ? null
                        : DailyFigures.measured(series, kpi, context).orElse(null),
                series == null
                        ? null
                        : DailyFigures.measured(series, Kpi.COST, context).orElse(null),
                definition == null ? Set.of() : missing(definition, series),
                lagDays,
                kpi == null || series == null ? null : baseline(objective, series, kpi, lagDays, context),
                kpi == null ? null : benchmark(kpi, campaign, input),
                measured,
                primary == null ? null : measured.get(primary),
                input.asOf));
    }

    /** The measures of the KPI's first formula that never arrived. */
    private static Set<Measure> missing(KpiDefinition definition, @Nullable DailySeries series) {
        Set<Measure> missing = EnumSet.noneOf(Measure.class);
        for (Measure measure : definition.formulas().get(0).measures()) {
            boolean arrived = series != null
                    && (series.has(measure)
                            || series.periods().stream()
                                    .anyMatch(row -> !Double.isNaN(row.counts().get(measure))));
            if (!arrived) {
                missing.add(measure);
            }
        }
        return missing;
    }

    /** The 28 complete days before the start; the last ones where the data do not reach back so far, or not at all. */
    private static @Nullable KpiValue baseline(
            Objective objective, DailySeries series, Kpi kpi, int lagDays, MeasureContext context) {
        LocalDate last = context.asOf().minusDays(1L + lagDays);
        LocalDate start = objective.start();
        KpiValue before =
                start == null || start.isAfter(last) ? null : ending(start.minusDays(1), series, kpi, context);
        return before != null ? before : ending(last, series, kpi, context);
    }

    private static @Nullable KpiValue ending(LocalDate last, DailySeries series, Kpi kpi, MeasureContext context) {
        Period days = Period.ending(last, BASELINE_DAYS);
        return series.firstDay().filter(day -> !day.isAfter(days.from())).isPresent()
                ? Measurement.overWindow(series, kpi, days, context).orElse(null)
                : null;
    }

    private static @Nullable Benchmark benchmark(Kpi kpi, @Nullable Campaign campaign, ReviewInput input) {
        return input.benchmarks
                .find(
                        kpi,
                        campaign == null ? null : campaign.channel(),
                        campaign == null ? null : campaign.platform(),
                        input.account.industry(),
                        input.account.currency())
                .orElse(null);
    }

    /** @param series the scope's figures, or null when none were received */
    static ObjectiveFact fact(AssessedObjective assessed, @Nullable DailySeries series, MeasureContext context) {
        ObjectiveAssessment smart = assessed.assessment();
        Objective objective = smart.objective();
        String campaignId = objective.campaignId();
        Integer withoutData = assessed.daysWithoutData();
        Pace pace = assessed.pace();
        return new ObjectiveFact(
                objective.id(),
                campaignId == null ? ReviewInput.ACCOUNT : campaignId,
                objective.kpi(),
                assessed.baseline(),
                objective.target(),
                assessed.started(),
                assessed.ended(),
                objective.start() == null,
                objective.end() == null,
                assessed.checkpointMissing(),
                assessed.referenceMissing(),
                assessed.kpi() != null,
                assessed.measured(),
                withoutData == null ? null : withoutData.doubleValue(),
                assessed.relevance(),
                smart.verdict(ObjectiveAssessment.SPECIFIC),
                smart.verdict(ObjectiveAssessment.MEASURABLE),
                smart.verdict(ObjectiveAssessment.ATTAINABLE),
                smart.verdict(ObjectiveAssessment.RELEVANT),
                smart.verdict(ObjectiveAssessment.TIME_BOUND),
                smart.verdict(ObjectiveAssessment.PACE),
                pace == null ? null : (double) pace.elapsedDays(),
                pace == null ? null : pace.elapsedShare(),
                smart.probability(),
                smart.upliftNeeded(),
                pace == null ? null : pace.upliftPast90(),
                smart.expected(),
                smart.forecast() == null ? null : smart.forecast().low(),
                smart.forecast() == null ? null : smart.forecast().high(),
                smart.proposal(),
                LastYear.rest(assessed, series, context));
    }
}
