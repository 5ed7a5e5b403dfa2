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
                    false,
                    Tellings::campaigns),
            new ToolKind(
                    "get_recommendations",
                    "Recommendations for a campaign",
                    "What to do next on one campaign: ranked recommendations with their reason, next step, evidence and"
                            + " expected impact; what was held back and why; and what cannot be said yet, with the data it"
                            + " takes. Rates are fractions. A missing figure is null, never zero.",
                    "GET /api/v1/campaigns/{id}/recommendations",
                    CAMPAIGN,
                    false,
                    Tellings::recommendations),
            new ToolKind(
                    "explain_recommendation",
                    "Explain a recommendation",
                    "One recommendation as it is kept, with the figures on which it was first made and its history, and in"
                            + " `now` its proof of today: every condition of its rule with the figure that meets it, the rule's"
                            + " file and line, and what would change our mind. `now` is null when it is given no more.",
                    "GET /api/v1/recommendations/{id}",
                    Map.of(),
                    true,
                    Tellings::recommendation),
            new ToolKind(
                    "why_not",
                    "Why a rule says nothing",
                    "Why a rule does not recommend anything for a campaign, and the smallest change of figures that would"
                            + " make it speak.",
                    "GET /api/v1/campaigns/{id}/why-not",
                    CAMPAIGN,
                    false,
                    Tellings::whyNot),
            new ToolKind(
                    "check_objective",
                    "Check an objective",
                    "Checks whether an objective is SMART against the account's own figures: a verdict for each letter, the"
                            + " chance that it is reached, and a better wording. Nothing is stored.",
                    "POST /api/v1/objectives/check",
                    Map.of(),
                    false,
                    Tellings::objectives),
            new ToolKind(
                    "plan_test",
                    "Plan a test",
                    "How many people and days an A/B test needs to show an effect of a given size. Nothing is stored.",
                    "POST /api/v1/experiments/plan",
                    Map.of(),
                    false,
                    Tellings::plan));

    private ToolKinds() {}
}
