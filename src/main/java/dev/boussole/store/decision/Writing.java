package dev.boussole.store.decision;

import dev.boussole.decision.Life;
import dev.boussole.decision.Step;
import java.util.List;

/**
 * What a decision writes.
 *
 * @param steps entries of histories, with their lives as they stand from then on
 * @param renewed lives that change without an entry
 * @param standing where each recommendation of the decision stands with it
 * @param moves whether the account's recommendations stand on this decision from now on
 */
public record Writing(
        Decided decided,
        List<Document> documents,
        List<Step> steps,
        List<Life> renewed,
        List<Stand> standing,
        boolean moves) {}
