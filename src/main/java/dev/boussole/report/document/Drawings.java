package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Objective;
import java.util.Optional;

/** The drawings of campaigns and objectives. */
final class Drawings {
    private final Material material;
    private final Speech speech;

    Drawings(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
    }

    /** A KPI over time, the size of a card. */
    Optional<Block.Drawing> course(Campaign campaign, Attainment attainment) {
        return Optional.empty();
    }

    /** The result of an objective so far, and where it is heading. */
    Optional<Block.Drawing> pace(Objective objective) {
        return Optional.empty();
    }
}
