package dev.boussole.web.mcp;

import java.util.List;
import java.util.Map;

/** The tools that we offer. */
final class ToolKinds {
    private static final Map<String, String> CAMPAIGN = Map.of("id", "campaign");

    static final List<ToolKind> ALL = List.of(
            new ToolKind(
                    "list_campaigns",
                    "List campaigns",
                    "Lists the marketing campaigns of an account with how many recommendations each has and its first one."
                            + " Start here: other tools want the id of a campaign.",
                    "GET /api/v1/campaigns",
                    Map.of(),
                    Tellings::campaigns),
            new ToolKind(
                    "get_recommendations",
                    "Recommendations for a campaign",
                    "What to do next on one campaign: ranked recommendations with their reason, next step, evidence and"
                            + " expected impact; what was held back and why; and what cannot be said yet, with the data it"
                            + " takes. Rates are fractions. A missing figure is null, never zero.",
                    "GET /api/v1/campaigns/{id}/recommendations",
                    CAMPAIGN,
                    Tellings::recommendations),
            new ToolKind(
                    "explain_recommendation",
                    "Explain a recommendation",
                    "The proof of one recommendation: every condition of its rule with the figure that met it, the rule's"
                            + " file and line, and what would change our mind.",
                    "GET /api/v1/recommendations/{id}",
                    Map.of(),
                    Tellings::recommendation),
            new ToolKind(
                    "why_not",
                    "Why a rule says nothing",
                    "Why a rule does not recommend anything for a campaign, and the smallest change of figures that would"
                            + " make it speak.",
                    "GET /api/v1/campaigns/{id}/why-not",
                    CAMPAIGN,
                    Tellings::whyNot),
            new ToolKind(
                    "check_objective",
                    "Check an objective",
                    "Checks whether an objective is SMART against the account's own figures: a verdict for each letter, the"
                            + " chance that it is reached, and a better wording. Nothing is stored.",
                    "POST /api/v1/objectives/check",
                    Map.of(),
                    Tellings::objectives),
            new ToolKind(
                    "plan_test",
                    "Plan a test",
                    "How many people and days an A/B test needs to show an effect of a given size. Nothing is stored.",
                    "POST /api/v1/experiments/plan",
                    Map.of(),
                    Tellings::plan));

    private ToolKinds() {}
}
