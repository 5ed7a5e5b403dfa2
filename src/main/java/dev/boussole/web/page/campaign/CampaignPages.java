package dev.boussole.web.page.campaign;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Period;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.Lives;
import dev.boussole.report.chart.CampaignCharts;
import dev.boussole.report.chart.Chart;
import dev.boussole.report.chart.Plot;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one campaign of a review into words and drawings. */
final class CampaignPages {
    private static final int HALF_WIDTH = 520;
    private static final int HALF_HEIGHT = 240;

    private final Review review;
    private final CampaignAdvice advice;
    private final CampaignCharts charts;
    private final Words words;
    private final Frame frame;
    private final Campaign campaign;

    /** @param advice of the campaign, without what somebody has answered */
    CampaignPages(Review review, CampaignAdvice advice, CampaignCharts charts, Words words, Frame frame) {
        this.review = review;
        this.advice = advice;
        this.charts = charts;
        this.words = words;
        this.frame = frame;
        this.campaign = advice.campaign();
    }

    CampaignPage page(
            Lives lives,
            Optional<CampaignSituation> situation,
            List<CampaignPage.Event> history,
            List<CampaignPage.RuleGroup> rules,
            @Nullable WhyNotPart whyNot) {
        KpiCards cards = new KpiCards(words, campaign);
        List<Attainment> kpis = advice.kpis();
        var objectives =
                review.objectives().stream().map(ObjectiveAssessment::objective).toList();
        Kpi deciding = KpiCards.deciding(campaign, kpis, objectives, review.asOf())
                .map(one -> one.measured().kpi())
                .orElse(null);
        Standing standing = Standing.of(advice.advice());
        return new CampaignPage(
                frame,
                campaign.id(),
                campaign.name(),
                about(),
                words.date(review.asOf()),
                words.labels().of("state." + standing.key()),
                standing.key(),
                advice.advice().recommendations().stream()
                        .map(one -> line(one, lives))
                        .toList(),
                notes(advice.advice()),
                cards.drawn(advice, objectives, review.asOf(), charts),
                cards.all(kpis),
                charts.series()
                        .map(series -> new Funnels(words, campaign, charts.context()).of(series))
                        .orElse(null),
                paces(),
                situation.map(new PartTables(words, deciding)::of).orElse(List.of()),
                history,
                rules,
                whyNot);
    }

    private List<String> about() {
        List<String> about = new ArrayList<>();
        if (campaign.channel() != null) {
            about.add(words.text(campaign.channel().label()));
        }
        if (campaign.goal() != null) {
            about.add(words.text(campaign.goal().label()));
        }
        LocalDate start = campaign.start();
        LocalDate end = campaign.end();
        if (start != null && end != null && !end.isBefore(start)) {
            about.add(words.period(new Period(start, end)));
        } else if (start != null) {
            about.add(words.labels().of("campaign.since", words.date(start)));
        }
        if (campaign.budget() != null) {
            about.add(words.labels().of("campaign.budget", words.figure(campaign.budget(), Kpi.Unit.MONEY)));
        }
        return about;
    }

    private CampaignPage.AdviceLine line(Recommendation said, Lives lives) {
        Lives.Mark mark = lives.of(said);
        return new CampaignPage.AdviceLine(
                frame.to("/recommendations/" + (mark == null ? said.id() : mark.id())),
                words.text(said.messages().title()),
                words.text(said.messages().why()),
                words.text(said.guidance().lever().label()),
                words.labels().of("priority." + said.guidance().priority().key()),
                said.guidance().priority().key());
    }

    private List<CampaignPage.Note> notes(Advice said) {
        List<CampaignPage.Note> notes = new ArrayList<>();
        said.abstentions()
                .forEach(one -> notes.add(new CampaignPage.Note(
                        words.labels().of("campaign.note.wait"),
                        words.text(one.message()),
                        one.insteadOf().id())));
        said.heldBack()
                .forEach(one -> notes.add(new CampaignPage.Note(
                        words.labels().of("campaign.note.held"),
                        words.text(one.reason()),
                        one.guidance().id())));
        return notes;
    }

    private List<CampaignPage.PaceCard> paces() {
        List<CampaignPage.PaceCard> paces = new ArrayList<>();
        for (ObjectiveAssessment one : review.objectives()) {
            if (Objects.equals(one.objective().campaignId(), campaign.id())) {
                charts.pace(one.objective()).ifPresent(chart -> paces.add(card(chart, heading(one))));
            }
        }
        charts.spend().ifPresent(chart -> paces.add(card(chart, null)));
        return paces;
    }

    /** Half a page wide. */
    private static CampaignPage.PaceCard card(Chart chart, @Nullable String line) {
        Plot half = chart.plot().sized(HALF_WIDTH, HALF_HEIGHT);
        return new CampaignPage.PaceCard(
                chart.caption(), line, new Chart(half, chart.caption(), chart.keys(), chart.table()));
    }

    private String heading(ObjectiveAssessment assessed) {
        String status = words.labels().of("status." + assessed.status().name().toLowerCase(Locale.ROOT));
        Double chance = assessed.probability();
        return chance == null ? status : words.labels().of("campaign.chance", status, words.probability(chance));
    }
}
