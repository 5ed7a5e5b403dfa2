package dev.boussole.web.page.channel;

import dev.boussole.fact.ChannelSpend;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.SpendResponse;
import dev.boussole.report.chart.Axis;
import dev.boussole.report.chart.Chart;
import dev.boussole.report.chart.Layer;
import dev.boussole.report.chart.Plot;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Measured;
import dev.boussole.statistics.ResponseCurve;
import dev.boussole.statistics.ResponseFit;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells and draws how a channel's results answered to its weekly spend. */
final class ResponseWords {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;
    private static final int STEPS = 40;
    private static final double BEYOND = 1.25;

    private final Words words;
    private final Labels labels;

    ResponseWords(Words words) {
        this.words = words;
        this.labels = words.labels();
    }

    ChannelPage.Response of(ChannelSpend channel) {
        SpendResponse response = channel.response();
        Optional<ResponseFit> fit = Optional.ofNullable(response).flatMap(SpendResponse::measured);
        KpiValue cpa = channel.cpa();
        return new ChannelPage.Response(
                channel.channel().key(),
                words.text(channel.channel().label()),
                response == null
                        ? null
                        : fit.map(found -> next(found, response)).orElse(null),
                cpa == null ? "–" : money(cpa.value()),
                why(channel, fit),
                fit.isPresent() ? null : needed(channel),
                response == null || response.weeks().isEmpty() ? null : chart(channel, response, fit.orElse(null)));
    }

    /** What the next conversion costs at the spend of the last week. */
    private String next(ResponseFit fit, SpendResponse response) {
        double spend = response.weeks().get(0).spend();
        double average = spend / fit.curve().at(spend);
        Measured elasticity = fit.elasticity();
        return labels.of(
                "channel.value-range",
                money(ResponseCurve.marginalCost(average, elasticity.value())),
                words.range(money(average / elasticity.high()), money(average / elasticity.low())));
    }

    private String why(ChannelSpend channel, Optional<ResponseFit> fit) {
        SpendResponse response = channel.response();
        if (fit.isPresent() && response != null) {
            Measured elasticity = fit.get().elasticity();
            return labels.of(
                    "channel.response.fitted",
                    words.count(response.weeks().size()),
                    ten(elasticity.value()),
                    words.range(ten(elasticity.low()), ten(elasticity.high())));
        }
        if (response == null || response.weeks().isEmpty()) {
            return labels.of("channel.response.no-weeks");
        }
        if (response.levels() < SpendResponse.LEVELS_MIN) {
            return labels.of(
                    "channel.response.levels",
                    words.count(response.weeks().size()),
                    response.levels(),
                    SpendResponse.LEVELS_MIN);
        }
        ResponseFit found = response.fit();
        return found == null
                ? labels.of("channel.response.no-weeks")
                : labels.of(
                        "channel.response.unsure",
                        ten(found.elasticity().value()),
                        words.range(
                                ten(found.elasticity().low()),
                                ten(found.elasticity().high())));
    }

    /** What ten percent more spend brings, in percent. */
    String ten(double elasticity) {
        double percent = (Math.pow(1.1, elasticity) - 1) * 100;
        return words.number(Math.rint(percent * 10) / 10);
    }

    /** The data that would let the response be measured. */
    String needed(ChannelSpend channel) {
        SpendResponse response = channel.response();
        Optional<Interval> seen = response == null ? Optional.empty() : response.spends();
        if (response == null || seen.isEmpty()) {
            return labels.of("channel.needed.weeks", SpendResponse.LEVELS_MIN);
        }
        int missing = SpendResponse.LEVELS_MIN - response.levels();
        if (missing <= 0) {
            return labels.of("channel.needed.wider", range(seen.get()));
        }
        List<String> steps = new ArrayList<>();
        double step = seen.get().high();
        for (int i = 0; i < missing; i++) {
            step *= SpendResponse.LEVEL_STEP;
            steps.add(money(Math.ceil(step)));
        }
        return labels.of(
                "channel.needed.levels", missing, range(seen.get()), String.join(labels.of("channel.and"), steps));
    }

