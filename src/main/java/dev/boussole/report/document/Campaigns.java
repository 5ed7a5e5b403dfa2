package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Lever;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.Trend;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Each campaign with the KPIs that matter for it. */
final class Campaigns {
    /** As many are told in full; the others are named. */
    private static final int MOST = 40;

    private static final int DRAWINGS = 2;
    /** False-discovery rate at which a trend counts (kpis.md, section D). */
    private static final double TREND_Q_MAX = 0.10;

    private final Material material;
    private final Speech speech;
    private final Intervals intervals;
    private final Drawings drawings;

    Campaigns(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
        this.intervals = new Intervals(speech);
        this.drawings = new Drawings(material, speech);
    }

    List<ReportDocument.Section> section() {
        List<CampaignAdvice> all = material.review().campaigns().stream()
                .sorted(Comparator.comparing(Campaigns::state))
                .toList();
        List<Block> blocks = new ArrayList<>();
        all.stream().limit(MOST).forEach(one -> campaign(one, blocks));
        if (all.size() > MOST) {
            String names = all.stream()
                    .skip(MOST)
                    .limit(200)
                    .map(one -> one.campaign().name())
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            blocks.add(new Block.Paragraph(speech.say("campaigns.more", all.size() - MOST, names), true));
        }
        return List.of(
                new ReportDocument.Section("campaigns", speech.say("campaigns"), speech.say("campaigns.lead"), blocks));
    }

    private void campaign(CampaignAdvice advised, List<Block> blocks) {
        Campaign campaign = advised.campaign();
        State state = state(advised);
        blocks.add(new Block.Heading(
                "campaign-" + campaign.id(),
                campaign.name(),
                speech.kind(campaign),
                List.of(new Block.Mark(speech.say("state." + state.name().toLowerCase(Locale.ROOT)), state.tone))));
        List<Attainment> telling = new TellingKpis(material).of(advised);
        if (telling.isEmpty()) {
            blocks.add(new Block.Paragraph(speech.say("campaigns.no-kpi"), true));
            return;
        }
        List<Block.Panel> panels = new ArrayList<>();
        for (Attainment one : telling) {
            if (panels.size() < DRAWINGS) {
                drawings.course(campaign, one).ifPresent(chart -> panels.add(new Block.Panel(chart.caption(), chart)));
            }
        }
        if (!panels.isEmpty()) {
            blocks.add(new Block.Gallery(panels));
        }
        blocks.add(table(campaign, telling));
    }

    private Block table(Campaign campaign, List<Attainment> telling) {
        return new Block.Table(
                speech.say("campaigns.table", campaign.name()),
                List.of(
                        Block.Column.text(speech.say("column.kpi"), 25),
                        Block.Column.number(speech.say("column.value"), 10),
                        Block.Column.text(speech.say("column.interval"), 40),
                        Block.Column.text(speech.say("column.trend"), 15),
                        Block.Column.number("n", 10)),
                telling.stream().map(this::row).toList());
    }

    private List<Block.Cell> row(Attainment one) {
        KpiValue measured = one.measured();
        String interval = speech.interval(measured.interval(), measured.kpi().unit());
        String reference = intervals.reference(one);
        String tone = Intervals.tone(one);
        String range = interval.isEmpty() || reference.isEmpty() ? interval + reference : interval + " · " + reference;
        return List.of(
                Block.Cell.of(speech.text(measured.kpi().label()), speech.period(measured.window())),
                Block.Cell.toned(
                        speech.figure(measured.value(), measured.kpi().unit()), tone.equals("plain") ? "" : tone),
                new Block.Cell(range.isEmpty() ? "–" : "", range, intervals.of(one), ""),
                Block.Cell.of(trend(one)),
                Block.Cell.of(speech.number(measured.n())));
    }

    private String trend(Attainment one) {
        Trend trend = one.measured().trend();
        Double q = one.trendQ();
        if (trend == null) {
            return "–";
        }
        if (q == null || q > TREND_Q_MAX) {
            return speech.say("trend.steady");
        }
        return speech.say(
                trend.change() > 0 ? "trend.rising" : "trend.falling", speech.percent(Math.abs(trend.change())));
    }

    /** What a campaign needs, the most urgent first. */
    private enum State {
        STOP("poor"),
        ACT("accent"),
        WAIT("warn"),
        CALM("good");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }
    }

    private static State state(CampaignAdvice advised) {
        List<Recommendation> said = advised.advice().recommendations();
        if (said.stream().anyMatch(one -> one.score().stage() == 1)) {
            return State.STOP;
        }
        if (said.stream().anyMatch(one -> one.guidance().lever() != Lever.WAIT)) {
            return State.ACT;
        }
        return said.isEmpty() && advised.advice().abstentions().isEmpty() ? State.CALM : State.WAIT;
    }
}
