package dev.boussole.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.PaceCourse;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.statistics.Interval;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class CampaignChartsTest {
    private static final RuleBook RULES = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
    private static final Workspace SAMPLE = WorkspaceReader.read(
                    List.of(Path.of("fixtures/sample")), WorkspaceOptions.in(Language.EN))
            .workspace();
    private static final Review REVIEW = CampaignReview.review(SAMPLE, RULES, SAMPLE.dayAfterData());

    private static CampaignAdvice campaign(String id) {
        return REVIEW.campaigns().stream()
                .filter(one -> one.campaign().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Attainment kpi(String campaign, Kpi kpi) {
        return campaign(campaign).kpis().stream()
                .filter(one -> one.measured().kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    private static CampaignCharts charts(Workspace workspace, String campaign) {
        Campaign found = campaign(campaign).campaign();
        return new CampaignCharts(workspace, List.of(), found, REVIEW.asOf(), Language.EN);
    }

    private static KpiCourse course(String campaign, Kpi kpi) {
        CampaignCharts charts = charts(SAMPLE, campaign);
        return KpiCourse.of(charts.series().orElseThrow(), kpi(campaign, kpi).measured(), charts.context())
                .orElseThrow();
    }

    @Test
    void a_point_over_the_judged_days_is_the_judged_figure() {
        KpiCourse course = course("collection-automne", Kpi.CTR);
        KpiValue last = course.points().get(course.points().size() - 1);
        assertThat(last.window()).isEqualTo(course.judged().window());
        assertThat(last.value()).isEqualTo(course.judged().value());
        assertThat(last.interval()).isEqualTo(course.judged().interval());
    }

    @Test
    void points_that_reach_into_the_conversion_lag_are_told_apart() {
        KpiCourse course = course("veilleuses-enfant", Kpi.CPA);
        assertThat(course.points())
                .allSatisfy(point ->
                        assertThat(point.mature()).isEqualTo(point.window().to().isBefore(LocalDate.of(2026, 10, 25))));
        assertThat(course.points()).anyMatch(point -> !point.mature());
    }

    @Test
    void a_campaign_of_twelve_days_is_drawn_by_the_week() {
        assertThat(course("appliques-display", Kpi.CTR).days()).isEqualTo(7);
    }

    @Test
    void a_sum_is_drawn_beside_its_reference_for_as_many_days() {
        Chart chart = charts(SAMPLE, "veilleuses-enfant")
                .kpi(kpi("veilleuses-enfant", Kpi.CONVERSIONS))
                .orElseThrow();
        assertThat(chart.caption()).isEqualTo("Conversions in 7 days");
        assertThat(chart.keys()).extracting(Chart.Key::words).contains("own past 132");
    }

    @Test
    void what_was_done_is_marked_and_its_note_escaped() {
        Change change = new Change(LocalDate.of(2026, 10, 11), null, Lever.LP, "new page <script>alert(1)</script>");
        Workspace changed = new Workspace(
                SAMPLE.account(),
                SAMPLE.campaigns(),
                SAMPLE.objectives(),
                List.of(change),
                SAMPLE.experiments(),
                SAMPLE.history(),
                SAMPLE.problems());
        Chart chart = charts(changed, "veilleuses-enfant")
                .kpi(kpi("veilleuses-enfant", Kpi.CPA))
                .orElseThrow();
        assertThat(chart.keys()).contains(new Chart.Key("mark", "A", "11 Oct: new page <script>alert(1)</script>"));
        assertThat(chart.plot().svg()).contains(">A</text>").doesNotContain("<script");
    }

    @Test
    void the_fan_ends_where_the_objective_is_forecast_to_end() {
        for (ObjectiveAssessment assessed : REVIEW.objectives()) {
            String id = String.valueOf(assessed.objective().campaignId());
            CampaignCharts charts = charts(SAMPLE, id);
            Kpi kpi = Kpi.of(String.valueOf(assessed.objective().kpi())).orElseThrow();
            PaceCourse course = PaceCourse.of(
                            kpi,
                            new Period(
                                    Objects.requireNonNull(assessed.objective().start()),
                                    Objects.requireNonNull(assessed.objective().end())),
                            Objects.requireNonNull(assessed.objective().target()),
                            charts.series().orElseThrow(),
                            charts.context())
                    .orElseThrow();
            PaceCourse.Ahead last = course.ahead().get(course.ahead().size() - 1);
            assertThat(last.day()).isEqualTo(assessed.objective().end());
            assertThat(last.expected()).isCloseTo(assessed.expected(), Percentage.withPercentage(1e-9));
            Interval forecast = Objects.requireNonNull(assessed.forecast());
            assertThat(last.interval().low()).isCloseTo(forecast.low(), Percentage.withPercentage(1e-9));
            assertThat(last.interval().high()).isCloseTo(forecast.high(), Percentage.withPercentage(1e-9));
        }
        assertThat(REVIEW.objectives()).hasSize(3);
    }

    @Test
    void the_plan_of_a_sum_ends_on_its_target() {
        Chart chart = charts(SAMPLE, "devis-architectes").spend().orElseThrow();
        List<String> last = chart.table().rows().get(chart.table().rows().size() - 1);
        assertThat(last).first().isEqualTo("30 November 2026");
        assertThat(last).last().isEqualTo("€24,000");
    }

    @Test
    void without_a_budget_there_is_no_pacing() {
        assertThat(charts(SAMPLE, "lettre-atelier").spend()).isEmpty();
    }
}
