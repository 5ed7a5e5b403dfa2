package dev.boussole.rulebook.testing;

import static dev.boussole.objective.Verdict.PASS;

import dev.boussole.fact.ObjectiveFact;
import dev.boussole.objective.KpiRelevance;

/** An objective of a test: sound in every respect that the test does not state. */
final class ObjectiveGiven {
    private ObjectiveGiven() {}

    static ObjectiveFact of(Node node, String campaign) {
        return RecordGiven.of(node, sound(campaign));
    }

    private static ObjectiveFact sound(String campaign) {
        return new ObjectiveFact(
                "o",
                campaign,
                "cpa",
                null,
                null,
                true,
                false,
                false,
                false,
                false,
                false,
                true,
                true,
                null,
                KpiRelevance.PRIMARY,
                PASS,
                PASS,
                PASS,
                PASS,
                PASS,
                PASS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
