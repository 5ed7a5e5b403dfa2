package dev.boussole.web.page.recommendation;

import dev.boussole.campaign.Period;
import dev.boussole.decision.Base;
import dev.boussole.decision.Figure;
import dev.boussole.decision.Life;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Kpi;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The figures with which advice was first given, as they were stored. */
record FirstFigures(Life life, Words words, Labels labels) {
    List<RecommendationPage.FirstFigure> all() {
        Base base = life.base();
        List<RecommendationPage.FirstFigure> first = new ArrayList<>();
        Figure watched = base.watched();
        if (watched != null) {
            first.add(figure(watched, Optional.ofNullable(life.watch()).flatMap(Kpi::of)));
        }
        base.evidence().stream()
                .filter(one -> watched == null || !same(one, watched))
                .filter(FirstFigures::itself)
                .map(one -> figure(one, Facts.kpi(one.name())))
                .filter(one -> !first.contains(one))
                .forEach(first::add);
        return first;
    }

    /** Whether it is the figure that it is named for: what else a condition read of a KPI was not kept by name. */
    private static boolean itself(Figure figure) {
        return Facts.kpi(figure.name()).isEmpty() || figure.successes() != null;
    }

    private static boolean same(Figure one, Figure other) {
        return one.value() == other.value()
                && Objects.equals(one.window(), other.window())
                && Objects.equals(one.n(), other.n());
    }

    /** A figure that is the KPI itself is in its unit; what else a condition read of it is a number. */
    private RecommendationPage.FirstFigure figure(Figure figure, Optional<Kpi> kpi) {
        Optional<Kpi.Unit> unit =
                kpi.map(Kpi::unit).or(() -> Optional.ofNullable(FactNames.unit(Facts.last(figure.name()))));
        Double low = figure.low();
        Double high = figure.high();
        Double n = figure.n();
        Period window = figure.window();
        return new RecommendationPage.FirstFigure(
                kpi.map(one -> words.text(one.label()))
                        .orElseGet(() -> words.text(FactNames.label(Facts.last(figure.name())))),
                Facts.last(figure.name()).equals("probability")
                        ? words.probability(figure.value())
                        : written(figure.value(), unit),
                low == null || high == null ? null : words.range(written(low, unit), written(high, unit)),
                n == null ? null : labels.of("sample", words.count(n)),
                window == null ? null : words.period(window));
    }

    private String written(double value, Optional<Kpi.Unit> unit) {
        return unit.map(one -> words.figure(value, one)).orElseGet(() -> words.number(value));
    }
}
