package dev.boussole.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or is planned, for a campaign, or for the whole account where {@code campaignId} is null.
 *
 * @param percent by how much it raised what it moved, 20 for a fifth, negative for a cut; null when that was not said
 */
public record Change(
        LocalDate date,
        @Nullable String campaignId,
        Lever lever,
        String note,
        @Nullable Double percent) {
    /** A change whose size is not known. */
    public Change(LocalDate date, @Nullable String campaignId, Lever lever, String note) {
        this(date, campaignId, lever, note, null);
    }
}
