package dev.boussole.service.input;

import dev.boussole.platform.export.ImportedFile;
import java.util.List;

/**
 * What became of an import.
 *
 * @param id 0 when everything was known already, and so nothing was kept
 * @param revision of the account now
 * @param rowsAdded rows that were not known
 * @param rowsEnded rows of earlier files that these replace
 */
public record ImportOutcome(long id, long revision, long rowsAdded, long rowsEnded, List<ImportedFile> files) {
    public ImportOutcome {
        files = List.copyOf(files);
    }

    public boolean unchanged() {
        return id == 0;
    }
}
