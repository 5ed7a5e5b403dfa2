package dev.boussole.store.input;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import, as the record has it.
 *
 * @param kind {@code upload} or {@code folder}
 * @param files its files and tables; empty in a list of imports
 * @param undone when it was taken back, or null while it stands
 */
public record ImportRecord(
        long id,
        long revision,
        String kind,
        String actor,
        Instant at,
        long rowsAdded,
        long rowsEnded,
        List<File> files,
        @Nullable Undone undone) {
    public ImportRecord {
        files = List.copyOf(files);
    }

    /**
     * That an import was taken back.
     *
     * @param revision that did it
     * @param rowsEnded rows of it that were known until then
     * @param rowsRevived rows that it had ended and that are known again
     */
    public record Undone(long revision, String actor, Instant at, long rowsEnded, long rowsRevived) {}

    /**
     * A file, or a table of one.
     *
     * @param rowsAdded how many of its rows were not known
     * @param reconciliations JSON
     */
    public record File(
            String path,
            String name,
            @Nullable String format,
            @Nullable Period period,
            @Nullable String currency,
            int rowsKept,
            int rowsDropped,
            int rowsQuarantined,
            int rowsAdded,
            String reconciliations,
            List<Problem> problems) {
        public File {
            problems = List.copyOf(problems);
        }
    }
}
