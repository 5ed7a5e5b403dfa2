package dev.boussole.recommendation;

import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;

/** How far a proposal's thinnest sample can be relied on, 0..1: 1 less the half-width of its grade (kpis.md, section D). */
final class Confidence {
    private Confidence() {}

    static double of(Proposal proposal) {
        Grade lowest = Grade.STRONG;
        for (Object fact : proposal.facts()) {
            if (fact instanceof MeasuredFact measured) {
                for (Kpi kpi : proposal.guidance().uses()) {
                    KpiFact value = measured.kpi(kpi);
                    if (value.isKnown() && value.low() != null && value.grade().compareTo(lowest) < 0) {
                        lowest = value.grade();
                    }
                }
            }
        }
        return switch (lowest) {
            case NONE -> 0.3;
            case INDICATIVE -> 0.51;
            case USABLE -> 0.64;
            case FIRM -> 0.72;
            case STRONG -> 0.8;
        };
    }
}
