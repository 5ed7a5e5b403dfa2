package dev.boussole.rulebook.engine;

import dev.boussole.fact.FindingFact;
import dev.boussole.recommendation.Proposal;
import java.util.List;

/**
 * What the rules said about a set of situations.
 *
 * @param proposals by campaign in the order of the situations (the account last), then rule id, then the order of the facts
 * @param findings the diagnoses that rules made for each other, in the same order
 * @param failures rules that failed and were left out, by id
 */
public record Decision(List<Proposal> proposals, List<FindingFact> findings, List<RuleFailure> failures) {}
