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
 */
public record ImportRecord(
        long id,
        long revision,
        String kind,
        String actor,
        Instant at,
        long rowsAdded,
        long rowsEnded,
        List<File> files) {
    public ImportRecord {
        files = List.copyOf(files);
    }

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
