package dev.boussole.recommendation;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a rule proposed for one scope, before anything is resolved.
 *
 * @param campaignId the campaign, or the empty text for the account
 * @param scope the scope's stable name
 * @param facts the facts that matched, in the order of the rule's patterns
 * @param bindings the rule's variables ({@code $limit}) and their values
 * @param evidence worked out on demand, because most proposals of a large account are never shown
 */
public record Proposal(
        Guidance guidance,
        Action action,
        String campaignId,
        String scope,
        List<Object> facts,
        Map<String, Object> bindings,
        Supplier<List<Evidence>> evidence) {}
