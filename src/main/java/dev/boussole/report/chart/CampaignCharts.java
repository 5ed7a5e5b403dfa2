package dev.boussole.report.chart;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Objective;
import dev.boussole.objective.PaceCourse;
import dev.boussole.review.Workspace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The drawings of one campaign of a workspace, or of a part of it, as of a day; nothing is drawn that was not received. */
public final class CampaignCharts {
    private final Workspace workspace;
    private final Campaign campaign;
    private final Language language;
    private final List<Change> changes;
    private final MeasureContext context;
    private final Optional<DailySeries> series;

    /** @param ownKpis that the rulebook defines */
    public CampaignCharts(
            Workspace workspace, List<KpiDefinition> ownKpis, Campaign campaign, LocalDate asOf, Language language) {
        this(workspace, ownKpis, campaign, Scope.campaign(campaign.id()), asOf, language);
    }

    /** The same for a part of the campaign. */
    public CampaignCharts(
            Workspace workspace,
            List<KpiDefinition> ownKpis,
            Campaign campaign,
            Scope scope,
            LocalDate asOf,
            Language language) {
        this.workspace = workspace;
        this.campaign = campaign;
        this.language = language;
        this.changes = changes(workspace, campaign, asOf);
        this.context = new MeasureContext(
                asOf,
                workspace.account(),
                campaign,
                changes.stream().map(Change::date).toList(),
                ownKpis);
        this.series = workspace.history().of(scope);
    }

    /** What was done to a campaign, or to all of them, up to a day; oldest first. */
    public static List<Change> changes(Workspace workspace, Campaign campaign, LocalDate asOf) {
        return workspace.changes().stream()
                .filter(change -> change.campaignId() == null || Objects.equals(change.campaignId(), campaign.id()))
                .filter(change -> !change.date().isAfter(asOf))
                .sorted(Comparator.comparing(Change::date))
                .toList();
    }

    public MeasureContext context() {
        return context;
    }

    public Optional<DailySeries> series() {
        return series;
    }

    /** A KPI over time, a page wide. */
    public Optional<Chart> kpi(Attainment attainment) {
        return course(attainment)
                .map(course -> KpiChart.of(course, attainment, changes, language, workspace.account()));
    }

    /** The same the size of a card. */
    public Optional<Chart> small(Attainment attainment) {
        return course(attainment)
                .map(course -> KpiChart.small(course, attainment, changes, language, workspace.account()));
    }

    private Optional<KpiCourse> course(Attainment attainment) {
        return series.flatMap(one -> KpiCourse.of(one, attainment.measured(), context));
    }

    /** The judged KPI of the last weeks as a line the size of a word; empty text where there is none. */
    public String spark(KpiValue judged, int weeks, String words) {
        return series.map(one -> Spark.svg(KpiCourse.weekly(one, judged, context, weeks), words))
                .orElse("");
    }

    /** The result of an objective so far, its plan and the fan of what may follow. */
    public Optional<Chart> pace(Objective objective) {
        Optional<Kpi> kpi = Optional.ofNullable(objective.kpi()).flatMap(context::kpi);
        Optional<Period> period = period(objective.start(), objective.end());
        Double target = objective.target();
        return kpi.isEmpty() || period.isEmpty() || target == null
                ? Optional.empty()
                : pace(kpi.get(), period.get(), target);
    }

    /** The spend of the flight so far, the budget's plan and the fan of what may follow. */
    public Optional<Chart> spend() {
        Optional<Period> flight = period(campaign.start(), campaign.end());
        Double budget = campaign.budget();
        return flight.isEmpty() || budget == null || !(budget > 0)
                ? Optional.empty()
                : pace(Kpi.COST, flight.get(), budget);
    }

    private static Optional<Period> period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    private Optional<Chart> pace(Kpi kpi, Period period, double target) {
        return series.flatMap(one -> PaceCourse.of(kpi, period, target, one, context))
                .filter(course -> !course.behind().isEmpty())
                .map(course -> PaceChart.of(course, language, workspace.account()));
    }
}
