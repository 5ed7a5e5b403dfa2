package dev.boussole.decision;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Standing;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The base figures of a recommendation that is made. */
final class FirstFigures {
    private static final int PART_DAYS = 28;
    private static final Pattern TOO_HIGH = Pattern.compile("\\.value\\s*>|\\.(above|rising)\\b");
    private static final Pattern TOO_LOW = Pattern.compile("\\.value\\s*<|\\.(below|falling)\\b");

    private final Readings readings;

    FirstFigures(Readings readings) {
        this.readings = readings;
    }

    Base of(Recommendation recommendation) {
        Cause cause = Cause.of(recommendation);
        List<Figure> evidence = new ArrayList<>();
        for (Evidence one : recommendation.evidence()) {
            Figure figure = figure(one, cause);
            if (figure != null) {
                evidence.add(figure);
            }
        }
        Watch watch = recommendation.watch();
        Attainment watched = watch == null ? null : watched(watch.kpi(), cause).orElse(null);
        return new Base(
                watched == null ? null : Figure.of(watched.measured(), watched.reference()),
                watched == null ? null : wanted(watched, recommendation.evidence()),
                evidence);
    }

    /** A part is measured over its last complete days, for a review tells only of whole campaigns. */
    private Optional<Attainment> watched(Kpi kpi, Cause cause) {
        if (cause.isWhole()) {
            return readings.latest(cause.campaignId(), kpi.key());
        }
        return readings.over(cause, kpi, Period.ending(readings.lastComplete(kpi), PART_DAYS))
                .map(value -> new Attainment(value, null, null));
    }

    private @Nullable Figure figure(Evidence evidence, Cause cause) {
        if (!(evidence.value() instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return null;
        }
        double value = number.doubleValue();
        String key = key(evidence.fact());
        Figure known = cause.isWhole() && !key.isEmpty() && evidence.window() != null
                ? readings.latest(cause.campaignId(), key)
                        .filter(one -> one.measured().value() == value
                                && one.measured().window().equals(evidence.window()))
                        .map(one -> Figure.of(one.measured(), one.reference()))
                        .orElse(null)
                : null;
        return new Figure(
                evidence.fact(),
                value,
                known == null ? null : known.low(),
                known == null ? null : known.high(),
                known == null ? evidence.n() : known.n(),
                known == null ? null : known.successes(),
                evidence.window(),
                known == null ? null : known.reference());
    }

    /** The key of the KPI that a fact such as {@code Campaign.linkCtr} names, as far as its spelling tells. */
    private static String key(String fact) {
        String property = fact.substring(fact.indexOf('.') + 1);
        return property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** A KPI that is good inside a band has to go back into it. */
    private static Kpi.@Nullable Direction wanted(Attainment watched, List<Evidence> evidence) {
        Kpi kpi = watched.measured().kpi();
        if (kpi.direction() != Kpi.Direction.BAND) {
            return kpi.direction();
        }
        if (watched.standing() == Standing.BELOW) {
            return Kpi.Direction.UP;
        }
        return watched.standing() == Standing.ABOVE ? Kpi.Direction.DOWN : blamed(kpi, evidence);
    }

    private static Kpi.@Nullable Direction blamed(Kpi kpi, List<Evidence> evidence) {
        for (Evidence one : evidence) {
            if (key(one.fact()).equals(kpi.key())) {
                Matcher high = TOO_HIGH.matcher(one.condition());
                boolean tooHigh = high.find();
                boolean tooLow = TOO_LOW.matcher(one.condition()).find();
                if (tooHigh != tooLow) {
                    return tooHigh ? Kpi.Direction.DOWN : Kpi.Direction.UP;
                }
            }
        }
        return null;
    }
}
