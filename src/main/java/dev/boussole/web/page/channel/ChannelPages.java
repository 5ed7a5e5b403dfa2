package dev.boussole.web.page.channel;

import dev.boussole.fact.ChannelSpend;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.report.chart.Axis;
import dev.boussole.report.chart.Chart;
import dev.boussole.report.chart.Layer;
import dev.boussole.report.chart.Plot;
import dev.boussole.report.chart.Tick;
import dev.boussole.review.Workspace;
import dev.boussole.statistics.Interval;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts channels into words and drawings. */
final class ChannelPages {
    private static final int HEIGHT = 240;
    private static final double HALF = 0.21;

    private final Words words;
    private final Labels labels;
    private final Workspace workspace;
    private final List<ChannelSpend> active;
    private final List<ChannelSpend> silent;

    ChannelPages(Words words, Workspace workspace, List<ChannelSpend> channels) {
        this.words = words;
        this.labels = words.labels();
        this.workspace = workspace;
        this.active = channels.stream().filter(ChannelPages::tells).toList();
        this.silent = channels.stream().filter(one -> !tells(one)).toList();
    }

    private static boolean tells(ChannelSpend channel) {
        return figure(channel.spend()) > 0 || figure(channel.conversions()) > 0;
    }

    private static double figure(@Nullable Double figure) {
        return figure == null ? 0 : figure;
    }

    ChannelPage page(Frame frame, ChannelPage.@Nullable Move move) {
        ResponseWords responses = new ResponseWords(words);
        return new ChannelPage(
                frame,
                lead(),
                rows(),
                active.size() > 1 && total(ChannelSpend::spend) > 0 && total(ChannelSpend::conversions) > 0
                        ? shares()
                        : null,
                active.stream()
                        .filter(one -> figure(one.spend()) > 0)
                        .map(responses::of)
                        .toList(),
                silent.stream().map(this::name).collect(Collectors.joining(", ")),
                move);
    }

    private String lead() {
        int lag = workspace.account().conversionLagDays();
        return active.isEmpty()
                ? labels.of("channel.none")
                : labels.of("channel.lead", words.period(active.get(0).month()), lag);
    }

    private double total(Function<ChannelSpend, @Nullable Double> of) {
        return active.stream().mapToDouble(one -> figure(of.apply(one))).sum();
    }

    private String name(ChannelSpend channel) {
        return words.text(channel.channel().label());
    }

    private List<ChannelPage.Row> rows() {
        double spend = total(ChannelSpend::spend);
        double results = total(ChannelSpend::conversions);
        double average = results > 0 ? spend / results : 0;
        return active.stream()
                .map(one -> new ChannelPage.Row(
                        name(one),
                        money(one.spend()),
                        share(one.spend(), spend),
                        one.conversions() == null ? "–" : words.count(one.conversions()),
                        share(one.conversions(), results),
                        value(one.cpa()),
                        interval(one.cpa()),
                        bar(one.cpa(), average),
                        value(one.roas()),
                        interval(one.roas())))
                .toList();
    }

    private String money(@Nullable Double amount) {
        return amount == null ? "–" : words.figure(amount, Kpi.Unit.MONEY);
    }

    private String share(@Nullable Double part, double whole) {
        return part == null || !(whole > 0) ? "–" : words.percent(part / whole);
    }

    private String value(@Nullable KpiValue value) {
        return value == null ? "–" : words.figure(value.value(), value.kpi().unit());
    }

    private @Nullable String interval(@Nullable KpiValue value) {
        Interval interval = value == null ? null : value.interval();
        if (value == null) {
            return null;
        }
        if (interval == null || value.grade() == Grade.NONE) {
            return labels.of("channel.few", words.count(value.successes()));
        }
        Kpi.Unit unit = value.kpi().unit();
        return labels.of(
                "channel.interval",
                words.range(words.figure(interval.low(), unit), words.figure(interval.high(), unit)),
                words.count(value.successes()));
    }

    /** A channel's cost beside that of all of them. */
    private @Nullable Bar bar(@Nullable KpiValue cpa, double average) {
        Interval interval = cpa == null ? null : cpa.interval();
        String text = interval(cpa);
        if (cpa == null || interval == null || text == null || cpa.grade() == Grade.NONE || !(average > 0)) {
            return null;
        }
        String tone = interval.whollyBelow(average) ? "good" : interval.whollyAbove(average) ? "poor" : "plain";
        return Bar.of(
                interval.low(),
                cpa.value(),
                interval.high(),
                average,
                tone,
                text + ", " + labels.of("channel.average-of", money(average)));
    }

    private Chart shares() {
        double spend = total(ChannelSpend::spend);
        double results = total(ChannelSpend::conversions);
        List<Layer.Point> spends = new ArrayList<>();
        List<Layer.Point> wins = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        double most = 0;
        for (int i = 0; i < active.size(); i++) {
            ChannelSpend one = active.get(i);
            double paid = figure(one.spend()) / spend;
            double won = figure(one.conversions()) / results;
            most = Math.max(most, Math.max(paid, won));
            spends.add(new Layer.Point(i - HALF, paid, labels.of("channel.of-spend", name(one), words.percent(paid))));
            wins.add(new Layer.Point(i + HALF, won, labels.of("channel.of-results", name(one), words.percent(won))));
            ticks.add(new Tick(i, name(one)));
            table.add(List.of(name(one), words.percent(paid), words.percent(won)));
        }
        String told = table.stream()
                .map(row -> labels.of("channel.shares.one", row.get(0), row.get(1), row.get(2)))
                .collect(Collectors.joining("; "));
        Plot plot = new Plot(
                labels.of("channel.shares.chart", told),
                new Axis(-0.5, active.size() - 0.5, ticks),
                Axis.numbers(0, most, words::percent),
                List.of(new Layer.Bars(spends, HALF * 2, "spend"), new Layer.Bars(wins, HALF * 2, "won")),
                Plot.WIDE,
                HEIGHT);
        return new Chart(
                plot,
                labels.of("channel.shares"),
                List.of(
                        new Chart.Key("channel-spend", labels.of("channel.share-spend")),
                        new Chart.Key("channel-won", labels.of("channel.share-results"))),
                new Chart.Table(
                        List.of(
                                labels.of("channel.channel"),
                                labels.of("channel.share-spend"),
                                labels.of("channel.share-results")),
                        table));
    }
}
