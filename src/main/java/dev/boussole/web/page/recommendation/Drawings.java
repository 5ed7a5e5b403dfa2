package dev.boussole.web.page.recommendation;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Scope;
import dev.boussole.decision.Life;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Objective;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.chart.CampaignCharts;
import dev.boussole.report.chart.Chart;
import dev.boussole.review.Workspace;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.kpi.KpiHelp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The KPIs that a recommendation rests on, over time. */
final class Drawings {
    private static final int DRAWN_MAX = 3;

    private final Snapshot now;
    private final Campaign about;
    private final Life life;
    private final Measured measured;
    private final Words words;
    private final Labels labels;

    Drawings(Snapshot now, Campaign about, Life life, Measured measured, Words words) {
        this.now = now;
        this.about = about;
        this.life = life;
        this.measured = measured;
        this.words = words;
        this.labels = words.labels();
    }

    /** The KPIs of the proof over time, then the one that it is judged on. */
    List<RecommendationPage.Drawn> all(@Nullable Recommendation current) {
        Map<Kpi, Attainment> wanted = new LinkedHashMap<>();
        if (current != null) {
            current.evidence()
                    .forEach(one -> Facts.kpi(one.fact())
                            .ifPresent(kpi ->
                                    measured.of(one.fact(), kpi).ifPresent(known -> wanted.putIfAbsent(kpi, known))));
        }
        Optional.ofNullable(life.watch())
                .flatMap(Kpi::of)
                .ifPresent(kpi -> measured.whole(kpi).ifPresent(known -> wanted.putIfAbsent(kpi, known)));
        CampaignCharts charts = charts();
        List<RecommendationPage.Drawn> drawn = new ArrayList<>();
        for (Objective objective : now.workspace().objectives()) {
            if (life.cause().scope().endsWith("/" + objective.id())
                    || life.cause().scope().equals(objective.id())) {
                Kpi.of(String.valueOf(objective.kpi()))
                        .ifPresent(kpi -> charts.pace(objective)
                                .ifPresent(one -> drawn.add(
                                        new RecommendationPage.Drawn(one.caption(), KpiHelp.of(kpi, labels), one))));
            }
        }
        wanted.forEach((kpi, known) -> {
            Optional<Chart> chart = drawn.size() < DRAWN_MAX ? charts.kpi(known) : Optional.empty();
            chart.ifPresent(
                    one -> drawn.add(new RecommendationPage.Drawn(one.caption(), KpiHelp.of(kpi, labels), one)));
        });
        return drawn;
    }

    /** What was done by following it is marked as a change, too. */
    private CampaignCharts charts() {
        Workspace workspace = now.workspace();
        LocalDate done = life.appliedOn();
        List<Change> changes = new ArrayList<>(workspace.changes());
        if (done != null) {
            changes.add(new Change(
                    done,
                    about.id(),
                    life.cause().lever(),
                    labels.of("recommendation.followed", words.text(life.said().title()))));
        }
        Workspace marked = new Workspace(
                workspace.account(),
                workspace.campaigns(),
                workspace.objectives(),
                changes,
                workspace.experiments(),
                workspace.history(),
                workspace.problems());
        Scope scope = Scope.campaign(about.id());
        for (Scope one : workspace.history().scopesOf(about.id())) {
            scope = measured.isPart() && one.path().equals(life.cause().scope()) ? one : scope;
        }
        return new CampaignCharts(
                marked, now.ruleset().ownKpis(), about, scope, now.review().asOf(), words.language());
    }
}
