package dev.boussole.platform.workspace;

import dev.boussole.campaign.Measure;
import java.util.List;

/**
 * Two files that give the same figures of the same days: they are counted once.
 *
 * @param kept the file whose figures count
 * @param other the file whose figures of those days are left out
 * @param campaigns how many campaigns are concerned
 * @param days how many days at most of one campaign or part of it
 * @param measures which figures both give
 */
public record FileOverlap(String kept, String other, int campaigns, int days, List<Measure> measures) {
    public FileOverlap {
        measures = List.copyOf(measures);
    }
}
