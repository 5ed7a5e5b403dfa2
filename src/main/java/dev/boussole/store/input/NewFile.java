package dev.boussole.store.input;

import dev.boussole.campaign.Period;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be kept, or a table of one.
 *
 * @param path what its sender calls the file that it is, or is part of
 * @param name what messages call it; no other file of the account that is known has it
 * @param place puts it in order among the files of its batch, by its characters
 * @param batch the number of its import, later ones believed first; 0 for all files of a folder, which have no order
 * @param optional whether it may be something else than an export
 * @param fingerprint of its bytes and of how they were read
 * @param format key of its format, or null when it was not recognised
 * @param period from the first to the last day of its rows, or null when it has none
 * @param currency that all its rows share, or null
 * @param reconciliations JSON
 */
public record NewFile(
        String path,
        String name,
        String place,
        long batch,
        boolean optional,
        String fingerprint,
        @Nullable String format,
        @Nullable Period period,
        @Nullable String currency,
        int rowsKept,
        int rowsDropped,
        int rowsQuarantined,
        String reconciliations) {}
