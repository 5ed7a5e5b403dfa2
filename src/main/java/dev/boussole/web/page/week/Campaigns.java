package dev.boussole.web.page.week;

import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Intervals;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Lever;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.Trend;
import dev.boussole.objective.Attainment;
import dev.boussole.review.CampaignAdvice;
import org.jspecify.annotations.Nullable;

/** Puts campaigns and their KPIs into words. */
final class Campaigns {
    /** False-discovery rate at which a trend counts (kpis.md, section D). */
    private static final double TREND_Q_MAX = 0.10;

    private final Words words;
    private final Intervals intervals;

    Campaigns(Words words) {
        this.words = words;
        this.intervals = new Intervals(words);
    }

    CampaignCard of(CampaignAdvice advice) {
        Campaign campaign = advice.campaign();
        String state = state(advice);
        return new CampaignCard(
                campaign.id(),
                campaign.name(),
                campaign.channel() == null
                        ? null
                        : words.text(campaign.channel().label()),
                campaign.goal() == null ? null : words.text(campaign.goal().label()),
                words.labels().of("state." + state),
                state,
                advice.kpis().stream().map(this::row).toList());
    }

    static String state(CampaignAdvice advice) {
        var said = advice.advice().recommendations();
        if (said.stream().anyMatch(one -> one.score().stage() == 1)) {
            return "stop";
        }
        if (said.stream().anyMatch(one -> one.guidance().lever() != Lever.WAIT)) {
            return "act";
        }
        return said.isEmpty() && advice.advice().abstentions().isEmpty() ? "calm" : "wait";
    }

    private CampaignCard.KpiRow row(Attainment attainment) {
        KpiValue measured = attainment.measured();
        return new CampaignCard.KpiRow(
                words.text(measured.kpi().label()),
                words.figure(measured.value(), measured.kpi().unit()),
                intervals.bar(attainment),
                intervals.text(attainment),
                intervals.reference(attainment),
                trend(attainment),
                trendKey(attainment),
                words.count(measured.n()));
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
