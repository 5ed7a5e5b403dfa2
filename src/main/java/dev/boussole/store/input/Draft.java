package dev.boussole.store.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import makes of what it read.
 *
 * @param files one for each sink that was asked for, in that order
 * @param ended ids of files that are no longer known
 * @param setting null when it stays as it is
 */
public record Draft(
        List<NewFile> files, List<Integer> ended, @Nullable Setting setting) {
    public Draft {
        files = List.copyOf(files);
        ended = List.copyOf(ended);
    }
}
