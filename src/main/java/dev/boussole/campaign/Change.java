package dev.boussole.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a campaign, or to the whole account where {@code campaignId} is null.
 *
 * @param percent by how much a budget or bid moved, 20 for a fifth more, negative for less; null when nobody said
 */
public record Change(
        LocalDate date,
        @Nullable String campaignId,
        Lever lever,
        String note,
        @Nullable Double percent) {
    /** A change of a size that nobody noted. */
    public Change(LocalDate date, @Nullable String campaignId, Lever lever, String note) {
        this(date, campaignId, lever, note, null);
    }
}
