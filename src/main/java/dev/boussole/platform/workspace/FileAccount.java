package dev.boussole.platform.workspace;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import dev.boussole.platform.export.ImportedFile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, and what its rows are about.
 *
 * @param member the name of the table within its file when that holds several, or null
 * @param campaigns how many campaigns its rows belong to
 * @param parts how many ads, keywords ... it has rows of, without campaigns as a whole
 * @param measures the figures that at least one row gives
 */
public record FileAccount(
        ImportedFile imported,
        @Nullable String member,
        int campaigns,
        Map<Breakdown, Integer> parts,
        List<Measure> measures) {
    public FileAccount {
        Map<Breakdown, Integer> ordered = new EnumMap<>(Breakdown.class);
        ordered.putAll(parts);
        parts = Collections.unmodifiableMap(ordered);
        measures = List.copyOf(measures);
    }
}
