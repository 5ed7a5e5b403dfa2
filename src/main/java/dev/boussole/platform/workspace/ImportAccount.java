package dev.boussole.platform.workspace;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to be told of an import; the rows themselves are not kept.
 *
 * @param name of the account
 * @param language declared, or null
 * @param currency ISO 4217 code that money is counted in, or null when there is none or it stays open
 * @param settings the file of the declarations, or null
 * @param joins which rows went to which campaign
 * @param overlaps files that tell the same
 * @param problems all, in the order in which they were found
 */
public record ImportAccount(
        String name,
        @Nullable Language language,
        @Nullable String currency,
        @Nullable String settings,
        int objectives,
        List<FileAccount> files,
        JoinReport joins,
        List<FileOverlap> overlaps,
        List<Problem> problems) {
    public ImportAccount {
        files = List.copyOf(files);
        overlaps = List.copyOf(overlaps);
        problems = List.copyOf(problems);
    }

    /** Whether any file could be read, be it without a row. */
    public boolean readable() {
        return files.stream().anyMatch(file -> !file.imported().refused());
    }
}
