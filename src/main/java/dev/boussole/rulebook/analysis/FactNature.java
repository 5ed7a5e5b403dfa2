package dev.boussole.rulebook.analysis;

import static dev.boussole.rulebook.analysis.solve.Formula.and;
import static dev.boussole.rulebook.analysis.solve.Formula.atMost;
import static dev.boussole.rulebook.analysis.solve.Formula.missing;

import dev.boussole.fact.Sign;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Linear;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ranges of signs and of the figures of facts that are no KPIs, and which of them are ordered. */
final class FactNature {
    /** From 0 to 1. */
    private static final Set<String> SHARES = Set.of(
            "probability",
            "elapsedShare",
            "referenceRate",
            "challengerRate",
            "probabilityBetter",
            "brandRankLost",
            "busiestQuarterShare");
    /** Anything, below 0 too. */
    private static final Set<String> FREE = Set.of(
            "dailyBudgetNeeded",
            "marginPerSession",
            "marginPerSessionBefore",
            "controlGap",
            "yearGap",
            "mixShare",
            "positionChange",
            "qualityScoreChange",
            "conversionDrop",
            "difference",
            "differenceLow",
            "differenceHigh",
            "lowestDifference",
            "highestDifference",
            "daysSinceStart",
            "percent",
            "effect",
            "effectLow",
            "effectHigh",
            "baseline",
            "target",
            "forecast",
            "forecastLow",
            "forecastHigh",
            "proposal",
            "upliftNeeded",
            "upliftPast90",
            "marginalLtvCac");
    /** The first never exceeds the second. */
    private static final List<Map.Entry<String, String>> ORDERED = List.of(
            Map.entry("spendForecastLow", "spendForecastHigh"),
            Map.entry("weeklyEvents", "weeklyEventsHigh"),
            Map.entry("keptSegments", "flaggedSegments"),
            Map.entry("channelsFallen", "channelsCompared"),
            Map.entry("forecastLow", "forecast"),
            Map.entry("forecast", "forecastHigh"),
            Map.entry("differenceLow", "difference"),
            Map.entry("difference", "differenceHigh"),
            Map.entry("lowestDifference", "highestDifference"),
            Map.entry("effectLow", "effect"),
            Map.entry("effect", "effectHigh"));

    private final Scene scene;

    FactNature(Scene scene) {
        this.scene = scene;
    }

    Formula of(Unknown unknown, Variable variable) {
        if (!variable.isNumber()) {
            return Formula.ALWAYS;
        }
        List<Formula> all = new ArrayList<>();
        Linear figure = Linear.of(variable);
        String name = unknown.spelling();
        Double least = least(unknown, name);
        if (least != null) {
            all.add(atMost(Linear.of(least), figure));
        }
        if (isShare(name) || name.equals("conversionDrop")) {
            all.add(atMost(figure, Linear.of(1)));
        }
        ORDERED.forEach(pair -> {
            String low = pair.getKey();
            String high = pair.getValue();
            if (name.equals(low) && mentioned(unknown, high)) {
                all.add(atMost(figure, Linear.of(other(unknown, high))));
            } else if (name.equals(high) && mentioned(unknown, low)) {
                all.add(atMost(Linear.of(other(unknown, low)), figure));
            }
        });
        if (unknown.slot().type() == FactType.CHANGE) {
            both(unknown, name, "daysAgo", "daysUntil", all);
            both(unknown, name, "daysUntil", "daysAgo", all);
        }
        return and(all);
    }

    /** Something made has no day in the future, something planned none in the past. */
    private void both(Unknown unknown, String name, String one, String otherName, List<Formula> all) {
        if (name.equals(one)) {
            all.add(missing(other(unknown, otherName)));
        }
    }

    private boolean mentioned(Unknown unknown, String name) {
        return !(unknown instanceof Unknown.OfSign) || scene.mentions(unknown.slot(), name);
    }

    private Variable other(Unknown unknown, String name) {
        return unknown instanceof Unknown.OfSign
                ? scene.sign(unknown.slot(), Sign.of(name).orElseThrow())
                : scene.bean(unknown.slot(), name);
    }

    private static boolean isShare(String name) {
        return SHARES.contains(name)
                || name.endsWith("Share") && !name.equals("mixShare") && !name.equals("plannedShare")
                || name.length() > 1 && name.endsWith("P") && Character.isLowerCase(name.charAt(name.length() - 2));
    }

    private static @Nullable Double least(Unknown unknown, String name) {
        if (FREE.contains(name)) {
            return null;
        }
        if (name.equals("daysUntil") || name.equals("rows")) {
            return 1.0;
        }
        boolean change = unknown instanceof Unknown.OfSign
                && (name.endsWith("Change")
                        || name.endsWith("Growth")
                        || name.endsWith("Shift")
                        || name.equals("cpcChangeLastYear"));
        return change ? -1.0 : 0.0;
    }
}
