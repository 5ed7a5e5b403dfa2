package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.report.chart.Axis;
import dev.boussole.report.chart.Chart;
import dev.boussole.report.chart.Layer;
import dev.boussole.report.chart.Plot;
import dev.boussole.report.chart.Tick;
import dev.boussole.review.CampaignAdvice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each channel spent, and what it brought. */
final class Channels {
    /** What a channel without conversions is told by: the first that was received. */
    private static final List<Kpi> RESULTS =
            List.of(Kpi.LEADS, Kpi.ORGANIC_SESSIONS, Kpi.SESSIONS, Kpi.SOCIAL_SESSIONS);

    private static final int HEIGHT = 200;
    private static final double BAR = 0.36;
    private static final double TOP_SHARE = 0.05;

    private final Material material;
    private final Speech speech;
    private final Intervals intervals;

    Channels(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
        this.intervals = new Intervals(speech);
    }

    private record Line(
            Channel channel,
            int campaigns,
            @Nullable KpiValue spend,
            @Nullable KpiValue results,
            @Nullable KpiValue cost,
            @Nullable KpiValue roas) {
        double spent() {
            return spend == null ? 0 : spend.value();
        }

        double brought() {
            return results == null || !results.kpi().equals(Kpi.CONVERSIONS) ? 0 : results.value();
        }
    }

    /** Nothing for one campaign, and where no campaign names its channel. */
    List<ReportDocument.Section> section() {
        if (material.campaign() != null) {
            return List.of();
        }
        Period period = material.maturePeriod();
        List<Line> lines = lines(period);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(speech.say("channels.note"), true));
        drawing(lines).ifPresent(blocks::add);
        blocks.add(table(lines));
        return List.of(new ReportDocument.Section(
                "channels", speech.say("channels"), speech.say("channels.lead", speech.period(period)), blocks));
    }

    private List<Line> lines(Period period) {
        Map<Channel, List<Campaign>> campaigns = new EnumMap<>(Channel.class);
        for (CampaignAdvice advised : material.review().campaigns()) {
            Channel channel = advised.campaign().channel();
            if (channel != null) {
                campaigns.computeIfAbsent(channel, key -> new ArrayList<>()).add(advised.campaign());
            }
        }
        List<Line> lines = new ArrayList<>();
        campaigns.forEach((channel, of) -> {
            Ledger ledger = new Ledger(material, of);
            lines.add(new Line(
                    channel,
                    ledger.campaigns(),
                    ledger.spend(period).orElse(null),
                    results(ledger, period),
                    ledger.of(Kpi.CPA, period).orElse(null),
                    ledger.of(Kpi.ROAS, period).orElse(null)));
        });
        lines.sort(Comparator.comparingDouble(Line::spent).reversed());
        return lines;
    }

    /** Conversions, else what comes nearest to them. */
    private static @Nullable KpiValue results(Ledger ledger, Period period) {
        return ledger.of(Kpi.CONVERSIONS, period)
                .or(() -> RESULTS.stream()
                        .flatMap(kpi -> ledger.other(kpi, period).stream())
                        .findFirst())
                .orElse(null);
    }

    /** The share of spend beside the share of results, where two channels or more spent money. */
    private Optional<Block.Drawing> drawing(List<Line> lines) {
        List<Line> paid = lines.stream().filter(one -> one.spent() > 0).toList();
        double spend = paid.stream().mapToDouble(Line::spent).sum();
        double results = paid.stream().mapToDouble(Line::brought).sum();
        if (paid.size() < 2 || !(results > 0)) {
            return Optional.empty();
        }
        List<Layer.Point> spent = new ArrayList<>();
        List<Layer.Point> brought = new ArrayList<>();
        List<Tick> names = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        double most = 0;
        for (int i = 0; i < paid.size(); i++) {
            Line one = paid.get(i);
            String name = speech.text(one.channel().label());
            double ofSpend = one.spent() / spend;
            double ofResults = one.brought() / results;
            most = Math.max(most, Math.max(ofSpend, ofResults));
            names.add(new Tick(i + 0.5, name));
            spent.add(new Layer.Point(i + 0.5 - BAR / 2, ofSpend, name + " " + speech.share(ofSpend)));
            brought.add(new Layer.Point(i + 0.5 + BAR / 2, ofResults, name + " " + speech.share(ofResults)));
            rows.add(List.of(name, speech.share(ofSpend), speech.share(ofResults)));
        }
        Plot plot = new Plot(
                speech.say("channels.drawing"),
                new Axis(0, paid.size(), names),
                Axis.numbers(0, most + TOP_SHARE, speech::share),
                List.of(new Layer.Bars(spent, BAR, "muted"), new Layer.Bars(brought, BAR, "accent")),
                Plot.WIDE,
                HEIGHT);
        Chart chart = new Chart(
                plot,
                speech.say("channels.drawing"),
                List.of(
                        new Chart.Key("column muted", speech.say("channels.share.spend")),
                        new Chart.Key("column accent", speech.say("channels.share.results"))),
                new Chart.Table(
                        List.of(
                                speech.say("column.channel"),
                                speech.say("channels.share.spend"),
                                speech.say("channels.share.results")),
                        rows));
        return Optional.of(new Block.Drawing(chart));
    }

    private Block table(List<Line> lines) {
        return new Block.Table(
                speech.say("channels"),
                List.of(
                        Block.Column.text(speech.say("column.channel"), 25),
                        Block.Column.number(speech.say("column.spend"), 15),
                        Block.Column.number(speech.say("column.results"), 15),
                        Block.Column.text(speech.say("column.cpa"), 25),
                        Block.Column.text(speech.say("column.roas"), 20)),
                lines.stream().map(this::row).toList());
    }

    private List<Block.Cell> row(Line one) {
        return List.of(
                Block.Cell.of(speech.text(one.channel().label()), speech.count("campaigns", one.campaigns())),
                cell(one.spend(), false),
                result(one.results()),
                cell(one.cost(), true),
                cell(one.roas(), true));
    }

    private Block.Cell result(@Nullable KpiValue value) {
        return value == null || value.kpi().equals(Kpi.CONVERSIONS)
                ? cell(value, false)
                : Block.Cell.of(
                        speech.number(value.value()), speech.text(value.kpi().label()));
    }

    private Block.Cell cell(@Nullable KpiValue value, boolean drawn) {
        if (value == null) {
            return Block.Cell.of("–");
        }
        Kpi.Unit unit = value.kpi().unit();
        return new Block.Cell(
                speech.figure(value.value(), unit),
                drawn ? speech.interval(value.interval(), unit) : "",
                drawn ? intervals.of(value, null, "plain") : null,
                "");
    }
}
