package dev.boussole.web.page.recommendation;

import dev.boussole.kpi.Kpi;
import dev.boussole.web.page.week.EvidenceFigures;
import java.util.Optional;

/** What a fact of the proof is about, read from its name: {@code Campaign.ctr}. */
final class Facts {
    private Facts() {}

    static String last(String fact) {
        return fact.substring(fact.lastIndexOf('.') + 1);
    }

    static Optional<Kpi> kpi(String fact) {
        return EvidenceFigures.named(last(fact));
    }
}