    private String range(Interval interval) {
        return words.range(money(interval.low()), money(interval.high()));
    }

    private Chart chart(ChannelSpend channel, SpendResponse response, @Nullable ResponseFit fit) {
        Interval seen = response.spends().orElseThrow();
        List<Layer> layers = new ArrayList<>();
        double to = seen.high() * (fit == null ? 1.1 : BEYOND);
        double most = response.weeks().stream()
                .mapToDouble(SpendResponse.Week::conversions)
                .max()
                .orElse(1);
        if (fit != null) {
            most = Math.max(most, fit.at(to).value());
            curve(layers, fit, seen, to);
        }
        layers.add(new Layer.Dots(
                response.weeks().stream()
                        .map(week -> new Layer.Point(week.spend(), week.conversions(), week(week)))
                        .toList(),
                ""));
        String name = words.text(channel.channel().label());
        String caption = labels.of("channel.response.caption", name);
        Plot plot = new Plot(
                labels.of(
                        "channel.response.chart",
                        name,
                        response.weeks().size(),
                        range(seen),
                        channel.conversions() == null ? "–" : words.count(channel.conversions())),
                axis(to),
                Axis.numbers(0, most * 1.1, words::count),
                layers,
                WIDTH,
                HEIGHT);
        return new Chart(plot, caption, keys(fit), table(response));
    }

    /** Amounts from nought; one that would stand at the very edge is left out. */
    private Axis axis(double to) {
        return new Axis(
                0,
                to,
                Axis.numbers(0, to, this::money).ticks().stream()
                        .filter(tick -> tick.at() <= to * 0.95)
                        .toList());
    }

    private static void curve(List<Layer> layers, ResponseFit fit, Interval seen, double to) {
        List<Layer.Range> band = new ArrayList<>();
        List<Layer.Point> inside = new ArrayList<>();
        List<Layer.Point> beyond = new ArrayList<>();
        double from = seen.low() * 0.8;
        for (int i = 0; i <= STEPS; i++) {
            double spend = from + (to - from) * i / STEPS;
            Measured at = fit.at(spend);
            band.add(new Layer.Range(spend, at.low(), at.high()));
            boolean observed = spend >= seen.low() && spend <= seen.high();
            inside.add(new Layer.Point(spend, observed ? at.value() : Double.NaN));
            beyond.add(new Layer.Point(spend, observed ? Double.NaN : at.value()));
        }
        layers.add(new Layer.Window(seen.low(), seen.high(), ""));
        layers.add(new Layer.Band(band, ""));
        layers.add(new Layer.Line(inside, "accent"));
        layers.add(new Layer.Line(beyond, "forecast"));
    }

    private String week(SpendResponse.Week week) {
        return labels.of(
                "channel.week", words.period(week.period()), money(week.spend()), words.count(week.conversions()));
    }

    private List<Chart.Key> keys(@Nullable ResponseFit fit) {
        List<Chart.Key> keys = new ArrayList<>();
        keys.add(new Chart.Key("mark", "●", labels.of("channel.key.week")));
        if (fit != null) {
            keys.add(new Chart.Key("line", labels.of("channel.key.curve")));
            keys.add(new Chart.Key("band", labels.of("channel.key.band")));
            keys.add(new Chart.Key("forecast", labels.of("channel.key.beyond")));
        }
        return keys;
    }

    private Chart.Table table(SpendResponse response) {
        return new Chart.Table(
                List.of(labels.of("channel.week-of"), labels.of("channel.spend"), labels.of("channel.results")),
                response.weeks().stream()
                        .map(week -> List.of(
                                words.period(week.period()), money(week.spend()), words.count(week.conversions())))
                        .toList());
    }

    private String money(double amount) {
        return words.figure(amount, Kpi.Unit.MONEY);
    }
}
