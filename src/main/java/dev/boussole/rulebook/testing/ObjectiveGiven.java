package dev.boussole.rulebook.testing;

import dev.boussole.fact.ObjectiveFact;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.Verdict;
import java.util.Objects;

/** An objective of a test: sound in every respect that the test does not state. */
final class ObjectiveGiven {
    private ObjectiveGiven() {}

    static ObjectiveFact of(Node node, String campaign) {
        KpiRelevance relevance = node.word("relevance", KpiRelevance.class);
        ObjectiveFact fact = new ObjectiveFact(
                node.text("id", "o"),
                campaign,
                node.has("kpi") ? node.textOrNull("kpi") : "cpa",
                node.number("baseline"),
                node.number("target"),
                node.flag("started", true),
                node.flag("ended", false),
                node.flag("startMissing", false),
                node.flag("endMissing", false),
                node.flag("checkpointMissing", false),
                node.flag("referenceMissing", false),
                node.flag("kpiKnown", true),
                node.flag("measured", true),
                node.number("daysWithoutData"),
                Objects.requireNonNullElse(relevance, KpiRelevance.PRIMARY),
                verdict(node, "specific"),
                verdict(node, "measurable"),
                verdict(node, "attainable"),
                verdict(node, "relevant"),
                verdict(node, "timeBound"),
                verdict(node, "pace"),
                node.number("elapsedDays"),
                node.number("elapsedShare"),
                node.number("probability"),
                node.number("upliftNeeded"),
                node.number("upliftPast90"),
                node.number("forecast"),
                node.number("forecastLow"),
                node.number("forecastHigh"),
                node.number("proposal"));
        node.refuseUnread();
        return fact;
    }

    private static Verdict verdict(Node node, String key) {
        return Objects.requireNonNullElse(node.word(key, Verdict.class), Verdict.PASS);
    }
}
