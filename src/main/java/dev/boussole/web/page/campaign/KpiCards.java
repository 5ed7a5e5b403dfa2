package dev.boussole.web.page.campaign;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.Trend;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.KpiRelevanceTable;
import dev.boussole.objective.Objective;
import dev.boussole.objective.PrimaryKpi;
import dev.boussole.objective.References;
import dev.boussole.report.chart.CampaignCharts;
import dev.boussole.report.chart.Chart;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.chart.Intervals;
import dev.boussole.web.page.kpi.KpiHelp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a campaign's KPIs into words and drawings, those that matter for its objective first. */
final class KpiCards {
    /** False-discovery rate at which a trend counts (kpis.md, section D). */
    private static final double TREND_Q_MAX = 0.10;

    private static final int DRAWN_MAX = 9;

    private final Words words;
    private final Intervals intervals;
    private final Campaign campaign;

    KpiCards(Words words, Campaign campaign) {
        this.words = words;
        this.intervals = new Intervals(words);
        this.campaign = campaign;
    }

    /** The KPI that decides for a campaign; where none of its goal's was measured, the one that comes nearest to money. */
    static Optional<Attainment> deciding(
            Campaign campaign, List<Attainment> kpis, List<Objective> objectives, LocalDate asOf) {
        List<Objective> active = objectives.stream()
                .filter(one -> Objects.equals(one.campaignId(), campaign.id()) && References.active(one, asOf))
                .toList();
        return PrimaryKpi.of(campaign.goal(), active, kpi -> measured(kpis, kpi).isPresent())
                .or(() -> PrimaryKpi.of(null, active, kpi -> measured(kpis, kpi).isPresent()))
                .flatMap(kpi -> measured(kpis, kpi));
    }

    static Optional<Attainment> measured(List<Attainment> kpis, Kpi kpi) {
        return kpis.stream().filter(one -> one.measured().kpi().equals(kpi)).findFirst();
    }

    /**
     * Drawn over time: what decides, what objectives name, what the advice rests on, what the goal asks for, what must not
     * suffer, what explains.
     */
    List<KpiCard> drawn(CampaignAdvice advice, List<Objective> objectives, LocalDate asOf, CampaignCharts charts) {
        List<Attainment> kpis = advice.kpis();
        Set<Attainment> wanted = new LinkedHashSet<>();
        deciding(campaign, kpis, objectives, asOf).ifPresent(wanted::add);
        for (Objective objective : objectives) {
            if (Objects.equals(objective.campaignId(), campaign.id())) {
                kpis.stream()
                        .filter(one -> one.measured().kpi().key().equals(objective.kpi()))
                        .forEach(wanted::add);
            }
        }
        advice.advice().recommendations().stream()
                .flatMap(one -> one.guidance().uses().stream().sorted())
                .forEach(kpi -> measured(kpis, kpi).ifPresent(wanted::add));
        Goal goal = campaign.goal();
        if (goal != null) {
            KpiRelevanceTable.primaries(goal).forEach(kpi -> measured(kpis, kpi).ifPresent(wanted::add));
            KpiRelevanceTable.guardrails(goal)
                    .forEach(kpi -> measured(kpis, kpi).ifPresent(wanted::add));
        }
        kpis.stream()
                .filter(one -> goal == null
                        || KpiRelevanceTable.of(goal, one.measured().kpi()) == KpiRelevance.SECONDARY)
                .filter(one -> one.measured().interval() != null && one.reference() != null)
                .forEach(wanted::add);
        List<KpiCard> cards = new ArrayList<>();
        for (Attainment one : wanted) {
            Optional<Chart> chart = cards.size() < DRAWN_MAX ? charts.small(one) : Optional.empty();
            chart.ifPresent(drawing -> cards.add(card(one, drawing)));
        }
        return cards;
    }

    List<KpiCard> all(List<Attainment> kpis) {
        return kpis.stream().map(one -> card(one, null)).toList();
    }

    KpiCard card(Attainment attainment, @Nullable Chart chart) {
        KpiValue measured = attainment.measured();
        Bar bar = intervals.bar(attainment);
        return new KpiCard(
                KpiHelp.of(measured.kpi(), words.labels()),
                role(measured.kpi()),
                words.figure(measured.value(), measured.kpi().unit()),
                bar == null ? "plain" : bar.tone(),
                bar,
                intervals.text(attainment),
                intervals.reference(attainment),
                trend(attainment),
                trendKey(attainment),
                words.labels().of("sample", words.count(measured.n())),
                words.period(measured.window()),
                chart);
    }

    private @Nullable String role(Kpi kpi) {
        Goal goal = campaign.goal();
        KpiRelevance relevance = goal == null ? KpiRelevance.UNLISTED : KpiRelevanceTable.of(goal, kpi);
        String label = "campaign.role." + relevance.name().toLowerCase(Locale.ROOT);
        return relevance == KpiRelevance.UNLISTED || relevance == KpiRelevance.IRRELEVANT
                ? null
                : words.labels().of(label);
    }

    private @Nullable String trend(Attainment attainment) {
        Trend trend = attainment.measured().trend();
        return trend == null
                ? null
                : words.labels().of("trend." + trendKey(attainment), words.percent(Math.abs(trend.change())));
    }

    private static String trendKey(Attainment attainment) {
        Trend trend = attainment.measured().trend();
        Double q = attainment.trendQ();
        if (trend == null || q == null || q > TREND_Q_MAX) {
            return "stable";
        }
        return trend.change() > 0 ? "rising" : "falling";
    }
}
